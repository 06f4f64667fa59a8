import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { importInPython, insert, insertFirst, isPython } from "../matching/edits.ts";
import { getsOnly, httpV1, httpV2 } from "../matching/eventKinds.ts";
import { isForOthers } from "../matching/otherInvokers.ts";
import { isReturnedAlone, returnedNamesOf } from "../matching/returnedAlone.ts";
import { renameMember } from "../matching/renameMember.ts";
import { isOpen, literalOf, memberOf, returnedObjects } from "../matching/returned.ts";
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
          ...withFix(renameToStatus(handler, answer, meant.keySpan)),
        };
        continue;
      }
      yield {
        span: { start: answer.start, end: answer.start + 1 },
        message:
          "Without a statusCode the client gets 502. Name one, and put the rest into the body.",
        ...withFix(addStatus(handler, answer)),
      };
    }
  },
};

function withFix(fix: Fix | null): Pick<Problem, "fix"> {
  return fix === null ? {} : { fix };
}

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
      ...withFix(renameToStatus(handler, answer, meant.keySpan)),
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

function answerWithText(handler: CheckedHandler, answer: Expression): Fix | null {
  const places = isReturnedAlone(handler, answer) ? [answer] : returnedNamesOf(handler, answer);
  const isShort = places.some(({ start }) => /=>\s*$/u.test(handler.text.slice(0, start)));
  if (isShort || places.length === 0) return null;
  const written = isPython(handler)
    ? ['{"statusCode": 200, "body": ', "}"]
    : ["{ statusCode: 200, body: ", " }"];
  return { title: "Answer 200 with this as the body", edits: wrap(handler, places, written) };
}

/** `status`, `StatusCode`, `status_code`: a status under another name, which another one beside would hide. */
function isMeantForStatus(key: string): boolean {
  return /^(?:http)?status(?:code)?$/iu.test(key.replaceAll(/[_-]/gu, ""));
}

/** Fixes of literals that have other uses are made where they are returned, if at all. */
function renameToStatus(
  handler: CheckedHandler,
  answer: ObjectExpression,
  keySpan: Span,
): Fix | null {
  if (!isReturnedAlone(handler, literalOf(handler, answer))) return null;
  return { title: "Change to statusCode", edits: [renameMember(handler, keySpan, "statusCode")] };
}

function addStatus(handler: CheckedHandler, answer: ObjectExpression): Fix | null {
  const { flow } = handler;
  const literal = literalOf(handler, answer);
  const isAnswer = answer.members.some(({ key }) => answerKeys.has(key ?? ""));
  const isAlone = isReturnedAlone(handler, literal);
  if (isAnswer && isAlone) {
    return {
      title: "Add statusCode 200",
      edits: [insertFirst(handler, answer, "statusCode", "200")],
    };
  }
  // What is put in later would come beside the body.
  const isFilled = flow
    .response()
    .parts.some(
      ({ path, variable, container, isMerged }) =>
        variable !== null && container === null && (path.length > 0 || isMerged),
    );
  const places = isAlone && !isFilled ? [literal] : returnedNamesOf(handler, literal);
  if (places.length === 0) return null;
  if (isAnswer) {
    const spread = isPython(handler)
      ? ['{"statusCode": 200, **', "}"]
      : ["{ statusCode: 200, ...", " }"];
    return { title: "Add statusCode 200", edits: wrap(handler, places, spread) };
  }
  const imported = isPython(handler) ? importInPython(handler, "import json") : [];
  const written = isPython(handler)
    ? ['{"statusCode": 200, "body": json.dumps(', ")}"]
    : ["{ statusCode: 200, body: JSON.stringify(", ") }"];
  return {
    title: "Answer 200 with this as the body",
    edits: [...imported, ...wrap(handler, places, written)],
  };
}

/** The short body of an arrow function needs parentheses around an object. */
function wrap(
  { text }: CheckedHandler,
  places: readonly Span[],
  [before = "", after = ""]: readonly string[],
): Fix["edits"] {
  return places.flatMap(({ start, end }) => {
    const [open, close] = /=>\s*$/u.test(text.slice(0, start)) ? ["(", ")"] : ["", ""];
    return [insert(start, open + before), insert(end, after + close)];
  });
}
