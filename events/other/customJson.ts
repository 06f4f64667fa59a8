import { noEcosystemNames } from "../model/ecosystemNames.ts";
import * as z from "zod";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";

const keys = ["key1", "key2", "key3"] as const;

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "hello-world",
    title: "Hello world of the Lambda console",
    parameters: keys.map((key, index) =>
      textParameter(key, `Value of ${key}.`, `value${index + 1}`),
    ),
    build: (_context, values) =>
      Object.fromEntries(keys.map((key) => [key, readText(values, key)])),
  },
  { id: "empty-object", title: "Empty object", parameters: [], build: () => ({}) },
  {
    id: "mobile-backend",
    title: "Mobile backend",
    parameters: [
      textParameter("operation", "What the backend is to do.", "echo"),
      jsonParameter("payload", "What it is to do it with.", '{"message":"Hello from the app"}'),
    ],
    build: (_context, values) => ({
      operation: readText(values, "operation"),
      payload: readJson(values, "payload"),
    }),
  },
  {
    id: "string",
    title: "String",
    parameters: [textParameter("value", "The string.", "hello")],
    build: (_context, values) => readText(values, "value"),
  },
  {
    id: "array",
    title: "Array",
    parameters: [jsonParameter("items", "The array.", '[1,"two",{"three":3}]')],
    build: (_context, values) => readJson(values, "items"),
  },
  { id: "null", title: "Null", parameters: [], build: () => null },
];

/** Whatever a caller of the Invoke API makes up. */
export const customJson: EventType = {
  id: "custom-json",
  service: "AWS Lambda",
  title: "Custom JSON",
  shortTitle: "Custom JSON",
  description: "A program, a state machine or a person invokes the function with JSON of its own.",
  category: "Media/Other",
  tier: 1,
  aliases: [
    "hello world",
    "test event",
    "direct invoke",
    "step functions",
    "mobile backend",
    "any",
  ],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-invocation.html",
  schema: once(() => z.unknown()),
  responseSchema: once(() => z.unknown()),
  delivery: {
    kind: "sync",
    deliveredBy:
      "The caller invokes the function through the Invoke API and waits; with invocation type Event it does not.",
    resultUse: "The caller gets the result as it is, any JSON of up to 6 MB.",
    whenAccepted: "The caller gets the payload as it is",
    whenRejected: null,
    whenFailed:
      "The caller gets HTTP 200 with X-Amz-Function-Error: Unhandled and the error as payload",
  },
  recognition: { kind: "open", hints: hintsAtCustomJson },
  names: noEcosystemNames,
  samples,
};

function hintsAtCustomJson(event: unknown): boolean {
  if (!isJsonObject(event)) return !Array.isArray(event);
  const names = Object.keys(event);
  if (names.length === 0 || keys.every((key) => Object.hasOwn(event, key))) return true;
  return typeof event["operation"] === "string" && Object.hasOwn(event, "payload");
}
