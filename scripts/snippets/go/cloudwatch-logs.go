package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"log"
	"time"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	AWSLogs struct {
		// Base64, which encoding/json decodes for a []byte.
		Data []byte `json:"data"`
	} `json:"awslogs"`
}

type LogData struct {
	MessageType string `json:"messageType"`
	LogGroup    string `json:"logGroup"`
	LogEvents   []struct {
		Timestamp int64  `json:"timestamp"`
		Message   string `json:"message"`
	} `json:"logEvents"`
}

func main() {
	lambda.Start(handle)
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most. A
// function that subscribes to its own log group invokes itself without end.
func handle(ctx context.Context, event Event) error {
	reader, err := gzip.NewReader(bytes.NewReader(event.AWSLogs.Data))
	if err != nil {
		return err
	}
	var data LogData
	if err := json.NewDecoder(reader).Decode(&data); err != nil {
		return err
	}
	// CloudWatch Logs now and then checks that the function can be reached.
	if data.MessageType == "CONTROL_MESSAGE" {
		return nil
	}
	for _, logEvent := range data.LogEvents {
		at := time.UnixMilli(logEvent.Timestamp)
		if err := processLogEvent(ctx, data.LogGroup, at, logEvent.Message); err != nil {
			return err
		}
	}
	return nil
}

func processLogEvent(ctx context.Context, logGroup string, at time.Time, message string) error {
	log.Println(logGroup, at, message) // $0
	return nil
}
