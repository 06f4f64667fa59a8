import type { Expression, ReturnStatement } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { insert, isPython } from "../matching/edits.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { usesOwnModules } from "../matching/mentions.ts";
import { isForOthers, isUnreached } from "../matching/otherInvokers.ts";
import { valueOf } from "../matching/valueOf.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

/** Triggers that have to return their event. The custom senders' results are ignored. */
const triggers = [
  "cognito-pre-sign-up",
  "cognito-post-confirmation",
  "cognito-pre-authentication",
  "cognito-post-authentication",
  "cognito-pre-token-generation-v1",
  "cognito-pre-token-generation-v2",
  "cognito-pre-token-generation-v3",
  "cognito-user-migration",
  "cognito-custom-message",
  "cognito-define-auth-challenge",
  "cognito-create-auth-challenge",
  "cognito-verify-auth-challenge",
];

/** A user pool's trigger that returns something else than its event. */
export const cognitoReturnEvent: Rule = {
  id: "cognito-return-event",
  title: "A user pool's trigger does not return its event",
  severity: "error",
  why: "Cognito takes the returned event for the trigger's answer. Where it gets nothing, `{}` or an HTTP answer, it reports InvalidLambdaResponseException, and the user can neither sign up nor sign in.",
  source: {
    title: "Amazon Cognito Developer Guide, Customizing user pool workflows with Lambda triggers",
    url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html",
  },
  supersedes: ["response-shape"],
  judges: "response",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  if (event.triggerSource === "PostConfirmation_ConfirmSignUp") console.log("welcome");
  return { statusCode: 200 };
};
`,
      good: `export const handler = async (event) => {
  if (event.triggerSource === "PostConfirmation_ConfirmSignUp") console.log("welcome");
  return event;
};
`,
      template: exampleTemplates.nodeConfirmation,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    if event["triggerSource"] == "PostConfirmation_ConfirmSignUp":
        print("welcome")
`,
      good: `def handler(event, context):
    if event["triggerSource"] == "PostConfirmation_ConfirmSignUp":
        print("welcome")
    return event
`,
      template: exampleTemplates.pythonConfirmation,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, triggers)) return;
    const { returned } = handler.flow;
    for (const expression of returned) {
      const value = valueOf(handler, expression);
      if (!isSomethingElse(handler, value) || isForOthers(handler, expression)) continue;
      yield {
        span: expression,
        message:
          "Cognito takes the event itself for the answer. Change event.response, and return event.",
      };
    }
    if (answersOtherwise(handler)) return;
    yield* bareReturns(handler);
    if (returned.length > 0) return;
    const fix = returnAtEnd(handler);
    yield {
      span: handler.handler.nameSpan ?? handler.handler.parametersSpan,
      message:
        "Cognito takes the event itself for the answer, and here it gets nothing. Return event.",
      ...(fix !== null && { fix }),
    };
  },
};

/** Beside a `return event`, each `return` of nothing ends the user's sign-in or sign-up with an error. */
function* bareReturns(handler: CheckedHandler): Generator<Problem> {
  const parameter = handler.handler.parameters[0]?.pattern;
  if (parameter?.kind !== "name" || handler.flow.returned.length === 0) return;
  const bare: ReturnStatement[] = [];
  walkStatements(handler.handler.body, {
    expression: () => false,
    statement: (statement) => {
      if (statement.kind === "return" && statement.value === null) bare.push(statement);
      return undefined;
    },
  });
  for (const place of bare) {
    if (isUnreached(handler, place)) continue;
    const { start } = place;
    const end = start + "return".length;
    yield {
      span: { start, end },
      message:
        "Cognito takes the event itself for the answer, and here it gets nothing. Return event.",
      fix: { title: `Return ${parameter.name}`, edits: [insert(end, ` ${parameter.name}`)] },
    };
  }
}

/** A literal object that does not take the event's keys over, or a literal. */
function isSomethingElse(handler: CheckedHandler, value: Expression): boolean {
  if (value.kind === "literal") return true;
  // Only a part of the event.
  if (eventPathsOf(handler.flow, value).some((path) => path === "response")) return true;
  if (value.kind !== "object") return false;
  return !value.members.some(
    ({ key, value: member }) => key === null || eventPathsOf(handler.flow, member).length > 0,
  );
}

/** By the callback or the old methods of the context; by throwing, or in another file. */
function answersOtherwise(handler: CheckedHandler): boolean {
  const isCallback = handler.handler.parameters.length > 2;
  const isOld = /\bcontext\.(?:done|succeed|fail)\b/.test(handler.text);
  const last = handler.handler.body.at(-1);
  return isCallback || isOld || last?.kind === "throw" || usesOwnModules(handler);
}

function returnAtEnd(handler: CheckedHandler): Fix | null {
  const parameter = handler.handler.parameters[0]?.pattern;
  const last = handler.handler.body.at(-1);
  if (parameter?.kind !== "name" || last === undefined) return null;
  // A body on the line of its head has no place for another line.
  const head = handler.text.slice(handler.handler.parametersSpan.end, last.start);
  if (isPython(handler) && !head.includes("\n")) return null;
  const lineStart = handler.text.lastIndexOf("\n", handler.handler.body[0]?.start ?? 0) + 1;
  const [indent = ""] = /^[ \t]*/.exec(handler.text.slice(lineStart)) ?? [];
  const end = isPython(handler) ? "" : ";";
  return {
    title: `Return ${parameter.name}`,
    edits: [insert(last.end, `\n${indent}return ${parameter.name}${end}`)],
  };
}
