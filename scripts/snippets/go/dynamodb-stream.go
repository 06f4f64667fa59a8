package main

import (
	"context"
	"encoding/json"
	"log"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	Records []struct {
		EventName string `json:"eventName"`
		Change    Change `json:"dynamodb"`
	}
}

// An image is absent where there is none, as the new one of a REMOVE, and where the stream's view
// type leaves it out.
type Change struct {
	Keys           Image
	OldImage       Image
	NewImage       Image
	SequenceNumber string
}

type Image map[string]AttributeValue

type AttributeValue struct {
	S    *string
	N    *json.Number
	BOOL *bool
	B    []byte
	L    []AttributeValue
	M    Image
	SS   []string
	NS   []json.Number
	BS   [][]byte
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
		if err := processChange(ctx, record.EventName, record.Change); err != nil {
			sequenceNumber := record.Change.SequenceNumber
			log.Printf("Record %s failed: %v", sequenceNumber, err)
			// A shard is read in order: Lambda goes on from the first record that failed.
			return Response{[]ItemFailure{{sequenceNumber}}}, nil
		}
	}
	return Response{[]ItemFailure{}}, nil
}

func processChange(ctx context.Context, eventName string, change Change) error {
	before, after := toItem(change.OldImage), toItem(change.NewImage)
	log.Println(eventName, toItem(change.Keys), before, after) // $0
	return nil
}

func toItem(image Image) map[string]any {
	item := make(map[string]any, len(image))
	for name, value := range image {
		item[name] = value.plain()
	}
	return item
}

// A json.Number keeps all the digits of a number, which comes as text.
func (value AttributeValue) plain() any {
	switch {
	case value.S != nil:
		return *value.S
	case value.N != nil:
		return *value.N
	case value.BOOL != nil:
		return *value.BOOL
	case value.B != nil:
		return value.B
	case value.L != nil:
		list := make([]any, len(value.L))
		for index, element := range value.L {
			list[index] = element.plain()
		}
		return list
	case value.M != nil:
		return toItem(value.M)
	case value.SS != nil:
		return value.SS
	case value.NS != nil:
		return value.NS
	case value.BS != nil:
		return value.BS
	default:
		return nil
	}
}
