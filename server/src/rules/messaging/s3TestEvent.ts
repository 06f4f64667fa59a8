import type { Expression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { accessPath, pathText } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { isPython } from "../matching/edits.ts";
import { getsAny } from "../matching/eventKinds.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

const carriers = ["s3-via-sqs", "s3-via-sns", "sqs", "sns"];

/** `Records` of an S3 notification that came as a message. */
const carriedRecords = /^Records\[\]\.(?:body|Sns\.Message)\|json\.Records$/;

/** A notification of S3 in a message, read as if it always had records. */
export const s3TestEvent: Rule = {
  id: "s3-test-event",
  title: "The test event that S3 sends to a queue or topic is not expected",
  severity: "warning",
  why: 'When a notification is set up, S3 sends the queue or topic one message with `"Event": "s3:TestEvent"` and without `Records`. A handler that loops over them fails, and the message comes back until it expires.',
  source: {
    title: "Amazon S3 User Guide, Walkthrough: Configuring a bucket for notifications",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-enable-disable-notification-intro.html",
  },
  supersedes: ["unguarded-event-field"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  for (const message of event.Records) {
    for (const record of JSON.parse(message.body).Records) console.log(record.eventName);
  }
};
`,
      good: `export const handler = async (event) => {
  for (const message of event.Records) {
    const notification = JSON.parse(message.body);
    if (notification.Event === "s3:TestEvent") continue;
    for (const record of notification.Records) console.log(record.eventName);
  }
};
`,
      template: exampleTemplates.nodeBucketQueue,
    },
    {
      language: "python",
      bad: `import json


def handler(event, context):
    for message in event["Records"]:
        for record in json.loads(message["body"])["Records"]:
            print(record["eventName"])
`,
      good: `import json


def handler(event, context):
    for message in event["Records"]:
        for record in json.loads(message["body"]).get("Records", []):
            print(record["eventName"])
`,
      template: exampleTemplates.pythonBucketQueue,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, carriers) || handler.text.includes("TestEvent")) return;
    for (const list of listsIn(handler)) {
      const isUnguarded = handler.flow.originsOf(list).some((origin) => {
        // In Python a key that was read is there, or has raised already.
        const isThere = origin.isPresent || (origin.isDefined && !isPython(handler));
        return !isThere && carriedRecords.test(pathText(origin.steps));
      });
      const hasDefault = list.kind === "member" && list.fallback !== null;
      if (!isUnguarded || hasDefault || !isFromS3(handler)) continue;
      yield {
        span: list,
        message:
          'S3 sends one test message without Records (`"Event": "s3:TestEvent"`). Skip it, or it fails here.',
      };
    }
  },
};

/** True where the messages are S3's by their type, or by what the handler reads of them. */
function isFromS3(handler: CheckedHandler): boolean {
  if (getsAny(handler, ["s3-via-sqs", "s3-via-sns"])) return true;
  const { accesses } = handler.flow;
  return accesses.some((access) => /\|json\.Records\[\]\.s3\b/.test(accessPath(access) ?? ""));
}

/** What the handler goes through, or takes an item of. */
function listsIn(handler: CheckedHandler): readonly Expression[] {
  const { loops, calls } = partsOf(handler);
  const looped = loops.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const asked = calls.flatMap(({ callee }) => (callee.kind === "member" ? [callee.object] : []));
  const indexed = handler.flow.accesses.flatMap(({ expression, origin }) =>
    expression !== null && origin.steps.at(-1)?.kind === "item" ? [expression.object] : [],
  );
  return [...looped, ...asked, ...indexed];
}
