package locate

import (
	"context"

	"github.com/aws/aws-lambda-go/events"
)

func Respond(ctx context.Context, request events.APIGatewayV2HTTPRequest) (events.APIGatewayV2HTTPResponse, error) {
	return events.APIGatewayV2HTTPResponse{StatusCode: 200}, nil
}
