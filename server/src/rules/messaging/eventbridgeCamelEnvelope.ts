import { findNearMiss } from "../../../../events/validation/nearMiss.ts";
import type { Span } from "../../code/span.ts";
import type { PatternFacts } from "../../templates/triggerDetails.ts";
import { changeTo } from "../changeTo.ts";
import { syntaxOfTemplate } from "../matching/templateKind.ts";
import { triggersIn } from "../matching/templateTriggers.ts";
import { withQuotes } from "../matching/withQuotes.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";
import { keysInText, type PatternKey } from "./patternText.ts";

/** The keys of every event on a bus: "Amazon EventBridge event structure"; `$or` is a pattern's own. */
const envelope = [
  "version",
  "id",
  "detail-type",
  "source",
  "account",
  "time",
  "region",
  "resources",
  "detail",
  "$or",
];

const near = new Map([
  ["detailType", "detail-type"],
  ["detailtype", "detail-type"],
  ["detail_type", "detail-type"],
  ["DetailType", "detail-type"],
]);

/** An event pattern that no event matches, or that EventBridge refuses. */
export const eventbridgeCamelEnvelope: Rule = {
  id: "eventbridge-camel-envelope",
  title: "An event pattern names a key that no event has, or a value outside of a list",
  severity: "error",
  why: `The envelope of an event has the key \`detail-type\`, with a hyphen, in whatever language it is read. A pattern with
\`detailType\` matches nothing. Every value of a pattern stands in a list, even if it is the only one: EventBridge
refuses the pattern otherwise.`,
  source: {
    title: "EventBridge: Creating Amazon EventBridge event patterns",
    url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html",
  },
  examples: [
    {
      language: "template",
      bad: template("{ source: [shop.orders], detailType: [OrderPlaced] }"),
      good: template("{ source: [shop.orders], detail-type: [OrderPlaced] }"),
    },
    {
      language: "template",
      bad: template("{ source: shop.orders }"),
      good: template("{ source: [shop.orders] }"),
    },
  ],
  checkTemplate,
};

function template(pattern: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 10
      Events:
        Placed:
          Type: EventBridgeRule
          Properties:
            Pattern: ${pattern}
`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  for (const { trigger } of triggersIn(checked)) {
    const { pattern } = trigger;
    if (pattern === undefined) continue;
    const keys =
      pattern.isText === true
        ? keysInText(checked.text, checked.spanOf(pattern.range))
        : pattern.keys.map((key) => locate(checked, key));
    for (const key of keys) {
      yield* checkName(checked, key);
      yield* checkValue(checked, key);
    }
  }
}

function locate(
  { spanOf }: CheckedTemplate,
  { path, holds, keyRange, valueRange }: PatternFacts["keys"][number],
): PatternKey {
  return { path, holds, key: spanOf(keyRange), value: spanOf(valueRange) };
}

function* checkName({ text }: CheckedTemplate, { path, key: span }: PatternKey): Iterable<Problem> {
  const [name = ""] = path;
  if (path.length !== 1 || envelope.includes(name)) return;
  const meant = near.get(name) ?? findNearMiss(name, envelope, []);
  const advice = meant === null ? "What the event carries stands in detail." : `Write ${meant}.`;
  const written = text.slice(span.start, span.end);
  const fix = meant === null ? null : changeTo(span, written.replace(name, meant));
  yield {
    span,
    message: `No event on a bus has the key ${name}, so this pattern matches nothing. ${advice}`,
    ...(fix !== null && { fix }),
  };
}

function* checkValue(
  checked: CheckedTemplate,
  { path, holds, value: span }: PatternKey,
): Iterable<Problem> {
  // In a comparison such as {"prefix": "a"} the value stands by itself.
  if (holds !== "scalar" || path.includes("$or")) return;
  const whole = withQuotes(checked.text, span);
  const list = inList(checked, whole);
  yield {
    span,
    message: `EventBridge refuses this pattern: the value of ${path.join(".")} has to stand in a list${list === null ? "" : `, ${list}`}.`,
    ...(list !== null && {
      fix: { title: "Put it into a list", edits: [{ ...whole, newText: list }] },
    }),
  };
}

/**
 * A value, in brackets.
 * @returns null where these can't stand around it: a block of YAML, a value with a tag
 */
function inList({ text, file }: CheckedTemplate, { start, end }: Span): string | null {
  const written = text.slice(start, end);
  if (syntaxOfTemplate(file, text) !== "yaml") return `[${written}]`;
  if (/^[|>]/.test(written) || /!\S*\s+$/.test(text.slice(0, start))) return null;
  const isPlain = !/^["']/.test(written);
  const needsQuotes = isPlain && /[,[\]{}]/.test(written);
  return needsQuotes ? `['${written.replaceAll("'", "''")}']` : `[${written}]`;
}
