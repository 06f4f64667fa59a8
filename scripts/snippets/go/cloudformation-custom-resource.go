package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	RequestType        string
	ResponseURL        string
	StackID            string `json:"StackId"`
	RequestID          string `json:"RequestId"`
	LogicalResourceID  string `json:"LogicalResourceId"`
	PhysicalResourceID string `json:"PhysicalResourceId"`
	ResourceProperties map[string]any
}

type Answer struct {
	Status             string
	Reason             string         `json:",omitempty"`
	StackID            string         `json:"StackId"`
	RequestID          string         `json:"RequestId"`
	LogicalResourceID  string         `json:"LogicalResourceId"`
	PhysicalResourceID string         `json:"PhysicalResourceId"`
	Data               map[string]any `json:",omitempty"`
}

func main() {
	lambda.Start(handle)
}

// The stack waits, up to an hour, until an answer is put at the ResponseURL, so every path has to
// put one.
func handle(ctx context.Context, event Event) error {
	// Only a Create has no id yet. A new id for an Update makes CloudFormation delete the old one.
	id := event.PhysicalResourceID
	if id == "" {
		id = event.LogicalResourceID + "-" + event.RequestID
	}
	answer := Answer{"SUCCESS", "", event.StackID, event.RequestID, event.LogicalResourceID, id, nil}
	data, err := provision(ctx, event.RequestType, id, event.ResourceProperties)
	if err != nil {
		// The answer is 4 KB at most.
		answer.Status, answer.Reason = "FAILED", fmt.Sprintf("%.1000s", err)
	}
	answer.Data = data
	return put(ctx, event.ResponseURL, answer)
}

// Returns what Fn::GetAtt reads. Numbers and booleans among the properties come as text. A Delete
// also comes for what could not be created, and has to succeed then.
func provision(ctx context.Context, requestType, id string, properties map[string]any) (map[string]any, error) {
	log.Println(requestType, id, len(properties), "properties") // $0
	return nil, nil                                             // $0
}

func put(ctx context.Context, url string, answer Answer) error {
	// Without credentials, as on one's own machine, there is no stack to answer to.
	if os.Getenv("AWS_ACCESS_KEY_ID") == "" {
		log.Println("Not put:", answer.Status, answer.Reason)
		return nil
	}
	body, err := json.Marshal(answer)
	if err != nil {
		return err
	}
	// The URL is signed for no content type, and net/http sets none.
	request, err := http.NewRequestWithContext(ctx, http.MethodPut, url, bytes.NewReader(body))
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("CloudFormation took no answer: %s", response.Status)
	}
	return nil
}
