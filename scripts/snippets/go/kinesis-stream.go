package main

import (
	"context"
	"encoding/json"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Records []struct {
		Kinesis Record `json:"kinesis"`
	}
}

type Record struct {
	PartitionKey   string `json:"partitionKey"`
	SequenceNumber string `json:"sequenceNumber"`
	// Base64, which encoding/json decodes for a []byte.
	Data []byte `json:"data"`
}

type Response struct {
	BatchItemFailures []ItemFailure `json:"batchItemFailures"`
}

type ItemFailure struct {
	ItemIdentifier string `json:"itemIdentifier"`
}

func main() {
	lambda.Start(handle)
}

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
func handle(ctx context.Context, event Event) (Response, error) {
	for _, record := range event.Records {
		if err := processRecord(ctx, record.Kinesis.PartitionKey, parse(record.Kinesis.Data)); err != nil {
			sequenceNumber := record.Kinesis.SequenceNumber
			log.Printf("Record %s failed: %v", sequenceNumber, err)
			// A shard is read in order: Lambda goes on from the first record that failed.
			return Response{[]ItemFailure{{sequenceNumber}}}, nil
		}
	}
	return Response{[]ItemFailure{}}, nil
}

func processRecord(ctx context.Context, partitionKey string, data any) error {
	log.Println("Processing", partitionKey, data) // $0
	return nil
}

// Data is whatever its producer wrote, and not always JSON.
func parse(data []byte) any {
	var value any
	if json.Unmarshal(data, &value) != nil {
		return string(data)
	}
	return value
}
