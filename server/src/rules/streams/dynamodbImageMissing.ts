import type { Span } from "../../code/span.ts";
import type { Access } from "../../flow/origin.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { dynamodbBatches, getsAny } from "../matching/eventKinds.ts";
import { accessPath, basePath, eventPathsOf, pathText } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

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
    yield* wrongImages(handler);
    // Who looks at the kind of change knows which images there are; following that is not tried.
    if (accesses.some((access) => accessPath(access) === "Records[].eventName")) return;
    if (takesEither(handler)) return;
    const seen = new Set<string>();
    for (const access of accesses) {
      const [, name] = image.exec(basePath(access) ?? "") ?? [];
      if (name === undefined || seen.has(name)) continue;
      if (access.base.isPresent || access.isTolerant || isDefaulted(access)) continue;
      seen.add(name);
      yield {
        span: spanWithImage(access),
        message: `Not every record has ${name}: look at eventName first, or guard against its absence.`,
      };
    }
  },
};

/** True after a default; Python's `record["NewImage"]` counts as defined too, because it has raised before. */
function isDefaulted({ base, expression }: Access): boolean {
  const { object } = expression ?? {};
  return base.isDefined && !(object?.kind === "member" && object.style === "index");
}

/** From the image's own key on, so that what is to say of the key alone is said once. */
function spanWithImage({ span, expression }: Access): Span {
  const { object } = expression ?? {};
  return object?.kind === "member" && object.keySpan.start < span.start
    ? { start: object.keySpan.start, end: span.end }
    : span;
}

/** `NewImage or OldImage`: every record has one of them. */
function takesEither({ text }: CheckedHandler): boolean {
  const or = String.raw`[^\n]*(?:\bor\b|\|\||\?\?|,)[^\n]*`;
  return new RegExp(`NewImage${or}OldImage|OldImage${or}NewImage`, "u").test(text);
}

/** Images that the very kind of change that is asked for never has. */
const lacking: ReadonlyMap<string, string> = new Map([
  ["REMOVE", "NewImage"],
  ["INSERT", "OldImage"],
]);

function* wrongImages(handler: CheckedHandler): Generator<Problem> {
  const { flow } = handler;
  for (const statement of partsOf(handler).statements) {
    if (statement.kind !== "if" || statement.test.kind !== "binary") continue;
    const { operator, left, right } = statement.test;
    const kind = right.kind === "literal" && typeof right.value === "string" ? right.value : "";
    const missing = lacking.get(kind);
    if (missing === undefined || !/^={2,3}$/u.test(operator)) continue;
    if (!eventPathsOf(flow, left).includes("Records[].eventName")) continue;
    const [first] = statement.then;
    const end = statement.then.at(-1)?.end ?? 0;
    const access = flow.accesses.find(({ span, isTolerant, base }) => {
      const isInside = first !== undefined && first.start <= span.start && span.end <= end;
      const asked = image.exec(pathText(base.steps))?.[1];
      return isInside && !isTolerant && !base.isPresent && asked === missing;
    });
    if (access === undefined) continue;
    yield {
      span: spanWithImage(access),
      message: `A record of ${kind} never has ${missing}, so this fails. Take ${missing === "NewImage" ? "OldImage" : "NewImage"}.`,
      severity: "warning",
    };
  }
}
