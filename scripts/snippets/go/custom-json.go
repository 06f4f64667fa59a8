package main

import (
	"context"

	"github.com/aws/aws-lambda-go/lambda"
)

type Input map[string]any // $1

func main() {
	lambda.Start(handle)
}

// The event is the caller's JSON as it was sent, and the caller gets what the handler returns.
func handle(ctx context.Context, event Input) (any, error) {
	return map[string]any{"received": event}, nil // $0
}
