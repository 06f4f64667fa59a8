package main

import (
	"context"
	"log"
	"time"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Time time.Time `json:"time"`
}

func main() {
	lambda.Start(handle)
}

func handle(ctx context.Context, event Event) error {
	// A rule with constant input sends that JSON alone, without a time. Now and then a rule fires
	// twice for one time, so do nothing that must not happen again.
	dueAt := event.Time
	if dueAt.IsZero() {
		dueAt = time.Now()
	}
	return run(ctx, dueAt)
}

func run(ctx context.Context, dueAt time.Time) error {
	log.Println("Due at", dueAt) // $0
	return nil
}
