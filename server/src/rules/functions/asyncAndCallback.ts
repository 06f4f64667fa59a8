import type { FunctionExpression } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { Problem, Rule } from "../rule.ts";
import { callbackOf } from "../../flow/callbackOf.ts";

const comesLate =
  "An async handler answers with what it returns as soon as it ends, so this may come too late. Return the result, or throw the error.";

const worksYet = {
  severity: "information",
  message:
    "Lambda takes this answer up to Node.js 22, and no callback from Node.js 24 on. Return the result, or throw the error.",
} as const;

/** An async handler that answers by its callback too. */
export const asyncAndCallback: Rule = {
  id: "async-and-callback",
  title: "An async handler calls its callback",
  severity: "warning",
  why: "An async handler's answer is what it returns. A callback races with that: whichever comes first is the answer. One that is called by another function, once something has answered, comes after the handler has ended with `undefined`, which is `null` for who invoked it. One that the handler itself calls comes first, up to Node.js 22. From Node.js 24 on, the third parameter alone makes the function fail.",
  source: {
    title: "AWS Lambda Developer Guide, Define Lambda function handler in Node.js",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event, context, callback) => {
  load(event.id).then((order) => callback(null, order));
};
`,
      good: `export const handler = async (event) => {
  return load(event.id);
};
`,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const callback = callbackOf(handler.handler);
    if (!handler.handler.isAsync || callback === null) return;
    const within = functionsIn(handler.handler);
    for (const call of partsOf(handler).calls) {
      const { callee } = call;
      if (callee.kind !== "name" || callee.name !== callback) continue;
      const isLater = within.some(({ start, end }) => start <= call.start && call.end <= end);
      yield isLater ? { span: callee, message: comesLate } : { span: callee, ...worksYet };
    }
  },
};

/** All functions that are written within another one. */
function functionsIn({ body }: FunctionExpression): readonly FunctionExpression[] {
  const found: FunctionExpression[] = [];
  walkStatements(body, {
    statement: () => undefined,
    expression: (expression) => {
      if (expression.kind === "function") found.push(expression);
      return undefined;
    },
  });
  return found;
}
