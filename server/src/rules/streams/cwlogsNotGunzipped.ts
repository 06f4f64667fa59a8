import type { CallExpression, Expression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { calleeName } from "../matching/calleeName.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** The data before it was unzipped, whether or not its base64 was undone. */
const zipped = new Set(["awslogs.data", "awslogs.data|base64"]);

/** CloudWatch Logs data parsed while it is still compressed. */
export const cwlogsNotGunzipped: Rule = {
  id: "cwlogs-not-gunzipped",
  title: "The data of CloudWatch Logs is parsed without decompressing it",
  severity: "error",
  why: "CloudWatch Logs compresses what it sends to a subscription with gzip and then encodes it in base64. The JSON is inside; besides log events it may be a CONTROL_MESSAGE, by which the service only tries whether the function can be reached.",
  source: {
    title: "Amazon CloudWatch Logs User Guide, Real-time processing with subscriptions",
    url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const data = JSON.parse(Buffer.from(event.awslogs.data, "base64").toString("utf8"));
  console.log(data.logEvents.length);
};
`,
      good: `import { gunzipSync } from "node:zlib";

export const handler = async (event) => {
  const data = JSON.parse(gunzipSync(Buffer.from(event.awslogs.data, "base64")).toString("utf8"));
  if (data.messageType === "CONTROL_MESSAGE") return;
  console.log(data.logEvents.length);
};
`,
      template: exampleTemplates.nodeLogs,
    },
    {
      language: "python",
      bad: `import base64
import json


def handler(event, context):
    data = json.loads(base64.b64decode(event["awslogs"]["data"]))
    print(len(data["logEvents"]))
`,
      good: `import base64
import gzip
import json


def handler(event, context):
    data = json.loads(gzip.decompress(base64.b64decode(event["awslogs"]["data"])))
    if data["messageType"] == "CONTROL_MESSAGE":
        return
    print(len(data["logEvents"]))
`,
      template: exampleTemplates.pythonLogs,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["cloudwatch-logs"])) return;
    for (const call of partsOf(handler).calls) {
      const argument = call.arguments[0]?.value;
      if (argument !== undefined && isUnzippedAsText(handler, call, argument)) {
        yield {
          span: argument,
          message: "The data is gzip inside base64: decode the base64 before you decompress it.",
        };
      }
      const isParsed = /^(?:JSON\.parse|json\.loads)$/.test(calleeName(handler, call.callee));
      if (!isParsed || argument === undefined) continue;
      if (!eventPathsOf(handler.flow, argument).some((path) => zipped.has(path))) continue;
      yield {
        span: argument,
        message:
          "The data is gzip inside base64. Decode the base64, decompress, and then parse it.",
      };
    }
  },
};

/** Functions of `zlib`, and of Python's `gzip` and `zlib`, that decompress what they are given. */
const unzipping = /(?:^|\.)(?:gunzip|unzip)(?:Sync|Async|P)?$|^(?:gzip|zlib)\.decompress$/u;

/** True for a call that decompresses the data as it came, which is text. */
function isUnzippedAsText(
  handler: CheckedHandler,
  { callee }: CallExpression,
  argument: Expression,
): boolean {
  if (!unzipping.test(calleeName(handler, callee))) return false;
  const paths = eventPathsOf(handler.flow, argument);
  return paths.length > 0 && paths.every((path) => path === "awslogs.data");
}
