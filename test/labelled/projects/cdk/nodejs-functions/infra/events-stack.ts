import { join } from "node:path";
import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { Table, AttributeType, StreamViewType } from "aws-cdk-lib/aws-dynamodb";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SnsEventSource, SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

enum Names {
  Audit = "audit",
  Mail = "mail",
}

function entryOf(name: Names): string {
  return join(__dirname, "../src/handlers", name, "index.ts");
}

export class EventsStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const table = new Table(this, "Table", {
      partitionKey: { name: "id", type: AttributeType.STRING },
      stream: StreamViewType.NEW_IMAGE,
    });
    const audit = new NodejsFunction(this, "Audit", {
      entry: entryOf(Names.Audit),
      events: [new DynamoEventSource(table, { startingPosition: StartingPosition.LATEST })],
    });

    const topic = new Topic(this, "Topic");
    const queue = new Queue(this, "Queue", { visibilityTimeout: Duration.seconds(60) });
    topic.addSubscription(new SqsSubscription(queue));
    const mail = new NodejsFunction(this, "Mail", { entry: entryOf(Names.Mail), handler: "sendMail" });
    mail.addEventSource(new SqsEventSource(queue));

    for (const name of ["daily", "hourly"]) {
      const job = new NodejsFunction(this, `${name}-job`, { entry: join(__dirname, `../src/jobs/${name}.ts`) });
      new Rule(this, `${name}-rule`, {
        schedule: Schedule.rate(name === "daily" ? Duration.days(1) : Duration.hours(1)),
        targets: [new LambdaFunction(job)],
      });
    }

    const rule = new Rule(this, "Pipelines", {
      eventPattern: { source: ["aws.codepipeline"], detailType: ["CodePipeline Pipeline Execution State Change"] },
    });
    rule.addTarget(new LambdaFunction(audit));
    audit.addEventSource(new SnsEventSource(topic));
  }
}
