package main

import (
	"context"
	"log/slog"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

type worker struct {
	logger *slog.Logger
}

func (w *worker) Handle(ctx context.Context, event events.SQSEvent) error {
	for _, message := range event.Records {
		w.logger.InfoContext(ctx, message.Body)
	}
	return nil
}

func main() {
	w := &worker{logger: slog.Default()}
	lambda.StartWithOptions(w.Handle)
}
