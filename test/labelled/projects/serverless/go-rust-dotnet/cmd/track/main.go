package main

import "github.com/aws/aws-lambda-go/lambda"

type Position struct {
	Latitude float64 `json:"latitude"`
}

func Track(position Position) error {
	return nil
}

func main() { lambda.Start(Track) }
