import type { Expression, Statement } from "../../code/codeModel.ts";
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
  judges: "event",
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
function spanWithImage({ span, base, expression }: Access): Span {
  if (!image.test(pathText(base.steps))) return span;
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
  for (const { kind, body } of branchesByKind(handler)) {
    const missing = lacking.get(kind);
    const [first] = body;
    const end = body.at(-1)?.end ?? 0;
    if (missing === undefined || first === undefined) continue;
    const inside = handler.flow.accesses.filter(
      ({ span, isTolerant }) => !isTolerant && first.start <= span.start && span.end <= end,
    );
    const access =
      inside.find((each) => imageAsked(each) === missing) ??
      inside.find((each) => imageTaken(handler, each) === missing);
    if (access === undefined) continue;
    yield {
      span: spanWithImage(access),
      message: `A record of ${kind} never has ${missing}, so this fails. Take ${missing === "NewImage" ? "OldImage" : "NewImage"}.`,
      severity: "warning",
    };
  }
}

/** The image that is asked for a part, unless it is known to be there. */
function imageAsked({ base }: Access): string | null {
  return base.isPresent ? null : (image.exec(pathText(base.steps))?.[1] ?? null);
}

/** The image that Python takes by its key, which raises whatever is done with it. */
function imageTaken({ language }: CheckedHandler, access: Access): string | null {
  const { origin, use, expression } = access;
  const isTaken = language === "python" && use === "read" && expression?.style === "index";
  return !isTaken || origin.isPresent ? null : (image.exec(pathText(origin.steps))?.[1] ?? null);
}

interface KindBranch {
  /** `REMOVE`. */
  readonly kind: string;
  readonly body: readonly Statement[];
}

/** What runs only for records of one kind: `if record["eventName"] == "REMOVE":`, `case "REMOVE":`. */
function* branchesByKind(handler: CheckedHandler): Generator<KindBranch> {
  for (const statement of partsOf(handler).statements) {
    if (statement.kind === "if") {
      const kind = kindAskedBy(handler, statement.test);
      if (kind !== null) yield { kind, body: statement.then };
    }
    if (statement.kind !== "match" || !isKind(handler, statement.subject)) continue;
    for (const [index, { patterns, body }] of statement.cases.entries()) {
      const [only] = patterns;
      const isEntered = statement.cases[index - 1]?.fallsThrough === true;
      if (isEntered || patterns.length !== 1 || only?.kind !== "value") continue;
      const kind = textOf(only.value);
      if (kind !== null) yield { kind, body };
    }
  }
}

/** The kind of change that a condition makes sure of, alone or with others. */
function kindAskedBy(handler: CheckedHandler, test: Expression): string | null {
  if (test.kind === "logical" && test.operator === "and") {
    return kindAskedBy(handler, test.left) ?? kindAskedBy(handler, test.right);
  }
  if (test.kind !== "binary" || !/^={2,3}$/u.test(test.operator)) return null;
  const { left, right } = test;
  if (isKind(handler, left)) return textOf(right);
  return isKind(handler, right) ? textOf(left) : null;
}

function isKind({ flow }: CheckedHandler, expression: Expression): boolean {
  return eventPathsOf(flow, expression).includes("Records[].eventName");
}

function textOf(expression: Expression): string | null {
  return expression.kind === "literal" && typeof expression.value === "string"
    ? expression.value
    : null;
}
