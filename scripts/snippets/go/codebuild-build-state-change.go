package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Detail struct {
		BuildStatus string `json:"build-status"`
		ProjectName string `json:"project-name"`
		// An ARN, in spite of its name.
		BuildID               string `json:"build-id"`
		AdditionalInformation struct {
			Logs struct {
				DeepLink string `json:"deep-link"`
			} `json:"logs"`
		} `json:"additional-information"`
	} `json:"detail"`
}

func main() {
	lambda.Start(handle)
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
// Events may come more than once, and in another order than the build went through its states.
func handle(ctx context.Context, event Event) error {
	logs := event.Detail.AdditionalInformation.Logs.DeepLink
	return processBuild(ctx, event.Detail.ProjectName, event.Detail.BuildStatus, logs)
}

func processBuild(ctx context.Context, project, status, logs string) error {
	log.Println(project, status, logs) // $0
	return nil
}
