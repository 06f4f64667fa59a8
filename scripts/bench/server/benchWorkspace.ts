import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A workspace as large as the budget of indexing speaks of, made anew for each run. */
export interface BenchWorkspace extends AsyncDisposable {
  /** Absolute path. */
  readonly folder: string;
  readonly sources: readonly SourceText[];
  readonly templates: readonly SourceText[];
}

export interface SourceText {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
}

const templateCount = 500;
const functionsATemplate = 5;
/** With so many, all sources together have some 10 MB. */
const helperCount = 26;

/** 2,500 handlers in TypeScript, JavaScript and Python, of some 4 KB each, and 500 SAM templates that name them. */
export async function createBenchWorkspace(): Promise<BenchWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), "bench-workspace-"));
  const sources: SourceText[] = [];
  const templates: SourceText[] = [];
  for (let service = 0; service < templateCount; service += 1) {
    const own = join(folder, `team${service % 20}`, `service${service}`);
    templates.push({ file: join(own, "template.yaml"), text: templateText(service) });
    for (let place = 0; place < functionsATemplate; place += 1) {
      sources.push({
        file: join(own, "src", `handler${place}${extensionOf(place)}`),
        text: sourceText(place, service),
      });
    }
  }
  // What was written just now is never taken from a cache.
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const { file, text } of [...sources, ...templates]) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    await utimes(file, hourAgo, hourAgo);
  }
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { folder, sources, templates, [Symbol.asyncDispose]: dispose };
}

function extensionOf(place: number): string {
  return [".ts", ".ts", ".js", ".py", ".py"][place] ?? ".ts";
}

function templateText(service: number): string {
  const functions = Array.from({ length: functionsATemplate }, (_, place) => {
    const isPython = extensionOf(place) === ".py";
    return `  Handler${place}:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: handler${place}.handler
      Runtime: ${isPython ? "python3.14" : "nodejs24.x"}
      Timeout: 30
      Environment: { Variables: { TABLE: !Ref Table, STAGE: !Ref Stage } }
      Events:
        Queue: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn, BatchSize: 10 } }`;
  });
  return `AWSTemplateFormatVersion: "2010-09-09"
Transform: AWS::Serverless-2016-10-31
Description: Service ${service}
Parameters: { Stage: { Type: String, Default: dev } }
Globals: { Function: { MemorySize: 256 } }
Resources:
${functions.join("\n")}
  Queue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 180 } }
  Table: { Type: AWS::DynamoDB::Table, Properties: { BillingMode: PAY_PER_REQUEST } }
`;
}

function sourceText(place: number, service: number): string {
  return extensionOf(place) === ".py" ? pythonText(service) : scriptText(place, service);
}

/** Helpers first, as most handlers have them, then the handler. */
export function scriptText(place: number, service: number, helpers = helperCount): string {
  const isTyped = extensionOf(place) === ".ts";
  const [text, number, list] = isTyped ? [": string", ": number", ": string[]"] : ["", "", ""];
  const functions = Array.from(
    { length: helpers },
    (_, index) => `
function describe${index}(name${text}, count${number})${text} {
  const words${list} = [name, String(count + ${index})];
  return words.map((word) => word.trim()).join(", ");
}`,
  );
  return `import { S3Client, GetObjectCommand } from "@aws-sdk/client-s3";

const service = ${service};
const s3 = new S3Client({});
${functions.join("\n")}

export const handler = async (event${isTyped ? ": any" : ""}) => {
  const failures = [];
  for (const record of event.Records) {
    try {
      const { bucket, key } = JSON.parse(record.body);
      await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      console.log(describe0(record.messageId, service));
    } catch {
      failures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures: failures };
};
`;
}

function pythonText(service: number): string {
  const functions = Array.from(
    { length: helperCount },
    (_, index) => `

def describe${index}(name, count):
    words = [name, str(count + ${index})]
    return ", ".join(word.strip() for word in words)
`,
  );
  return `import json

import boto3

service = ${service}
s3 = boto3.client("s3")
${functions.join("")}

def handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            place = json.loads(record["body"])
            s3.get_object(Bucket=place["bucket"], Key=place["key"])
            print(describe0(record["messageId"], service))
        except Exception:
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}
`;
}
