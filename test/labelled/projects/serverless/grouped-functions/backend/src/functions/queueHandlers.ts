import { SQSClient } from '@aws-sdk/client-sqs';
import { Handler, SQSEvent } from 'aws-lambda';

const client = new SQSClient({});

export const publish: Handler = async () => ({ statusCode: 202, body: String(client) });

export const consume: Handler<SQSEvent, void> = async ({ Records: [record] }) => {
  console.log(record?.body);
};
