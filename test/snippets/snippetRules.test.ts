import { describe, expect, it } from "vitest";
import type { EventType } from "../../events/model/eventType.ts";
import { readCode } from "../../server/src/code/readCode.ts";
import { findHandlerFunction } from "../../server/src/flow/findHandlerFunction.ts";
import { followHandler } from "../../server/src/flow/followHandler.ts";
import { inferEventTypes } from "../../server/src/flow/inferEventTypes.ts";
import type { CheckedHandler } from "../../server/src/rules/rule.ts";
import { allRules } from "../../server/src/rules/ruleTopics.ts";
import { runRules } from "../../server/src/rules/runRules.ts";
import { memoryParser } from "../../server/src/testing/memoryWorkspace.ts";
import { expandFor, forms, snippetEventTypes, type FormName } from "./snippetKit.ts";

/** The handler of a snippet, followed as one whose events are of that type. */
async function readSnippet(eventType: EventType, name: FormName): Promise<CheckedHandler> {
  const { language, extension, symbol } = forms[name];
  const text = expandFor(eventType.id, name);
  const file = await readCode(memoryParser, `app${extension}`, text);
  const handler = file === null ? null : findHandlerFunction(file, symbol);
  if (file === null || handler === null) throw new Error(`No handler is found in:\n${text}`);
  return {
    language,
    text,
    file,
    handler,
    flow: followHandler(file, handler, language),
    targets: [],
    functions: [],
    eventTypes: [eventType],
    hasTypedEvent: false,
    packages: new Set(),
  };
}

const handlers = (["JavaScript module", "CommonJS script", "Python"] as const).flatMap((name) =>
  snippetEventTypes.map((eventType) => ({ id: eventType.id, eventType, name })),
);

describe.each(handlers)("the handler of $id as $name", ({ eventType, name }) => {
  it("is good code, about which rules are silent", async () => {
    const handler = await readSnippet(eventType, name);
    const { text } = handler;
    const none = { templates: [], eventFile: null, ruleFile: null };
    const found = runRules(allRules, { text, handlers: [handler], ...none }, {}, (rule, error) => {
      throw new Error(`${rule.id} failed`, { cause: error });
    });
    const told = found.map(({ rule, span, message, severity }) => {
      return `${severity} ${rule.id} at ${text.slice(span.start, span.end)}: ${message}`;
    });
    expect(told.filter((each) => !each.startsWith("hint"))).toEqual([]);
    expect(told.filter((each) => /(?:event|context)-(?:field|value-type)/u.test(each))).toEqual([]);
  });

  it("is not taken for one of other events by the fields that it reads", async () => {
    const { file, flow } = await readSnippet(eventType, name);
    const inferred = inferEventTypes(file, flow).map(({ id }) => id);
    if (inferred.length > 0) expect(inferred).toContain(carriedBy(eventType));
  });
});

/** Code that does not decode what its event carries reads the fields of the carrier alone. */
function carriedBy({ id, recognition }: EventType): string {
  return recognition.kind === "nested" ? recognition.carrier : id;
}
