package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	DetailType string `json:"detail-type"`
	Detail     struct {
		Bucket struct {
			Name string `json:"name"`
		} `json:"bucket"`
		Object struct {
			Key string `json:"key"`
		} `json:"object"`
	} `json:"detail"`
}

func main() {
	lambda.Start(handle)
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most. An
// event may come more than once.
func handle(ctx context.Context, event Event) error {
	// Unlike in a notification from S3 itself, the key is not encoded: take it as it is.
	return processObject(ctx, event.DetailType, event.Detail.Bucket.Name, event.Detail.Object.Key)
}

func processObject(ctx context.Context, detailType, bucket, key string) error {
	log.Println(detailType, bucket, key) // $0
	return nil
}
