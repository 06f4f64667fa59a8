import type {
  CallExpression,
  Expression,
  NameExpression,
  ObjectExpression,
  SpreadExpression,
} from "../../code/codeModel.ts";
import { walkExpression } from "../../code/walkCode.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import {
  importInPython,
  insert,
  isPython,
  operandText,
  replace,
  textOf,
} from "../matching/edits.ts";
import { lastName } from "../matching/dottedName.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

/** The key in a notification, whether it came straight or inside a message. */
const rawKey = /(?:^|\|json\.)Records\[\]\.s3\.object\.key$/;

/** Methods of boto3 that take the key by its place: bucket first, or a local file before both. */
const keyPositions: ReadonlyMap<string, number> = new Map([
  ["download_file", 1],
  ["download_fileobj", 1],
  ["Object", 1],
  ["ObjectSummary", 1],
]);

/** Methods with one of those names that take no key in that place. */
const shortForms = new Set(["download_file", "download_fileobj"]);

/** `Key` in a call of S3 that is the encoded key of a notification. */
export const s3KeyNotDecoded: Rule = {
  id: "s3-key-not-decoded",
  title: "The object key of an S3 event is used without decoding it",
  severity: "warning",
  why: "S3 encodes the key in a notification as in a URL: a space arrives as `+`, and every character outside of ASCII as `%` and its bytes. With such a key, `GetObject` answers NoSuchKey, but only once somebody uploads “my photo.jpg”.",
  source: {
    title: "Amazon S3 User Guide, Event message structure",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client({});

export const handler = async (event) => {
  for (const { s3: { bucket, object } } of event.Records) {
    await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
  }
};
`,
      good: `import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client({});

export const handler = async (event) => {
  for (const { s3: { bucket, object } } of event.Records) {
    const key = decodeURIComponent(object.key.replace(/\\+/g, " "));
    await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: key }));
  }
};
`,
      template: exampleTemplates.nodeBucket,
    },
    {
      language: "python",
      bad: `import boto3

s3 = boto3.client("s3")


def handler(event, context):
    for record in event["Records"]:
        bucket = record["s3"]["bucket"]["name"]
        s3.get_object(Bucket=bucket, Key=record["s3"]["object"]["key"])
`,
      good: `from urllib.parse import unquote_plus

import boto3

s3 = boto3.client("s3")


def handler(event, context):
    for record in event["Records"]:
        bucket = record["s3"]["bucket"]["name"]
        s3.get_object(Bucket=bucket, Key=unquote_plus(record["s3"]["object"]["key"]))
