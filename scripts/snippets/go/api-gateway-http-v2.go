package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net/http"

	"github.com/aws/aws-lambda-go/lambda"
)

// What a request lacks is absent. Header names are in lower case, repeated values joined by commas.
type Request struct {
	RouteKey              string            `json:"routeKey"`
	PathParameters        map[string]string `json:"pathParameters"`
	QueryStringParameters map[string]string `json:"queryStringParameters"`
	Body                  string            `json:"body"`
	IsBase64Encoded       bool              `json:"isBase64Encoded"`
}

type Response struct {
	StatusCode int               `json:"statusCode"`
	Headers    map[string]string `json:"headers"`
	Body       string            `json:"body"`
}

func main() {
	lambda.Start(handle)
}

func handle(ctx context.Context, request Request) (Response, error) {
	body, err := readBody(request)
	if err != nil {
		return respond(http.StatusBadRequest, map[string]any{"message": "The body is not JSON."})
	}
	path, query := request.PathParameters, request.QueryStringParameters
	return respond(http.StatusOK, map[string]any{"path": path, "query": query, "body": body}) // $0
}

func readBody(request Request) (any, error) {
	data := []byte(request.Body)
	if request.IsBase64Encoded {
		var err error
		if data, err = base64.StdEncoding.DecodeString(request.Body); err != nil {
			return nil, err
		}
	}
	if len(data) == 0 {
		return nil, nil
	}
	var body any
	err := json.Unmarshal(data, &body)
	return body, err
}

func respond(statusCode int, body any) (Response, error) {
	text, err := json.Marshal(body)
	headers := map[string]string{"Content-Type": "application/json"}
	return Response{StatusCode: statusCode, Headers: headers, Body: string(text)}, err
}
