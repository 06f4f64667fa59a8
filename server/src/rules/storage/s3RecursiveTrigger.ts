import { joinedTemplates } from "../joinedTemplates.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { triggersOf } from "../matching/handlerTriggers.ts";
import { triggersIn } from "../matching/templateTriggers.ts";
import type { CheckedHandler, CheckedTemplate, Problem, Rule } from "../rule.ts";
import { asksForKey } from "./asksForKey.ts";
import { writtenBuckets } from "./writtenBuckets.ts";

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
    {
      language: "javascript",
      bad: javascript("bucket.name"),
      good: javascript("process.env.THUMBNAILS"),
      template: joinedTemplates.nodeOwnBucket,
    },
    {
      language: "python",
      bad: python("", 'record["s3"]["bucket"]["name"]'),
      good: python("import os\n\n", 'os.environ["THUMBNAILS"]'),
      template: joinedTemplates.pythonOwnBucket,
    },
  ],
  checkTemplate,
  checkHandler,
};

function javascript(bucket: string): string {
  return `import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client({});

export const handler = async (event) => {
  for (const { s3: { bucket, object } } of event.Records) {
    await s3.send(new PutObjectCommand({ Bucket: ${bucket}, Key: object.eTag, Body: "small" }));
  }
};
`;
}

function python(imported: string, bucket: string): string {
  return `${imported}import boto3

s3 = boto3.client("s3")


def handler(event, context):
    for record in event["Records"]:
        key = record["s3"]["object"]["eTag"]
        s3.put_object(Bucket=${bucket}, Key=key, Body=b"small")
`;
}

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

const ownBucket = /(?:^|\|json\.)Records\[\]\.s3\.bucket\.name$/;

function* checkHandler(handler: CheckedHandler): Iterable<Problem> {
  // A filter may well keep what is written from coming back; where no template is known, nobody can tell.
  const buckets = triggersOf(handler).map(({ trigger }) => trigger.bucket);
  const isKnown = buckets.some((bucket) => bucket !== undefined);
  if (buckets.length > 0 && !isKnown) return;
  if (buckets.some((bucket) => bucket !== undefined && bucket.filter !== "none")) return;
  // Who asks how keys begin or end may well pass over what the function itself has written.
  if (/\b(?:starts|ends)_?with\s*\(/iu.test(handler.text)) return;
  for (const call of partsOf(handler).calls) {
    const given = writtenBuckets(handler, call).find((value) =>
      eventPathsOf(handler.flow, value).some((path) => ownBucket.test(path)),
    );
    if (given === undefined || asksForKey(handler, call)) continue;
    yield {
      span: given,
      message:
        "This writes into the bucket that the event comes from, so it brings about the next event. Write to another bucket, or let the notification filter by a prefix under which you don't write.",
      ...(!isKnown && { severity: "information" }),
    };
  }
}
