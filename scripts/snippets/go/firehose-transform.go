package main

import (
	"bytes"
	"context"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Records []Record `json:"records"`
}

// Data is base64, which encoding/json decodes and encodes for a []byte.
type Record struct {
	RecordID string `json:"recordId"`
	Result   string `json:"result"`
	Data     []byte `json:"data"`
}

func main() {
	lambda.Start(handle)
}

// Firehose wants every record back, with a result each, in 6 MB altogether.
func handle(ctx context.Context, event Event) (Event, error) {
	for index := range event.Records {
		record := &event.Records[index]
		data, err := transform(ctx, record.Data)
		switch {
		case err != nil:
			log.Printf("Record %s failed: %v", record.RecordID, err)
			// Firehose keeps it as it came, in the bucket's folder of errors.
			record.Result = "ProcessingFailed"
		case data == nil:
			record.Result = "Dropped"
		default:
			record.Result, record.Data = "Ok", data
		}
	}
	return event, nil
}

// What is delivered instead, or nil to drop the record.
func transform(ctx context.Context, data []byte) ([]byte, error) {
	// Firehose puts no separator between records, so each has to end its line.
	return append(bytes.TrimSpace(data), '\n'), nil // $0
}
