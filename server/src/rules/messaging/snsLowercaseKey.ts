import { exampleTemplates } from "../exampleTemplate.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import { accessPath } from "../matching/eventPaths.ts";
import { renameKey } from "../matching/renameKey.ts";
import type { Problem, Rule } from "../rule.ts";

const topics = ["sns", "s3-via-sns", "ses-feedback-via-sns", "cloudwatch-alarm-via-sns"];
const topicFields =
  "Message MessageAttributes MessageId Signature SignatureVersion SigningCertUrl Subject Timestamp TopicArn Type UnsubscribeUrl".split(
    " ",
  );

/** A key of an SNS record in lower case. */
export const snsLowercaseKey: Rule = {
  id: "sns-lowercase-key",
  title: "A key of an SNS record is written in lower case",
  severity: "error",
  why: "Keys of an SNS event begin with a capital: `Records[0].Sns.Message`. Those of an SQS event, from which the code is often copied, do not.",
  source: {
    title: "AWS Lambda Developer Guide, Invoking Lambda functions with Amazon SNS notifications",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html",
  },
  supersedes: ["unknown-event-field", "unguarded-event-field"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  console.log(event.Records[0].Sns.message);
};
`,
      good: `export const handler = async (event) => {
  console.log(event.Records[0].Sns.Message);
};
`,
      template: exampleTemplates.nodeTopic,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    print(event["Records"][0]["Sns"]["message"])
`,
      good: `def handler(event, context):
    print(event["Records"][0]["Sns"]["Message"])
`,
      template: exampleTemplates.pythonTopic,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, topics)) return;
    for (const access of handler.flow.accesses) {
      const right = rightSpelling(accessPath(access) ?? "");
      if (right === null) continue;
      const fix = renameKey(handler, access, right);
      yield {
        span: access.span,
        message: `SNS calls it ${right}.`,
        ...(fix !== null && { fix }),
      };
    }
  },
};

/** The key as SNS writes it, where the last one of a path differs from that by its case. */
function rightSpelling(path: string): string | null {
  const [, record] = /^Records\[\]\.(\w+)$/.exec(path) ?? [];
  if (record !== undefined) {
    return record !== "Sns" && record.toLowerCase() === "sns" ? "Sns" : null;
  }
  const [, field = ""] = /^Records\[\]\.Sns\.(\w+)$/.exec(path) ?? [];
  const right = topicFields.find((name) => name.toLowerCase() === field.toLowerCase());
  // Both spellings of this ending have been seen.
  return right === undefined || right === field || field.endsWith("URL") ? null : right;
}
