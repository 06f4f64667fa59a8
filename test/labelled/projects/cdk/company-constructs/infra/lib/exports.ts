import type { App } from "aws-cdk-lib";
import { Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { Bucket, EventType } from "aws-cdk-lib/aws-s3";
import { LambdaDestination } from "aws-cdk-lib/aws-s3-notifications";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { sharedBuckets } from "@acme/cdk/shared";
import { ServiceStack } from "./constructs/service-stack";

export class Exports extends ServiceStack {
  constructor(scope: App, stage: "test" | "live") {
    super(scope, { service: "exports", stage });

    const builds = Bucket.fromBucketName(this, "Builds", "acme-builds");
    const importer = new LambdaFunction(this, "Importer", {
      runtime: Runtime.NODEJS_24_X,
      code: Code.fromBucket(builds, `${this.service}/${this.stage}/exports.zip`),
      handler: "handlers/importer.handler",
    });
    sharedBuckets(this).uploads.addEventNotification(
      EventType.OBJECT_CREATED,
      new LambdaDestination(importer),
      { suffix: ".csv" },
    );

    const summary = new LambdaFunction(this, "Summary", {
      runtime: Runtime.NODEJS_24_X,
      code: Code.fromBucket(builds, `${this.service}/${this.stage}/exports.zip`),
      handler: "handlers/summary.handler",
    });
    new LambdaInvoke(this, "Summarise", { lambdaFunction: summary, outputPath: "$.Payload" });
  }
}
