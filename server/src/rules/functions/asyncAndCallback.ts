import { partsOf } from "../matching/handlerParts.ts";
import type { Problem, Rule } from "../rule.ts";
import { callbackOf } from "../../flow/callbackOf.ts";

/** An async handler that answers by its callback too. */
export const asyncAndCallback: Rule = {
  id: "async-and-callback",
  title: "An async handler calls its callback",
  severity: "warning",
  why: "An async handler's answer is what it returns. A callback called besides races with that: whichever comes first is the answer, often `null` from a function that returns nothing. From Node.js 24 on, the third parameter alone makes the function fail.",
  source: {
    title: "AWS Lambda Developer Guide, Define Lambda function handler in Node.js",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event, context, callback) => {
  callback(null, { id: event.id });
};
`,
      good: `export const handler = async (event) => {
  return { id: event.id };
};
`,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const callback = callbackOf(handler.handler);
    if (!handler.handler.isAsync || callback === null) return;
    for (const { callee } of partsOf(handler).calls) {
      if (callee.kind !== "name" || callee.name !== callback) continue;
      yield {
        span: callee,
        message:
          "An async handler answers by what it returns. Return the result, or throw the error.",
      };
    }
  },
};
