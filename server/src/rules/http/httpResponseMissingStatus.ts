import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { importInPython, insert, insertFirst, isPython } from "../matching/edits.ts";
import { getsOnly, httpV1, httpV2 } from "../matching/eventKinds.ts";
import { isForOthers } from "../matching/otherInvokers.ts";
import { renameMember } from "../matching/renameMember.ts";
import { isOpen, memberOf, returnedObjects } from "../matching/returned.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

const answerKeys = new Set(["headers", "multiValueHeaders", "body", "isBase64Encoded"]);

/** An answer to a REST API or load balancer without a status. */
export const httpResponseMissingStatus: Rule = {
  id: "http-response-missing-status",
  title: "An HTTP answer has no `statusCode`",
  severity: "error",
  why: "A REST API and a load balancer take only an object with `statusCode` for an answer, and answer 502 for anything else. Only HTTP APIs with payload format 2.0 and function URLs turn a bare value into a body.",
  source: {
    title: "Amazon API Gateway Developer Guide, Lambda proxy integrations",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html",
  },
  supersedes: ["response-shape"],
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async () => {
  return { message: "hello" };
};
`,
      good: `export const handler = async () => {
  return { statusCode: 200, body: JSON.stringify({ message: "hello" }) };
};
`,
      template: exampleTemplates.nodeRest,
    },
    {
      language: "python",
      bad: `import json


def handler(event, context):
    return {"message": "hello"}
`,
      good: `import json


def handler(event, context):
    return {"statusCode": 200, "body": json.dumps({"message": "hello"})}
`,
      template: exampleTemplates.pythonRest,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (getsOnly(handler, httpV2)) yield* misspeltForHttpApi(handler);
    if (!getsOnly(handler, [...httpV1, "alb"])) return;
    yield* bareAnswers(handler);
    for (const answer of returnedObjects(handler)) {
      if (isOpen(answer) || memberOf(answer, "statusCode") !== null) continue;
      const meant = answer.members.find(({ key }) => isMeantForStatus(key ?? ""));
      if (meant !== undefined) {
        yield {
          span: meant.keySpan,
          message: `Without a statusCode the client gets 502, and ${meant.key} is none. Call it statusCode.`,
          fix: renameToStatus(handler, meant.keySpan),
        };
        continue;
      }
      yield {
        span: { start: answer.start, end: answer.start + 1 },
        message:
          "Without a statusCode the client gets 502. Name one, and put the rest into the body.",
        fix: addStatus(handler, answer),
      };
    }
  },
};

/** In payload format 2.0 an answer needs no status; one under another name makes all of it the body of a 200. */
function* misspeltForHttpApi(handler: CheckedHandler): Generator<Problem> {
  for (const answer of returnedObjects(handler)) {
    if (isOpen(answer) || memberOf(answer, "statusCode") !== null) continue;
    if (!answer.members.some(({ key }) => answerKeys.has(key ?? ""))) continue;
    const meant = answer.members.find(({ key }) => isMeantForStatus(key ?? ""));
    if (meant === undefined) continue;
    yield {
      span: meant.keySpan,
      message: `Without a statusCode all of this is the body of a 200, and ${meant.key} is none. Call it statusCode.`,
      fix: renameToStatus(handler, meant.keySpan),
    };
  }
}

/**
 * Texts, numbers and lists, where the handler returns nothing else: beside an answer to HTTP they may be
 * meant for another invoker.
 */
function* bareAnswers(handler: CheckedHandler): Generator<Problem> {
  const { returned, hasReshapedResponse } = handler.flow;
  if (hasReshapedResponse || returned.length === 0 || !returned.every(isBare)) return;
  for (const answer of returned) {
    if (isForOthers(handler, answer)) continue;
    const isText = answer.kind === "text" || isLiteralText(answer);
    const fix = isText ? answerWithText(handler, answer) : null;
    yield {
      span: answer,
      message:
        "Without a statusCode the client gets 502. Return an object with statusCode and body.",
      ...(fix !== null && { fix }),
    };
  }
}

function isBare(answer: Expression): boolean {
  if (answer.kind === "text" || answer.kind === "list") return true;
  return answer.kind === "literal" && answer.value !== null && answer.value !== undefined;
}

function isLiteralText(answer: Expression): boolean {
  return answer.kind === "literal" && typeof answer.value === "string";
}

function answerWithText(handler: CheckedHandler, { start, end }: Expression): Fix | null {
  if (/=>\s*$/u.test(handler.text.slice(0, start))) return null;
  const open = isPython(handler) ? '{"statusCode": 200, "body": ' : "{ statusCode: 200, body: ";
  const close = isPython(handler) ? "}" : " }";
  const edits = [insert(start, open), insert(end, close)];
  return { title: "Answer 200 with this as the body", edits };
}

/** `status`, `StatusCode`, `status_code`: a status under another name, which another one beside would hide. */
function isMeantForStatus(key: string): boolean {
  return /^(?:http)?status(?:code)?$/iu.test(key.replaceAll(/[_-]/gu, ""));
}

function renameToStatus(handler: CheckedHandler, keySpan: Span): Fix {
  return { title: "Change to statusCode", edits: [renameMember(handler, keySpan, "statusCode")] };
}

function addStatus(handler: CheckedHandler, answer: ObjectExpression): Fix {
  if (answer.members.some(({ key }) => answerKeys.has(key ?? ""))) {
    return {
      title: "Add statusCode 200",
      edits: [insertFirst(handler, answer, "statusCode", "200")],
    };
  }
  const writer = isPython(handler) ? "json.dumps" : "JSON.stringify";
  const imported = isPython(handler) ? importInPython(handler, "import json") : [];
  const start = isPython(handler)
    ? `{"statusCode": 200, "body": ${writer}(`
    : `{ statusCode: 200, body: ${writer}(`;
  const end = isPython(handler) ? ")}" : ") }";
  return {
    title: "Answer 200 with this as the body",
    edits: [...imported, insert(answer.start, start), insert(answer.end, end)],
  };
}
