import { exampleTemplates } from "../exampleTemplate.ts";
import { importInPython, insert, isPython } from "../matching/edits.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { basePath } from "../matching/eventPaths.ts";
import type { Access } from "../../flow/origin.ts";
import { textMembers } from "../matching/textMembers.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

/** JSON text of AWS Config read as an object. */
export const configInvokingEventUnparsed: Rule = {
  id: "config-invoking-event-unparsed",
  title: "`invokingEvent` of AWS Config is read as an object",
  severity: "error",
  why: "AWS Config puts `invokingEvent` and `ruleParameters` into the event as JSON text. Without parsing every part of them is undefined. Large configuration items are left out (`OversizedConfigurationItemChangeNotification`) and have to be asked for.",
  source: {
    title: "AWS Config Developer Guide, Example Lambda functions and events for AWS Config rules",
    url: "https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html",
  },
  supersedes: ["unknown-event-field", "unguarded-event-field"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  console.log(event.invokingEvent.configurationItem);
};
`,
      good: `export const handler = async (event) => {
  console.log(JSON.parse(event.invokingEvent).configurationItem);
};
`,
      template: exampleTemplates.nodeConfigRule,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    print(event["invokingEvent"]["messageType"])
`,
      good: `import json


def handler(event, context):
    print(json.loads(event["invokingEvent"])["messageType"])
`,
      template: exampleTemplates.pythonConfigRule,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["config-rule"])) return;
    for (const access of handler.flow.accesses) {
      const path = basePath(access) ?? "";
      const step = access.origin.steps.at(-1);
      if (!/^(?:invokingEvent|ruleParameters)$/.test(path)) continue;
      if (step?.kind !== "key" || textMembers.has(step.key)) continue;
      const fix = parse(handler, access);
      yield {
        span: access.span,
        message: `${path} is JSON text. Parse it first.`,
        ...(fix !== null && { fix }),
      };
    }
  },
};

/** Parses what the access asks, where that is written out and not a name. */
function parse(handler: CheckedHandler, { expression }: Access): Fix | null {
  if (expression?.object.kind !== "member") return null;
  const { start, end } = expression.object;
  const call = isPython(handler) ? "json.loads(" : "JSON.parse(";
  const imported = isPython(handler) ? importInPython(handler, "import json") : [];
  return { title: "Parse the JSON", edits: [...imported, insert(start, call), insert(end, ")")] };
}
