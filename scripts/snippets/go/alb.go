package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/url"

	"github.com/aws/aws-lambda-go/lambda"
)

// A target group with multi-value headers sends the lists, any other the plain fields.
type Request struct {
	Path                            string              `json:"path"`
	QueryStringParameters           map[string]string   `json:"queryStringParameters"`
	MultiValueQueryStringParameters map[string][]string `json:"multiValueQueryStringParameters"`
	MultiValueHeaders               map[string][]string `json:"multiValueHeaders"`
	Body                            string              `json:"body"`
	IsBase64Encoded                 bool                `json:"isBase64Encoded"`
}

type Response struct {
	StatusCode        int                 `json:"statusCode"`
	Headers           map[string]string   `json:"headers,omitempty"`
	MultiValueHeaders map[string][]string `json:"multiValueHeaders,omitempty"`
	Body              string              `json:"body"`
	IsBase64Encoded   bool                `json:"isBase64Encoded"`
}

func main() {
	lambda.Start(handle)
}

func handle(ctx context.Context, request Request) (Response, error) {
	query, err := readQuery(request)
	if err != nil {
		return respond(request, http.StatusBadRequest, map[string]any{"message": err.Error()})
	}
	body, err := readBody(request)
	if err != nil {
		message := "The body is not JSON."
		return respond(request, http.StatusBadRequest, map[string]any{"message": message})
	}
	result := map[string]any{"path": request.Path, "query": query, "body": body} // $0
	return respond(request, http.StatusOK, result)                               // $0
}

// The load balancer passes names and values on as they were sent, still percent-encoded.
func readQuery(request Request) (url.Values, error) {
	text := ""
	for name, value := range request.QueryStringParameters {
		text += "&" + name + "=" + value
	}
	for name, values := range request.MultiValueQueryStringParameters {
		for _, value := range values {
			text += "&" + name + "=" + value
		}
	}
	return url.ParseQuery(text)
}

func readBody(request Request) (any, error) {
	data := []byte(request.Body)
	if request.IsBase64Encoded {
		var err error
		if data, err = base64.StdEncoding.DecodeString(request.Body); err != nil {
			return nil, err
		}
	}
	if len(data) == 0 {
		return nil, nil
	}
	var body any
	err := json.Unmarshal(data, &body)
	return body, err
}

// A target group with multi-value headers takes nothing else back.
func respond(request Request, statusCode int, body any) (Response, error) {
	text, err := json.Marshal(body)
	response := Response{StatusCode: statusCode, Body: string(text)}
	if request.MultiValueHeaders != nil {
		response.MultiValueHeaders = map[string][]string{"Content-Type": {"application/json"}}
	} else {
		response.Headers = map[string]string{"Content-Type": "application/json"}
	}
	return response, err
}
