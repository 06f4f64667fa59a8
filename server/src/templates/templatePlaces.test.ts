import { describe, expect, it } from "vitest";
import { textIn } from "../testing/textIn.ts";
import { readTemplate } from "./readTemplate.ts";
import type { TemplateFunction } from "./templateFacts.ts";

const template = `Globals:
  Function:
    Runtime: nodejs24.x
    Timeout: 10
    FunctionUrlConfig: { AuthType: NONE }
Conditions:
  Never: !Equals [a, b]
  HasOutside: !Not [!Equals [!Ref Outside, ""]]
  Live: !Equals [!Ref Stage, live]
Parameters:
  Outside: { Type: String }
  Stage: { Type: String, Default: dev }
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: orders/
      Handler: "app.handler"
      Timeout: 20
      Events:
        Jobs:
          Type: SQS
          Properties:
            Queue: !GetAtt JobsQueue.Arn
            BatchSize: !Ref Outside
            FunctionResponseTypes: [ReportBatchItemFailures]
        Changes: { Type: DynamoDB, Properties: { Stream: !GetAtt Table.StreamArn, MaximumRetryAttempts: 3 } }
        Mails: { Type: SNS, Properties: { Topic: !Ref Topic, SqsSubscription: { BatchSize: 5, QueueArn: !GetAtt JobsQueue.Arn } } }
  JobsQueue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: jobs.fifo
      VisibilityTimeout: 60
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3 }
  Dead: { Type: AWS::SQS::Queue }
  Raw:
    Type: AWS::Lambda::Function
    Condition: Live
    Properties: { Handler: raw.handler, Code: ./raw, MemorySize: 256 }
  DeadMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: !Ref Raw
      EventSourceArn: !GetAtt Dead.Arn
      MaximumRetryAttempts: -1
      BisectBatchOnFunctionError: true
      DestinationConfig: { OnFailure: { Destination: !ImportValue failures } }
  TableMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: !Ref Raw
      EventSourceArn: !ImportValue stream
      MaximumRecordAgeInSeconds: !ImportValue age
      DestinationConfig:
        OnFailure: !If [HasOutside, { Destination: !Ref Outside }, !Ref AWS::NoValue]
  Gone:
    Type: AWS::Lambda::Function
    Condition: Never
    Properties: { Handler: gone.handler, Code: ./gone }
`;

const { functions } = readTemplate(template, "file:///template.yaml");

function declared(logicalId: string): TemplateFunction {
  const found = functions.find((each) => each.logicalId === logicalId);
  if (found === undefined) throw new Error(`${logicalId} is not there`);
  return found;
}

function placesOf(logicalId: string): Readonly<Record<string, string | null>> {
  const places = Object.entries(declared(logicalId).places);
  return Object.fromEntries(places.map(([name, range]) => [name, textIn(template, range)]));
}

describe("the places of a template's facts", () => {
  it("are the function's own, and those of Globals", () => {
    expect(placesOf("Orders")).toMatchObject({
      name: "Orders",
      handler: "app.handler",
      code: "orders/",
      runtime: "nodejs24.x",
      timeout: "20",
      memory: null,
    });
    expect(placesOf("Orders")["body"]).toMatch(/^CodeUri: orders\/\n[^]*JobsQueue.Arn } } }$/);
    expect(placesOf("Raw")).toMatchObject({ code: "./raw", runtime: null, memory: "256" });
    expect(declared("Orders").line).toBe(14);
  });

  it("show each trigger by what a person takes for its name", () => {
    const names = functions.flatMap(({ triggers }) =>
      triggers.map(({ range }) => textIn(template, range)),
    );
    expect(names).toEqual([
      "Jobs",
      "Changes",
      "Mails",
      "FunctionUrlConfig",
      "DeadMapping",
      "TableMapping",
    ]);
  });

  it("tell how a source is polled", () => {
    const [jobs, changes, mails, url] = declared("Orders").triggers;
    expect(jobs?.polling).toMatchObject({
      source: "sqs",
      batchSize: "unknown",
      reportsBatchItemFailures: true,
      maximumRetryAttempts: "absent",
      queue: { name: "JobsQueue", isFifo: true, hasRedrivePolicy: true, isDeadLetterQueue: false },
    });
    const timeout = jobs?.polling?.queue?.visibilityTimeoutSeconds;
    expect(timeout).toMatchObject({ value: 60 });
    expect(typeof timeout === "object" && textIn(template, timeout?.range)).toBe("60");
    expect(changes?.polling).toMatchObject({
      source: "dynamodb",
      batchSize: "default",
      reportsBatchItemFailures: false,
      maximumRetryAttempts: "set",
      queue: null,
    });
    expect(mails?.polling).toMatchObject({
      source: "sqs",
      batchSize: 5,
      queue: { name: "JobsQueue" },
    });
    expect(url?.polling).toBeNull();
    expect(declared("Raw").triggers[0]?.polling).toMatchObject({
      maximumRetryAttempts: "absent",
      bisectsBatch: "set",
      failureDestination: "set",
      queue: { name: "Dead", isDeadLetterQueue: true, visibilityTimeoutSeconds: null },
    });
    expect(declared("Raw").triggers[1]?.polling).toMatchObject({
      source: "unknown",
      maximumRecordAge: "unknown",
      failureDestination: "unknown",
    });
  });

  it("leave out what no deployment makes, and keep what a parameter decides", () => {
    expect(functions.map(({ logicalId }) => logicalId)).toEqual(["Orders", "Raw"]);
  });
});
