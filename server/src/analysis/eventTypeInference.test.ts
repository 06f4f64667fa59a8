import { describe, expect, it } from "vitest";
import { exampleTemplates } from "../rules/exampleTemplate.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";
import { analyzeWorkspace } from "./analyzeWorkspace.ts";

/** The event type of the only handler in a workspace. */
async function typeIn(files: Readonly<Record<string, string>>): Promise<string | null> {
  await using workspace = await createTemporaryWorkspace(files);
  const [target, ...others] = await analyzeWorkspace(workspace.folder, { grammarFolders });
  if (target === undefined || others.length > 0) throw new Error("One handler was expected");
  return target.eventType;
}

const readsQueue =
  "export const handler = async (event) => event.Records.map((r) => r.receiptHandle);\n";
const readsNothing = "export const handler = async (event) => console.log(event);\n";
const bucketEvent = `{"Records": [{"eventSource": "aws:s3", "s3": {}}]}`;

describe("the event type of a handler that no template names", () => {
  it.each([
    ["the fields that it reads", { "orders.mjs": readsQueue }, "sqs"],
    ["nothing, where it reads none", { "orders.mjs": readsNothing }, null],
    [
      "the fields in Python",
      {
        "orders.py":
          'def lambda_handler(event, context):\n    for record in event["Records"]:\n        print(record["Sns"]["Message"])\n',
      },
      "sns",
    ],
    [
      "the fields that code in a template reads",
      {
        "template.yaml": `Resources:
  Unknown:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: python3.13
      Handler: index.handler
      Code:
        ZipFile: |
          def handler(event, context):
            for record in event["Records"]:
              print(record["Sns"]["Message"])
`,
      },
      "sns",
    ],
    [
      "a saved event that is called after it",
      { "orders.mjs": readsNothing, "events/orders.json": bucketEvent },
      "s3",
    ],
    [
      "a resolver of Powertools",
      {
        "orders.py":
          "from aws_lambda_powertools.event_handler import APIGatewayHttpResolver as Resolver\n\napp = Resolver()\n\n\ndef lambda_handler(event, context):\n    return app.resolve(event, context)\n",
      },
      "api-gateway-http-v2",
    ],
    [
      "a batch processor in Python",
      {
        "orders.py":
          "from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response\n\nprocessor = BatchProcessor(event_type=EventType.DynamoDBStreams)\n\n\ndef lambda_handler(event, context):\n    return process_partial_response(event=event, record_handler=print, processor=processor, context=context)\n",
      },
      "dynamodb-stream",
    ],
    [
      "a batch processor, before saved events",
      {
        "orders.mjs": `import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
const processor = new BatchProcessor(EventType.SQS);
export const handler = async (event, context) => processPartialResponse(event, one, processor, { context });
`,
        "events/orders.json": bucketEvent,
      },
      "sqs",
    ],
    [
      "a data class that the event is made into",
      {
        "orders.py":
          "from aws_lambda_powertools.utilities.data_classes import S3Event\n\n\ndef lambda_handler(event, context):\n    return [str(record) for record in S3Event(event).records]\n",
      },
      "s3",
    ],
    [
      "a model that it is parsed by",
      {
        "orders.py":
          "from aws_lambda_powertools.utilities.parser import parse\nfrom aws_lambda_powertools.utilities.parser.models import SnsModel\n\n\ndef lambda_handler(event, context):\n    return parse(event=event, model=SnsModel)\n",
      },
      "sns",
    ],
    [
      "a middleware of middy",
      {
        "orders.mjs": `import middy from "@middy/core";
import failures from "@middy/sqs-partial-batch-failure";
export const handler = middy(async (event) => Promise.allSettled([])).use(failures());
`,
      },
      "sqs",
    ],
    [
      "nothing, where two resolvers are used",
      {
        "orders.py":
          "from aws_lambda_powertools.event_handler import ALBResolver, APIGatewayRestResolver\n\none = ALBResolver()\nother = APIGatewayRestResolver()\n\n\ndef lambda_handler(event, context):\n    return (one if event else other).resolve(event, context)\n",
      },
      null,
    ],
    [
      "a saved event before the fields",
      { "orders.mjs": readsQueue, "events/orders/put.json": bucketEvent },
      "s3",
    ],
    [
      "the fields, where saved events disagree",
      {
        "orders.mjs": readsQueue,
        "events/orders/put.json": bucketEvent,
        "events/orders/other.json": `{"$schema": "lambda-lens://events/sns.json"}`,
      },
      "sqs",
    ],
    [
      "the fields, where saved events are called after others",
      { "orders.mjs": readsQueue, "events/uploads.json": bucketEvent },
      "sqs",
    ],
    [
      "its type before what it reads",
      {
        "orders.ts": `import type { S3Handler } from "aws-lambda";\nexport const handler: S3Handler = async (event: any) => event.Records.map((r) => r.receiptHandle);\n`,
      },
      "s3",
    ],
    [
      "its template before what it reads",
      { "app.mjs": readsQueue, "template.yaml": exampleTemplates.nodeTopic },
      "sns",
    ],
  ])("is told by %s", async (_what, files, eventType) => {
    expect(await typeIn(files)).toBe(eventType);
  });
});
