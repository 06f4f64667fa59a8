package main

import (
	"context"
	"log"
	"strings"

	"github.com/aws/aws-lambda-go/lambda"
)

type Event struct {
	IdentitySource []string          `json:"identitySource"`
	Headers        map[string]string `json:"headers"`
}

type Answer struct {
	IsAuthorized bool           `json:"isAuthorized"`
	Context      map[string]any `json:"context"`
}

func main() {
	lambda.Start(handle)
}

// For an authorizer with simple responses, which API Gateway answers with 500 where they are off.
func handle(ctx context.Context, event Event) (Answer, error) {
	// No source is set up where the answer is never cached. Header names are in lower case.
	identity := event.Headers["authorization"]
	if len(event.IdentitySource) > 0 {
		identity = event.IdentitySource[0]
	}
	user, err := verify(ctx, strings.TrimPrefix(identity, "Bearer "))
	// The answer is cached for the identity, whatever the route, unless $context.routeKey is one
	// of the sources.
	return Answer{IsAuthorized: user != "", Context: map[string]any{"user": user}}, err
}

// Whose token this is, or "" to refuse it. Check signature, issuer, audience and expiry.
func verify(ctx context.Context, token string) (string, error) {
	log.Println("Refusing a token of", len(token), "characters") // $0
	return "", nil                                               // $0
}
