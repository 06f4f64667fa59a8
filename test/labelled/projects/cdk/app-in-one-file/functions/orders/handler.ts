import type { SQSEvent } from 'aws-lambda';

export async function handler(event: SQSEvent) {
  return event.Records.length;
}
