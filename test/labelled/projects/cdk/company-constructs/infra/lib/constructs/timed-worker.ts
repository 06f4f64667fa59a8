import { Rule, type Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { ServiceStack } from "./service-stack";
import { Worker, type WorkerProps } from "./worker";

interface TimedWorkerProps extends WorkerProps {
  times: { name: string; schedule: Schedule }[];
}

export class TimedWorker extends Worker {
  constructor(scope: ServiceStack, id: string, { times, ...props }: TimedWorkerProps) {
    super(scope, id, props);
    times.forEach(({ name, schedule }) => {
      new Rule(this, `${name}Rule`, { schedule, targets: [new LambdaFunction(this)] });
    });
  }
}
