package main

import (
	"context"
	"encoding/json"
	"log"
	"net/url"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Records []struct {
		MessageID string `json:"messageId"`
		Body      string `json:"body"`
	}
}

type Notification struct {
	Records []struct {
		EventName string `json:"eventName"`
		S3        struct {
			Bucket struct {
				Name string `json:"name"`
			} `json:"bucket"`
			Object struct {
				Key string `json:"key"`
			} `json:"object"`
		} `json:"s3"`
	}
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
	for _, message := range event.Records {
		if err := processNotification(ctx, message.Body); err != nil {
			log.Printf("Message %s failed: %v", message.MessageID, err)
			failures = append(failures, ItemFailure{message.MessageID})
		}
	}
	return Response{failures}, nil
}

func processNotification(ctx context.Context, body string) error {
	var notification Notification
	if err := json.Unmarshal([]byte(body), &notification); err != nil {
		return err
	}
	// The s3:TestEvent that S3 sends when notifications are set up has no records.
	for _, record := range notification.Records {
		// A key arrives as in a form: "+" for a space, the rest percent-encoded.
		key, err := url.QueryUnescape(record.S3.Object.Key)
		if err != nil {
			return err
		}
		if err := processObject(ctx, record.EventName, record.S3.Bucket.Name, key); err != nil {
			return err
		}
	}
	return nil
}

func processObject(ctx context.Context, eventName, bucket, key string) error {
	log.Println(eventName, bucket, key) // $0
	return nil
}
