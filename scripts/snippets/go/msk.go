package main

import (
	"context"
	"encoding/json"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Records map[string][]Record `json:"records"`
}

// Key and value are base64, which encoding/json decodes for a []byte, or null.
type Record struct {
	Topic  string `json:"topic"`
	Offset int64  `json:"offset"`
	Key    []byte `json:"key"`
	Value  []byte `json:"value"`
}

type Response struct {
	BatchItemFailures []ItemFailure `json:"batchItemFailures"`
}

type ItemFailure struct {
	ItemIdentifier Position `json:"itemIdentifier"`
}

type Position struct {
	Partition string `json:"partition"`
	Offset    int64  `json:"offset"`
}

func main() {
	lambda.Start(handle)
}

// Lambda reads the result only where the trigger is in provisioned mode and has
// ReportBatchItemFailures switched on.
func handle(ctx context.Context, event Event) (Response, error) {
	failures := []ItemFailure{}
	for partition, records := range event.Records {
		for index, record := range records {
			err := processRecord(ctx, record.Topic, string(record.Key), parse(record.Value))
			if err == nil {
				continue
			}
			log.Printf("Record %s@%d failed: %v", partition, record.Offset, err)
			// A partition is read in order: what comes after the failure has to wait.
			for _, waiting := range records[index:] {
				failures = append(failures, ItemFailure{Position{partition, waiting.Offset}})
			}
			break
		}
	}
	return Response{failures}, nil
}

// A value of nil is a tombstone: what has this key was deleted.
func processRecord(ctx context.Context, topic, key string, value any) error {
	log.Println("Processing", topic, key, value) // $0
	return nil
}

// A value is whatever its producer wrote, and not always JSON.
func parse(data []byte) any {
	var value any
	if data != nil && json.Unmarshal(data, &value) != nil {
		return string(data)
	}
	return value
}
