import type { Finding } from "../../../../events/validation/problem.ts";
import { findProblems } from "../../../../events/validate.ts";
import { locateFinding } from "../../eventFiles/locateFinding.ts";
import type { CheckedEventFile, Problem, Rule } from "../rule.ts";
import { changeTo } from "../changeTo.ts";

const severities = { error: "error", warning: "warning", hint: "information" } as const;

/** What AWS would not send like that: the catalogue's schema of the event type decides. */
export const eventField: Rule = {
  id: "event-field",
  title: "A field of an event file is not as AWS sends it",
  severity: "error",
  why: `An invocation with this event says nothing about the real one: a key is missing, misspelt or unknown, or a
value is of another kind than AWS sends. What AWS never sends is an error, what it rarely sends a warning, and an
unknown key or a value in an odd format is for your information.`,
  source: {
    title: "Lambda: Invoking Lambda with events from other AWS services",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html",
  },
  examples: [
    {
      language: "event",
      bad: `{
  "$schema": "lambda-lens://events/eventbridge-custom.schema.json",
  "version": "0",
  "id": "5f0a7f00-0000-4000-8000-000000000000",
  "detail-type": "OrderPlaced",
  "source": "shop.orders",
  "account": 123456789012,
  "time": "2026-03-14T15:09:26Z",
  "region": "us-east-1",
  "resources": [],
  "detail": { "orderId": "42" }
}
`,
      good: `{
  "$schema": "lambda-lens://events/eventbridge-custom.schema.json",
  "version": "0",
  "id": "5f0a7f00-0000-4000-8000-000000000000",
  "detail-type": "OrderPlaced",
  "source": "shop.orders",
  "account": "123456789012",
  "time": "2026-03-14T15:09:26Z",
  "region": "us-east-1",
  "resources": [],
  "detail": { "orderId": "42" }
}
`,
    },
  ],
  checkEventFile,
};

function* checkEventFile({ content, eventFile }: CheckedEventFile): Iterable<Problem> {
  const { root, isJson, value } = content;
  if (!isJson || root === null || eventFile === null) return;
  for (const finding of findProblems(eventFile.eventType, value)) {
    const span = locateFinding(root, finding);
    const replacement = replacementOf(finding);
    yield {
      span,
      message: finding.message,
      severity: severities[finding.severity],
      ...(replacement !== null && { fix: changeTo(span, replacement) }),
    };
  }
}

function replacementOf({ suggestion, about }: Finding): string | null {
  if (suggestion === null) return null;
  return about === "key" ? JSON.stringify(suggestion) : suggestion;
}
