package main

import (
	"context"
	"encoding/json"
	"log"
	"strings"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Records []Message `json:"Records"`
}

type Message struct {
	MessageID      string `json:"messageId"`
	Body           string `json:"body"`
	EventSourceARN string `json:"eventSourceARN"`
}

type Response struct {
	BatchItemFailures []ItemFailure `json:"batchItemFailures"`
}

type ItemFailure struct {
	ItemIdentifier string `json:"itemIdentifier"`
}

func main() {
	lambda.Start(handle)
}

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
func handle(ctx context.Context, event Event) (Response, error) {
	failures := []ItemFailure{}
	for index, message := range event.Records {
		err := processMessage(ctx, readMessage(message.Body))
		if err == nil {
			continue
		}
		log.Printf("Message %s failed: %v", message.MessageID, err)
		if strings.HasSuffix(message.EventSourceARN, ".fifo") {
			// What comes after a failure in a FIFO queue has to wait, or it would overtake it.
			for _, waiting := range event.Records[index:] {
				failures = append(failures, ItemFailure{waiting.MessageID})
			}
			break
		}
		failures = append(failures, ItemFailure{message.MessageID})
	}
	return Response{failures}, nil
}

func processMessage(ctx context.Context, message any) error {
	log.Println("Processing", message) // $0
	return nil
}

// SNS wraps the message, unless the subscription has raw delivery.
func readMessage(body string) any {
	var envelope struct{ Type, Message string }
	if json.Unmarshal([]byte(body), &envelope) == nil && envelope.Type == "Notification" {
		return parse(envelope.Message)
	}
	return parse(body)
}

// A message is text, and JSON only where its publisher wrote JSON.
func parse(text string) any {
	var value any
	if json.Unmarshal([]byte(text), &value) != nil {
		return text
	}
	return value
}
