package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Time   string `json:"time"`
	Detail struct {
		Pipeline    string `json:"pipeline"`
		ExecutionID string `json:"execution-id"`
		State       string `json:"state"`
	} `json:"detail"`
}

func main() {
	lambda.Start(handle)
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
// Events may come more than once, and in another order than the execution went through its states.
func handle(ctx context.Context, event Event) error {
	detail := event.Detail
	log.Println(event.Time, detail.Pipeline, detail.ExecutionID, detail.State) // $0
	return nil
}
