import { exampleTemplates } from "../exampleTemplate.ts";
import { dynamodbBatches, getsAny } from "../matching/eventKinds.ts";
import { accessPath, basePath } from "../matching/eventPaths.ts";
import type { Problem, Rule } from "../rule.ts";

const image = /^Records\[\]\.dynamodb\.(NewImage|OldImage)$/;

/** An image of a stream's record read as if every record had it. */
export const dynamodbImageMissing: Rule = {
  id: "dynamodb-image-missing",
  title: "An image of a DynamoDB stream is read as if every record had it",
  severity: "information",
  why: "A REMOVE has no `NewImage` and an INSERT no `OldImage`; with the view types KEYS_ONLY, NEW_IMAGE and OLD_IMAGE one or both are never there. One such record fails the batch, and the stream waits for it.",
  source: {
    title: "Amazon DynamoDB API Reference, StreamRecord",
    url: "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html",
  },
  supersedes: ["unguarded-event-field"],
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  for (const record of event.Records) {
    console.log(record.dynamodb.NewImage.id.S);
  }
};
`,
      good: `export const handler = async (event) => {
  for (const record of event.Records) {
    if (record.eventName === "REMOVE") continue;
    console.log(record.dynamodb.NewImage.id.S);
  }
};
`,
      template: exampleTemplates.nodeTable,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    for record in event["Records"]:
        print(record["dynamodb"]["NewImage"]["id"]["S"])
`,
      good: `def handler(event, context):
    for record in event["Records"]:
        image = record["dynamodb"].get("NewImage")
        if image:
            print(image["id"]["S"])
`,
      template: exampleTemplates.pythonTable,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, dynamodbBatches)) return;
    const { accesses } = handler.flow;
    // Who looks at the kind of change knows which images there are; following that is not tried.
    if (accesses.some((access) => accessPath(access) === "Records[].eventName")) return;
    const seen = new Set<string>();
    for (const access of accesses) {
      const [, name] = image.exec(basePath(access) ?? "") ?? [];
      if (name === undefined || seen.has(name)) continue;
      if (access.base.isPresent || access.isTolerant) continue;
      seen.add(name);
      yield {
        span: access.span,
        message: `Not every record has ${name}: look at eventName first, or guard against its absence.`,
      };
    }
  },
};
