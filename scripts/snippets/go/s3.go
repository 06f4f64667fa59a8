package main

import (
	"context"
	"log"
	"net/url"

	"github.com/aws/aws-lambda-go/lambda"
)

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

func main() {
	lambda.Start(handle)
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
func handle(ctx context.Context, notification Notification) error {
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