`,
      template: exampleTemplates.pythonBucket,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const { calls } = partsOf(handler);
    const taken = new Map<Expression, TakenKey>();
    const all = [...calls.flatMap((call) => keysOf(handler, call)), ...inputKeys(handler)];
    for (const each of all) taken.set(each.key, each);
    for (const { key, isShorthand } of taken.values()) {
      const half = halfDecoded(handler, key);
      if (half !== null) yield half;
      // A text with the key in it holds it as it came.
      const parts = key.kind === "text" ? key.parts : [key];
      for (const part of parts.filter((each) => isRaw(handler, each))) {
        yield { span: part, message, fix: decode(handler, part, isShorthand) };
      }
    }
  },
};

const message =
  "The key of an S3 notification is URL-encoded: S3 won't find an object whose name has a space or a letter outside of ASCII. Decode it first.";

function isRaw(handler: CheckedHandler, key: Expression): boolean {
  return eventPathsOf(handler.flow, key).some((path) => rawKey.test(path));
}

/** `unquote(key)` and `decodeURIComponent(key)`, which leave the `+` that stands for a space. */
function halfDecoded(handler: CheckedHandler, key: Expression): Problem | null {
  const [call, ...others] = key.kind === "name" ? declaredAs(handler, key) : [key];
  const argument = call?.kind === "call" ? call.arguments[0]?.value : undefined;
  if (call?.kind !== "call" || argument === undefined || others.length > 0) return null;
  const name = lastName(call.callee);
  const isHalf = isPython(handler) ? name === "unquote" : /^decodeURI(?:Component)?$/u.test(name);
  const isPlain = argument.kind === "name" || argument.kind === "member";
  if (!isHalf || !isPlain || !isRaw(handler, argument)) return null;
  const edits = isPython(handler)
    ? [
        ...importInPython(handler, "from urllib.parse import unquote_plus"),
        replace(call.callee, "unquote_plus"),
      ]
    : [insert(argument.end, '.replace(/\\+/g, " ")')];
  return {
    span: call,
    message: `In the key of an S3 notification a space is a +, which ${name} leaves as it is. Replace it first.`,
    fix: { title: "Decode the + too", edits },
  };
}

/** The keys in objects that S3's operations take, wherever they are put together. */
function inputKeys(handler: CheckedHandler): readonly TakenKey[] {
  if (decodesInPlace(handler)) return [];
  return partsOf(handler)
    .objects.filter(({ members }) => members.some(({ key }) => key === "Bucket"))
    .flatMap(keysIn);
}

/** A key that is put in anew where it stands counts as decoded from the start. */
function decodesInPlace(handler: CheckedHandler): boolean {
  return partsOf(handler).assignments.some(({ member }) => member?.key === "Key");
}

interface TakenKey {
  readonly key: Expression;
  /** True for JavaScript's `{ Key }`, where the value has the name of the member. */
  readonly isShorthand: boolean;
}

/** What a call takes for an object's key. */
function keysOf(handler: CheckedHandler, call: CallExpression): readonly TakenKey[] {
  const named = call.arguments.flatMap(({ name, value }): readonly TakenKey[] => {
    if (name === "Key") return [{ key: value, isShorthand: false }];
    if (name === "Delete") return deletedKeys(value);
    const given = value.kind === "spread" ? dictsOf(handler, value) : [value];
    return name === null ? given.flatMap(keysInInput) : [];
  });
  const method = lastName(call.callee);
  const positional = call.arguments.filter(({ name }) => name === null);
  const position = keyPositions.get(method);
  if (position === undefined) return named;
  const isShort = shortForms.has(method) && positional.length < 3;
  const at = isShort ? 0 : position;
  const key = positional[at];
  // Behind `*arguments`, nobody knows which place is which.
  const isCounted = positional.slice(0, at + 1).every(({ value }) => value.kind !== "spread");
  if (key === undefined || !isCounted) return named;
  return [...named, { key: key.value, isShorthand: false }];
}

/** The dicts that `**arguments` may stand for. */
function dictsOf(
  handler: CheckedHandler,
  { value, isOfKeys }: SpreadExpression,
): readonly Expression[] {
  if (isOfKeys !== true || value.kind !== "name" || decodesInPlace(handler)) return [];
  return declaredAs(handler, value);
}

/** What the handler's code binds a name to; nothing for one that it assigns something else. */
function declaredAs(handler: CheckedHandler, { name }: NameExpression): readonly Expression[] {
  const { statements, assignments } = partsOf(handler);
  if (assignments.some(({ target }) => target.kind === "name" && target.name === name)) return [];
  return statements.flatMap((statement) => {
    if (statement.kind !== "declare" || statement.target.kind !== "name") return [];
    return statement.target.name === name ? (statement.value ?? []) : [];
  });
}

function keysInInput(input: Expression): readonly TakenKey[] {
  if (input.kind !== "object") return [];
  const deleted = input.members.find(({ key }) => key === "Delete");
  return [...keysIn(input), ...(deleted === undefined ? [] : deletedKeys(deleted.value))];
}

/** The keys in `{ Objects: [{ Key }] }`, however its list is made. */
function deletedKeys(value: Expression): readonly TakenKey[] {
  const found: TakenKey[] = [];
  walkExpression(value, {
    expression: (expression) => {
      if (expression.kind === "object") found.push(...keysIn(expression));
      return true;
    },
  });
  return found;
}

function keysIn({ members }: ObjectExpression): readonly TakenKey[] {
  return members
    .filter(({ key }) => key === "Key")
    .map(({ value, keySpan }) => ({ key: value, isShorthand: keySpan.start === value.start }));
}

function decode(handler: CheckedHandler, key: Expression, isShorthand: boolean): Fix {
  const written = textOf(handler, key);
  if (!isPython(handler)) {
    const name = isShorthand ? `${written}: ` : "";
    const decoded = `${name}decodeURIComponent(${operandText(handler, key)}.replace(/\\+/g, " "))`;
    return { title: "Decode the key", edits: [replace(key, decoded)] };
  }
  const imported = importInPython(handler, "from urllib.parse import unquote_plus");
  return {
    title: "Decode the key",
    edits: [...imported, replace(key, `unquote_plus(${written})`)],
  };
}
