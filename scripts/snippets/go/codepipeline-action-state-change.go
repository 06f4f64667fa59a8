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
		Stage       string `json:"stage"`
		Action      string `json:"action"`
		State       string `json:"state"`
		// Absent until the action has ended.
		ExecutionResult struct {
			Summary string `json:"external-execution-summary"`
		} `json:"execution-result"`
	} `json:"detail"`
}

func main() {
	lambda.Start(handle)
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
// Events may come more than once, and in another order than the action went through its states.
func handle(ctx context.Context, event Event) error {
	detail := event.Detail
	log.Println(detail.Pipeline, detail.Stage, detail.Action, detail.State) // $0
	log.Println(event.Time, detail.ExecutionResult.Summary)                 // $0
	return nil
}
