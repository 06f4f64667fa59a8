import type { App } from "aws-cdk-lib";
import { Schedule } from "aws-cdk-lib/aws-events";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { QueueWorker } from "./constructs/queue-worker";
import { ServiceStack } from "./constructs/service-stack";
import { TimedWorker } from "./constructs/timed-worker";

export class Invoices extends ServiceStack {
  constructor(scope: App, stage: "test" | "live") {
    super(scope, { service: "invoices", stage });

    const orders = new Topic(this, "Orders", { topicName: `orders-${this.stage}` });
    const billing = new QueueWorker(this, "Billing", {});
    orders.addSubscription(new SqsSubscription(billing.queue));

    new TimedWorker(this, "Reminder", {
      over: { handler: "handlers/remind.handler" },
      times: [{ name: "Morning", schedule: Schedule.cron({ hour: "8", minute: "0" }) }],
    });
  }
}
