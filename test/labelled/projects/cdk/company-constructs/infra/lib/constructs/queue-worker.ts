import { Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue } from "aws-cdk-lib/aws-sqs";
import type { ServiceStack } from "./service-stack";
import { Worker, type WorkerProps } from "./worker";

export class QueueWorker extends Worker {
  readonly queue: Queue;

  constructor(scope: ServiceStack, id: string, props: WorkerProps) {
    super(scope, id, props);
    this.queue = new Queue(scope, `${id}Queue`, { visibilityTimeout: Duration.minutes(2) });
    super.addEventSource(new SqsEventSource(this.queue, { reportBatchItemFailures: true }));
  }
}
