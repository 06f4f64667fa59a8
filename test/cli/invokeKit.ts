import { expect } from "vitest";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { createWorkspace, invokeJson, type CliOptions } from "./cliKit.ts";

/** A template function with a trigger, a plain module beside it, and the same in Python. */
const files = {
  "template.yaml": `
Transform: AWS::Serverless-2016-10-31
Parameters:
  Table: { Type: String, Default: orders }
Resources:
  Echo:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs20.x
      Timeout: 7
      MemorySize: 256
      Environment:
        Variables: { STAGE: template, TABLE: orders }
      Events:
        Queue:
          Type: SQS
          Properties: { Queue: "arn:aws:sqs:us-east-1:123456789012:q" }
  Nightly:
    Type: AWS::Serverless::Function
    Properties:
      Handler: nightly.handler
      Runtime: nodejs20.x
      Events:
        Night:
          Type: Schedule
          Properties: { Schedule: rate(1 day), Input: '{"task":"report"}' }
  Inline:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: !Sub |
        exports.handler = async ({ id }) => \`\${!id} of \${Table}\`;
      Handler: index.handler
      Runtime: nodejs20.x
  InlineSnake:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: "def handler(event, context):\\n  return event['id'] + 1\\n" }
      Handler: index.handler
      Runtime: python3.12
  Twin:
    Type: AWS::Serverless::Function
    Properties: { Handler: twins.handler, Runtime: nodejs20.x }
  OtherTwin:
    Type: AWS::Serverless::Function
    Properties: { Handler: twins.handler, Runtime: nodejs20.x }
`,
  "app.js": `
let calls = 0;
exports.handler = async (event, context) => {
  calls += 1;
  console.log("call", calls);
  const { STAGE, TABLE, EXTRA } = process.env;
  return { event, calls, STAGE, TABLE, EXTRA, memory: context.memoryLimitInMB };
};
exports.fails = async () => {
  throw new RangeError("too far");
};
// A second question while the first event is being handled brings the same bytes again.
exports.raw = async () => {
  const api = "http://" + process.env.AWS_LAMBDA_RUNTIME_API;
  const response = await fetch(api + "/2018-06-01/runtime/invocation/next");
  return Buffer.from(await response.arrayBuffer()).toString("base64");
};
exports.streams = awslambda.streamifyResponse(async (event, response) => {
  response.write("a");
  response.end("b");
});
exports.hangs = async ({ tell }) => {
  await fetch(tell + process.pid);
  return new Promise(() => setInterval(() => {}, 1000));
};
`,
  "nightly.js": "exports.handler = async ({ task }) => task;",
  "twins.js": "exports.handler = async () => 1;",
  "lib/deep.mjs":
    "export default async () => 'default';\nexport const named = async () => 'named';",
  "typed/broken.ts": "export const handler = async ( => 1;",
  "typed/app.ts": "export const handler = async (event: { id: number }) => event.id;",
  "snakes/app.py": "def handler(event, context):\n    return context.function_name\n",
  "orders/Orders.java":
    "import com.amazonaws.services.lambda.runtime.*;\npublic class Orders implements RequestHandler<String, String> {\n  public String handleRequest(String in, Context context) { return in; }\n}\n",
  "event.json": '{ "id" : 1e3,\n"é":"\\u0041" }\n',
  "notJson.txt": "not JSON at all",
  "variables.env": "EXTRA=from=file\nSTAGE=file\n",
};

export function createInvokeWorkspace(): Promise<string> {
  return createWorkspace(files);
}

/** Invokes once and returns its one result. */
export async function invokeOne(
  args: readonly string[],
  options: CliOptions,
): Promise<{ readonly code: number | null; readonly result: InvocationResult; stderr: string }> {
  const { code, results, stderr } = await invokeJson(args, options);
  expect(results, stderr).toHaveLength(1);
  return { code, result: results[0]!, stderr };
}
