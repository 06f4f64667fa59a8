import { exampleTemplates } from "../exampleTemplate.ts";
import { isPython } from "../matching/edits.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { basePath } from "../matching/eventPaths.ts";
import { guardFix } from "../matching/guardFix.ts";
import type { Problem, Rule } from "../rule.ts";

/** The slots, one of them, or its value: each null until the user has said something. */
const slot = /^sessionState\.intent\.slots(?:\.[^.|[\]]+)?$/;

/** A slot of Lex read as if the user had filled it. */
export const lexNullSlot: Rule = {
  id: "lex-null-slot",
  title: "A slot of Lex is read as if it were filled",
  severity: "warning",
  why: "Lex sends `null` for a slot that the user has not filled yet, in a dialog's first turns for all of them. Reading on throws, and Lex tells the user that the request failed.",
  source: {
    title: "Amazon Lex V2 Developer Guide, Lambda input event for Lex V2",
    url: "https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html",
  },
  supersedes: ["unguarded-event-field"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const { slots } = event.sessionState.intent;
  console.log(slots.City.value.interpretedValue);
  return { sessionState: { dialogAction: { type: "Delegate" }, intent: event.sessionState.intent } };
};
`,
      good: `export const handler = async (event) => {
  const { slots } = event.sessionState.intent;
  console.log(slots?.City?.value?.interpretedValue);
  return { sessionState: { dialogAction: { type: "Delegate" }, intent: event.sessionState.intent } };
};
`,
      template: exampleTemplates.nodeBot,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    intent = event["sessionState"]["intent"]
    print(intent["slots"]["City"]["value"]["interpretedValue"])
    return {"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": intent}}
`,
      good: `def handler(event, context):
    intent = event["sessionState"]["intent"]
    city = (intent.get("slots") or {}).get("City")
    if city and city["value"]:
        print(city["value"]["interpretedValue"])
    return {"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": intent}}
`,
      template: exampleTemplates.pythonBot,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["lex-v2"])) return;
    for (const access of handler.flow.accesses) {
      const isSlot = slot.test(basePath(access) ?? "");
      if (!isSlot || access.base.isPresent || access.isTolerant || access.isCaught) continue;
      const fix = isPython(handler) ? null : guardFix(handler, access);
      yield {
        span: access.span,
        message: "A slot is null until the user has filled it. Guard against that.",
        ...(fix !== null && { fix }),
      };
    }
  },
};
