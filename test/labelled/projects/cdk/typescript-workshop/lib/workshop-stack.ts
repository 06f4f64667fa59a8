import * as cdk from "aws-cdk-lib";
import * as apigw from "aws-cdk-lib/aws-apigateway";
import * as lambda from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import * as sqs from "aws-cdk-lib/aws-sqs";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as s3n from "aws-cdk-lib/aws-s3-notifications";
import { Construct } from "constructs";
import { HitCounter } from "./hitcounter";

export class WorkshopStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const hello = new lambda.Function(this, "HelloHandler", {
      runtime: lambda.Runtime.NODEJS_22_X,
      code: lambda.Code.fromAsset("lambda"),
      handler: "hello.handler",
    });
    const helloWithCounter = new HitCounter(this, "HelloHitCounter", { downstream: hello });
    new apigw.LambdaRestApi(this, "Endpoint", { handler: helloWithCounter.handler });

    const queue = new sqs.Queue(this, "Jobs", { visibilityTimeout: cdk.Duration.seconds(300) });
    const worker = new lambda.Function(this, "Worker", {
      runtime: lambda.Runtime.PYTHON_3_13,
      code: lambda.Code.fromAsset("lambda-python"),
      handler: "worker.main.handler",
      timeout: cdk.Duration.minutes(1),
    });
    worker.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));

    const bucket = new s3.Bucket(this, "Uploads");
    bucket.addEventNotification(s3.EventType.OBJECT_CREATED, new s3n.LambdaDestination(hello));
  }
}
