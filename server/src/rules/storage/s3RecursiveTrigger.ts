import { triggersIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

/** A function that a bucket invokes, and that may write to that bucket. */
export const s3RecursiveTrigger: Rule = {
  id: "s3-recursive-trigger",
  title: "A function may invoke itself by way of its bucket",
  severity: "warning",
  why: `An object that the function writes into the bucket by which it is invoked invokes it again, and so on, as fast as
Lambda scales, until somebody sees the bill. Lambda stops loops that it notices after some 16 rounds, but not all of
them. Let the notification filter by a prefix under which the function doesn't write, or write to another bucket.`,
  source: {
    title: "Lambda: Process Amazon S3 event notifications with Lambda",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html",
  },
  examples: [
    {
      language: "template",
      bad: template(""),
      good: template(
        "            Filter: { S3Key: { Rules: [{ Name: prefix, Value: uploads/ }] } }\n",
      ),
    },
  ],
  checkTemplate,
};

function template(filter: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Thumbnails:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 30
      Policies:
        - S3CrudPolicy: { BucketName: !Ref Photos }
      Events:
        Upload:
          Type: S3
          Properties:
            Bucket: !Ref Photos
            Events: s3:ObjectCreated:*
${filter}  Photos:
    Type: AWS::S3::Bucket
`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  for (const { declared, trigger } of triggersIn(checked)) {
    const { bucket, range } = trigger;
    if (bucket?.filter !== "none" || !declared.writableBuckets?.includes(bucket.name)) continue;
    yield {
      span: checked.spanOf(range),
      message: `${declared.logicalId} may write to ${bucket.name}, and every object there invokes it again. Filter by a prefix under which it doesn't write, or write to another bucket.`,
    };
  }
}
