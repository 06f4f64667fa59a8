package main

import "context"

func handle(ctx context.Context, event any) error {
	return nil
}
