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
		ValidationData map[string]string `json:"validationData"`
		ClientMetadata map[string]string `json:"clientMetadata,omitempty"`
	} `json:"request"`
	Response struct {
		AutoConfirmUser bool `json:"autoConfirmUser"`
		AutoVerifyEmail bool `json:"autoVerifyEmail"`
		AutoVerifyPhone bool `json:"autoVerifyPhone"`
	} `json:"response"`
}

func main() {
	lambda.Start(handle)
}

// Cognito waits 5 seconds, tries three times, and wants the whole event back.
func handle(ctx context.Context, event Event) (Event, error) {
	if event.TriggerSource == "PreSignUp_SignUp" {
		if err := checkSignUp(ctx, event.UserName, event.Request.UserAttributes); err != nil {
			return event, err
		}
	}
	event.Response.AutoConfirmUser = false // $1
	// Verifies the address without a code, and fails where there is no email attribute.
	event.Response.AutoVerifyEmail = false // $2
	return event, nil
}

// An error refuses the sign-up, and the app gets its message. Attributes are text, even "true".
func checkSignUp(ctx context.Context, userName string, attributes map[string]string) error {
	log.Println(userName, "signs up with", len(attributes), "attributes") // $0
	return nil
}
