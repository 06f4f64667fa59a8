package main

import (
	"context"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Arguments map[string]any `json:"arguments"`
	// Null with an API key.
	Identity *struct {
		Username string `json:"username"`
		Sub      string `json:"sub"`
	} `json:"identity"`
	// Null for a field of Query or Mutation; else the object that the field belongs to.
	Source map[string]any `json:"source"`
	Info   struct {
		ParentTypeName string `json:"parentTypeName"`
		FieldName      string `json:"fieldName"`
	} `json:"info"`
}

func main() {
	lambda.Start(handle)
}

// Return an error, and the field becomes null and the message joins the answer's errors.
func handle(ctx context.Context, event Event) (any, error) {
	log.Println(event.Info.ParentTypeName, event.Info.FieldName, event.Source)
	if event.Identity != nil {
		log.Println("For", event.Identity.Username, event.Identity.Sub)
	}
	return event.Arguments, nil // $0
}
