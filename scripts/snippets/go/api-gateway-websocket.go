package main

import (
	"context"
	"encoding/json"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	RequestContext struct {
		EventType    string `json:"eventType"`
		RouteKey     string `json:"routeKey"`
		ConnectionID string `json:"connectionId"`
	} `json:"requestContext"`
	QueryStringParameters map[string]string `json:"queryStringParameters"`
	Body                  string            `json:"body"`
}

type Response struct {
	StatusCode int `json:"statusCode"`
}

func main() {
	lambda.Start(handle)
}

func handle(ctx context.Context, event Event) (Response, error) {
	connectionID := event.RequestContext.ConnectionID
	switch event.RequestContext.EventType {
	case "CONNECT":
		// Only this event has headers and a query. Any other status than 200 refuses the client.
		log.Println("Connected", connectionID, event.QueryStringParameters)
	case "DISCONNECT":
		// May not come at all, so let what you store of a connection expire.
		log.Println("Disconnected", connectionID)
	default:
		err := processMessage(ctx, connectionID, event.RequestContext.RouteKey, parse(event.Body))
		if err != nil {
			return Response{}, err
		}
	}
	// A client sees no body of this, unless the route has a route response: use PostToConnection.
	return Response{StatusCode: 200}, nil
}

func processMessage(ctx context.Context, connectionID, route string, message any) error {
	log.Println("Processing", connectionID, route, message) // $0
	return nil
}

// What is no JSON comes by the $default route.
func parse(text string) any {
	var value any
	if json.Unmarshal([]byte(text), &value) != nil {
		return text
	}
	return value
}
