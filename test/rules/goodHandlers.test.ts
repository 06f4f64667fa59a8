import { describe, expect, it } from "vitest";
import type { Rule } from "../../server/src/rules/rule.ts";
import { checkText } from "../../server/src/testing/checkText.ts";
import { expandFor, forms, snippetEventTypes, type FormName } from "../snippets/snippetKit.ts";

/** Says that a handler was looked at, and for which event. */
const witness: Rule = {
  id: "test-witness",
  title: "A handler",
  severity: "hint",
  why: "It is seen.",
  source: { title: "None", url: "https://example.com" },
  examples: [],
  checkHandler: ({ handler, eventTypes }) => [
    { span: handler, message: eventTypes.map(({ id }) => id).join() },
  ],
};

const names: readonly FormName[] = ["JavaScript module", "CommonJS script", "TypeScript", "Python"];

// The handlers that people are given to start from know the traps of their events.
describe.each(names)("rules say nothing about the %s snippet", (name) => {
  it.each(snippetEventTypes.map(({ id }) => id))("for %s", async (eventType) => {
    const text = expandFor(eventType, name);
    const findings = await checkText({ language: forms[name].language, text, eventType });
    const told = findings.map(({ rule, message, span }) => {
      return `${rule.id} at ${text.slice(span.start, span.end)}: ${message}`;
    });
    expect(told).toEqual([]);
    const seen = await checkText({ language: forms[name].language, text, eventType }, [witness]);
    expect(seen.map(({ message }) => message)).toEqual([eventType]);
  });
});
