package main

import (
	"context"
	"encoding/json"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Records []struct {
		Sns Notification
	}
}

type Notification struct {
	Message string
	// Null where the publisher set none.
	Subject string
}

func main() {
	lambda.Start(handle)
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
func handle(ctx context.Context, event Event) error {
	for _, record := range event.Records {
		if err := processMessage(ctx, parse(record.Sns.Message), record.Sns.Subject); err != nil {
			return err
		}
	}
	return nil
}

func processMessage(ctx context.Context, message any, subject string) error {
	log.Println("Processing", subject, message) // $0
	return nil
}

// A message is text, and JSON only where its publisher wrote JSON.
func parse(text string) any {
	var value any
	if json.Unmarshal([]byte(text), &value) != nil {
		return text
	}
	return value
}
