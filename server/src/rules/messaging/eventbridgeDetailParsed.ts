import { exampleTemplates } from "../exampleTemplate.ts";
import { calleeName } from "../matching/calleeName.ts";
import { operandText, replace } from "../matching/edits.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { Problem, Rule } from "../rule.ts";

/** The detail of an event from EventBridge parsed, although it is no text. */
export const eventbridgeDetailParsed: Rule = {
  id: "eventbridge-detail-parsed",
  title: "The detail of an EventBridge event is parsed",
  severity: "error",
  why: "`PutEvents` takes the detail as JSON text, but a target gets it as an object. Parsing it fails on the word `[object Object]`, or raises a TypeError. Only EventBridge Scheduler's own event holds it as a text.",
  source: {
    title: "Amazon EventBridge User Guide, EventBridge event structure reference",
    url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const order = JSON.parse(event.detail);
  console.log(order.id);
};
`,
      good: `export const handler = async (event) => {
  const order = event.detail;
  console.log(order.id);
};
`,
      template: exampleTemplates.nodeRule,
    },
    {
      language: "python",
      bad: `import json


def handler(event, context):
    print(json.loads(event["detail"])["id"])
`,
      good: `import json


def handler(event, context):
    print(json.dumps(event["detail"]))
`,
      template: exampleTemplates.pythonRule,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const { eventTypes } = handler;
    const isFromBus =
      eventTypes.length > 0 && eventTypes.every(({ busOrigin }) => busOrigin !== undefined);
    if (!isFromBus || eventTypes.some(({ id }) => id === "eventbridge-scheduler")) return;
    for (const call of partsOf(handler).calls) {
      const argument = call.arguments[0]?.value;
      const isParsed = /^(?:JSON\.parse|json\.loads)$/.test(calleeName(handler, call.callee));
      if (!isParsed || argument === undefined) continue;
      const origins = handler.flow.originsOf(argument);
      const isDetail = eventPathsOf(handler.flow, argument).includes("detail");
      // `typeof detail === "string"` before it is how both are taken.
      if (!isDetail || origins.some(({ isPresent }) => isPresent)) continue;
      yield {
        span: call,
        message: "The detail is an object already. Parsing it fails.",
        fix: { title: "Take it as it is", edits: [replace(call, operandText(handler, argument))] },
      };
    }
  },
};
