import { exampleTemplate } from "../exampleTemplate.ts";
import { insert, replace, textOf } from "../matching/edits.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";
import { callbackOf } from "../../flow/callbackOf.ts";
import { endingCalls, type EndingCall } from "./endingCalls.ts";

const template = exampleTemplate("nodejs24.x", []);

/** A handler that answers by its callback, on a runtime that has none. */
export const node24CallbackHandler: Rule = {
  id: "node24-callback-handler",
  title: "A handler answers by its callback on Node.js 24",
  severity: "error",
  why: "From Node.js 24 on Lambda no longer takes handlers with a callback: a function with three parameters fails as it is loaded (Runtime.CallbackHandlerDeprecated). An async function returns its result, or throws.",
  source: {
    title: "AWS Lambda Developer Guide, Define Lambda function handler in Node.js",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = (event, context, callback) => {
  if (!event.id) return callback(new Error("No id"));
  callback(null, { id: event.id });
};
`,
      good: `export const handler = async (event) => {
  if (!event.id) throw new Error("No id");
  return { id: event.id };
};
`,
      template,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const { parameters, isAsync } = handler.handler;
    const third = parameters[2];
    if (third === undefined || isAsync || third.isRest) return;
    if (!handler.targets.some(({ configuration }) => isWithoutCallbacks(configuration.runtime)))
      return;
    const fix = makeAsync(handler);
    yield {
      span: third,
      message:
        "Node.js 24 fails to load a handler with a callback. Make it async, and return or throw.",
      ...(fix !== null && { fix }),
    };
  },
};

function isWithoutCallbacks(runtime: string | null): boolean {
  const [, version = ""] = /^nodejs(\d+)\.x$/.exec(runtime ?? "") ?? [];
  return Number(version) >= 24;
}

/** Only where every use of the callback is a call that ends the handler itself. */
function makeAsync(handler: CheckedHandler): Fix | null {
  const callback = callbackOf(handler.handler);
  const second = handler.handler.parameters[1];
  const third = handler.handler.parameters[2];
  const calls = callback === null ? null : endingCalls(handler.handler, callback, handler.text);
  if (calls === null || second === undefined || third === undefined) return null;
  const edits = calls.map((call) => answerOf(handler, call));
  if (edits.includes(null)) return null;
  const start = asyncAt(handler);
  if (start === null) return null;
  const withoutThird = replace({ start: second.end, end: third.end }, "");
  return {
    title: "Make the handler async",
    edits: [
      insert(start, "async "),
      withoutThird,
      ...asPromise(handler),
      ...edits.filter((edit) => edit !== null),
    ],
  };
}

/** TypeScript takes only a promise for what an async function returns; `void` is none of the answer (TS1064). */
function asPromise({ handler }: CheckedHandler): Fix["edits"] {
  const { returnType, parametersSpan } = handler;
  if (returnType === null || /^Promise\b/u.test(returnType.text)) return [];
  const { end } = returnType.span;
  return [replace({ start: parametersSpan.end, end }, "")];
}

/** What stands for a call of the callback: `return` and the result, or `throw` and what surely is an error. */
function answerOf(
  handler: CheckedHandler,
  { span, call, isError, isBare }: EndingCall,
): Fix["edits"][number] | null {
  const [error, result] = call.arguments;
  const written = result === undefined ? "" : textOf(handler, result.value);
  const isResult = error?.value.kind === "literal" && !error.value.value;
  if (isResult && isBare) {
    // The short body of an arrow function; an object there needs parentheses.
    const text = result?.value.kind === "object" ? `(${written})` : written;
    return replace(span, text === "" ? "undefined" : text);
  }
  if (isResult) return replace(span, `return ${written}`.trim());
  if (error === undefined || !isError || isBare) return null;
  return replace(span, `throw ${textOf(handler, error.value)}`);
}

/** Where `async` goes: before `function`, before an arrow's parameters, before a method's name. */
function asyncAt({ handler, text }: CheckedHandler): number | null {
  const head = text.slice(handler.start, handler.parametersSpan.start);
  if (/^function\b/.test(head)) return handler.start;
  if (head.trim() === "") return handler.parametersSpan.start;
  return handler.nameSpan !== null && head.trimEnd() === handler.name
    ? handler.nameSpan.start
    : null;
}
