package main

import (
	"context"
	"log"
	"strings"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Records []struct {
		EventSourceARN string `json:"eventSourceARN"`
		CodeCommit     struct {
			References []Reference `json:"references"`
		} `json:"codecommit"`
	}
}

// Created and deleted are present only where true.
type Reference struct {
	Commit  string `json:"commit"`
	Ref     string `json:"ref"`
	Created bool   `json:"created"`
	Deleted bool   `json:"deleted"`
}

func main() {
	lambda.Start(handle)
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
func handle(ctx context.Context, event Event) error {
	for _, record := range event.Records {
		arn := record.EventSourceARN
		repository := arn[strings.LastIndex(arn, ":")+1:]
		for _, reference := range record.CodeCommit.References {
			if err := processReference(ctx, repository, reference); err != nil {
				return err
			}
		}
	}
	return nil
}

func processReference(ctx context.Context, repository string, reference Reference) error {
	// Only the prefix goes: a branch may have slashes in its name. A tag is below refs/tags/.
	branch := strings.TrimPrefix(reference.Ref, "refs/heads/")
	log.Println(repository, branch, reference.Commit, reference.Created, reference.Deleted) // $0
	return nil
}
