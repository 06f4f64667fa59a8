package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"github.com/aws/aws-lambda-go/lambda"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/codepipeline"
	"github.com/aws/aws-sdk-go-v2/service/codepipeline/types"
)

type Event struct {
	Job struct {
		ID   string `json:"id"`
		Data struct {
			ActionConfiguration struct {
				Configuration struct {
					UserParameters string
				} `json:"configuration"`
			} `json:"actionConfiguration"`
		} `json:"data"`
	} `json:"CodePipeline.job"`
}

func main() {
	lambda.Start(handle)
}

// CodePipeline waits until the outcome is reported, and takes nothing from the result or an error,
// so every path has to report.
func handle(ctx context.Context, event Event) error {
	// Log no more of the job than this: it holds temporary credentials.
	parameters := event.Job.Data.ActionConfiguration.Configuration.UserParameters
	return report(ctx, event.Job.ID, runJob(ctx, parse(parameters)))
}

func runJob(ctx context.Context, parameters any) error {
	log.Println("Running with", parameters) // $0
	return nil
}

// UserParameters is text, JSON by habit only, and absent where none are set.
func parse(text string) any {
	var value any
	if json.Unmarshal([]byte(text), &value) != nil {
		return text
	}
	return value
}

func report(ctx context.Context, jobID string, failure error) error {
	// Without credentials, as on one's own machine, there is no pipeline to report to.
	if os.Getenv("AWS_ACCESS_KEY_ID") == "" {
		log.Println("Not reported:", failure)
		return nil
	}
	settings, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		return err
	}
	client := codepipeline.NewFromConfig(settings)
	if failure == nil {
		success := &codepipeline.PutJobSuccessResultInput{JobId: &jobID}
		_, err = client.PutJobSuccessResult(ctx, success)
		return err
	}
	_, err = client.PutJobFailureResult(ctx, &codepipeline.PutJobFailureResultInput{
		JobId: &jobID,
		FailureDetails: &types.FailureDetails{
			Type:    types.FailureTypeJobFailed,
			Message: aws.String(failure.Error()),
		},
	})
	return err
}
