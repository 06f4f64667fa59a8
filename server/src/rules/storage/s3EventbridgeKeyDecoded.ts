import type { Expression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { lastName } from "../matching/dottedName.ts";
import { operandText, replace } from "../matching/edits.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { Problem, Rule } from "../rule.ts";

const decoders = new Set(["decodeURIComponent", "decodeURI", "unquote_plus", "unquote"]);

/** The key of an S3 event from EventBridge, decoded although it is not encoded. */
export const s3EventbridgeKeyDecoded: Rule = {
  id: "s3-eventbridge-key-decoded",
  title: "The object key of an S3 event from EventBridge is decoded",
  severity: "warning",
  why: "Unlike in a notification, the key in an event that S3 sends to EventBridge is not encoded. Decoding it turns a `+` that is part of the name into a space, and fails on a name such as `100%.txt`.",
  source: {
    title: "Amazon S3 User Guide, EventBridge event message structure",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  console.log("uploaded", decodeURIComponent(event.detail.object.key));
};
`,
      good: `export const handler = async (event) => {
  console.log("uploaded", event.detail.object.key);
};
`,
      template: exampleTemplates.nodeBucketRule,
    },
    {
      language: "python",
      bad: `from urllib.parse import unquote_plus


def handler(event, context):
    print("uploaded", unquote_plus(event["detail"]["object"]["key"]))
`,
      good: `def handler(event, context):
    print("uploaded", event["detail"]["object"]["key"])
`,
      template: exampleTemplates.pythonBucketRule,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["s3-eventbridge"])) return;
    for (const call of partsOf(handler).calls) {
      const argument = call.arguments[0]?.value;
      if (argument === undefined || !decoders.has(lastName(call.callee))) continue;
      if (!eventPathsOf(handler.flow, call).includes("detail.object.key|url")) continue;
      yield {
        span: call,
        message:
          "EventBridge delivers the key as it is. Decoding it breaks names that hold a plus or a percent sign.",
        fix: {
          title: "Use the key as it is",
          edits: [replace(call, operandText(handler, withoutReplacements(argument)))],
        },
      };
    }
  },
};

/** `key` of `key.replace(/\+/g, " ")`, which belongs to the decoding. */
function withoutReplacements(value: Expression): Expression {
  const isReplaced =
    value.kind === "call" &&
    value.callee.kind === "member" &&
    /^replace(?:All)?$/.test(String(value.callee.key));
  return isReplaced ? withoutReplacements(value.callee.object) : value;
}
