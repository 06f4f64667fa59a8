package main

import (
	"context"
	"encoding/json"
	"log"
	"time"

	"github.com/aws/aws-lambda-go/lambda"
)

type Envelope struct {
	Source string    `json:"source"`
	Time   time.Time `json:"time"`
}

func main() {
	lambda.Start(handle)
}

func handle(ctx context.Context, event json.RawMessage) error {
	// A schedule with an input sends that JSON alone. One without sends an envelope, whose detail
	// is no object but the text "{}".
	var envelope Envelope
	if json.Unmarshal(event, &envelope) == nil && envelope.Source == "aws.scheduler" {
		return run(ctx, envelope.Time, nil)
	}
	return run(ctx, time.Now(), event)
}

// Now and then a schedule fires twice, so do nothing that must not happen again.
func run(ctx context.Context, dueAt time.Time, input json.RawMessage) error {
	log.Println("Due at", dueAt, string(input)) // $0
	return nil
}
