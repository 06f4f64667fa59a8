package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	ID         string      `json:"id"`
	Source     string      `json:"source"`
	DetailType string      `json:"detail-type"`
	Detail     OrderPlaced `json:"detail"`
}

type OrderPlaced struct {
	OrderID string `json:"orderId"` // $1
}

func main() {
	lambda.Start(handle)
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most. An
// event may come more than once; its id stays the same.
func handle(ctx context.Context, event Event) error {
	log.Println(event.ID, event.DetailType, event.Detail) // $0
	return nil
}
