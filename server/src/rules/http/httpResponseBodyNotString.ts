import { exampleTemplates } from "../exampleTemplate.ts";
import { importInPython, insert, isPython } from "../matching/edits.ts";
import { getsAny, httpRequests } from "../matching/eventKinds.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { isReturnedAlone } from "../matching/returnedAlone.ts";
import { isWrittenInPlace } from "../matching/responseValues.ts";
import { memberOf, membersOf, returnedObjects } from "../matching/returned.ts";
import { valueOf } from "../matching/valueOf.ts";
import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

/** An HTTP answer whose body is an object. */
export const httpResponseBodyNotString: Rule = {
  id: "http-response-body-not-string",
  title: "The body of an HTTP answer is not a text",
  severity: "error",
  why: "API Gateway and the load balancer take only a text for `body`. An object, a list or a number there makes the answer malformed, and the client gets 502 or 500.",
  source: {
    title: "Amazon API Gateway Developer Guide, Lambda proxy integrations",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html",
  },
  supersedes: ["response-shape"],
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async () => {
  return { statusCode: 200, body: { ok: true } };
};
`,
      good: `export const handler = async () => {
  return { statusCode: 200, body: JSON.stringify({ ok: true }) };
};
`,
      template: exampleTemplates.nodeRest,
    },
    {
      language: "python",
      bad: `import json


def handler(event, context):
    return {"statusCode": 200, "body": {"ok": True}}
`,
      good: `import json


def handler(event, context):
    return {"statusCode": 200, "body": json.dumps({"ok": True})}
`,
      template: exampleTemplates.pythonRest,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, httpRequests)) return;
    for (const answer of returnedObjects(handler)) {
      if (memberOf(answer, "statusCode") === null) continue;
      for (const member of membersOf(answer, "body")) {
        const body = member.value;
        if (!isNoText(valueOf(handler, body))) continue;
        const fix = writeAsJson(handler, member);
        yield {
          span: body,
          message: "The body of an answer has to be a text: write the value as JSON.",
          ...(fix !== null && { fix }),
        };
      }
    }
  },
};

function writeAsJson(
  handler: CheckedHandler,
  { keySpan, value }: ObjectExpression["members"][number],
): Fix | null {
  // A variable's value may be wanted elsewhere.
  if (!isWrittenInPlace(handler, value) && !isArgument(handler, value)) return null;
  const writer = isPython(handler) ? "json.dumps(" : "JSON.stringify(";
  const imported = isPython(handler) ? importInPython(handler, "import json") : [];
  // `{ body }` has to get a key of its own.
  const key = keySpan.start === value.start ? "body: " : "";
  const edits = [...imported, insert(value.start, key + writer), insert(value.end, ")")];
  return { title: "Write it as JSON", edits };
}

function isArgument(handler: CheckedHandler, value: Expression): boolean {
  const { calls } = partsOf(handler);
  const isGiven = calls.some((call) => call.arguments.some((each) => each.value === value));
  return isGiven && isReturnedAlone(handler, value);
}

function isNoText(value: Expression): boolean {
  if (value.kind === "object" || value.kind === "list" || value.kind === "comprehension")
    return true;
  return value.kind === "literal" && /^(?:number|boolean)$/.test(typeof value.value);
}
