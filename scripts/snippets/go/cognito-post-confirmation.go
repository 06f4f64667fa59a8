package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Version       string         `json:"version"`
	TriggerSource string         `json:"triggerSource"`
	Region        string         `json:"region"`
	UserPoolID    string         `json:"userPoolId"`
	UserName      string         `json:"userName"`
	CallerContext map[string]any `json:"callerContext"`
	Request       struct {
		UserAttributes map[string]string `json:"userAttributes"`
		ClientMetadata map[string]string `json:"clientMetadata,omitempty"`
	} `json:"request"`
	Response struct{} `json:"response"`
}

func main() {
	lambda.Start(handle)
}

// Cognito waits 5 seconds, tries three times, and wants the whole event back.
func handle(ctx context.Context, event Event) (Event, error) {
	// The same trigger comes after a forgotten password, when the user is no new one.
	if event.TriggerSource == "PostConfirmation_ConfirmSignUp" {
		if err := welcome(ctx, event.UserName, event.Request.UserAttributes); err != nil {
			return event, err
		}
	}
	return event, nil
}

// May run twice for one user. An error fails the app's call, though the user stays confirmed.
func welcome(ctx context.Context, userName string, attributes map[string]string) error {
	log.Println("Welcome,", userName, attributes["sub"]) // $0
	return nil
}
