import { moduleBindingsOf } from "../../flow/moduleNames.ts";
import { isPython } from "../matching/edits.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** A coroutine function for a Python handler. */
export const pythonAsyncHandler: Rule = {
  id: "python-async-handler",
  title: "A Python handler is a coroutine function",
  severity: "error",
  why: "Lambda calls a Python handler and writes what it returns as JSON. What `async def` returns is a coroutine: nothing in it ever runs, and the invocation fails with `Runtime.MarshalError`.",
  source: {
    title: "AWS Lambda Developer Guide, Define Lambda function handler in Python",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html",
  },
  examples: [
    {
      language: "python",
      bad: `async def handler(event, context):
    return await load(event["id"])


async def load(key):
    return {"id": key}
`,
      good: `import asyncio


def handler(event, context):
    return asyncio.run(load(event["id"]))


async def load(key):
    return {"id": key}
`,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const { isAsync, decorators, nameSpan } = handler.handler;
    // A decorator may run it, and so may what is called with it.
    if (!isPython(handler) || !isAsync || nameSpan === null || decorators.length > 0) return;
    if (isMade(handler)) return;
    yield {
      span: nameSpan,
      message:
        "Lambda does not await what a Python handler returns, so nothing in it runs. Make it a plain function that calls asyncio.run.",
    };
  },
};

/** True where a call gives what Lambda calls: `handler = run_sync(main)`. */
function isMade({ file, targets }: CheckedHandler): boolean {
  const { values, wrapped } = moduleBindingsOf(file);
  return targets.some(({ symbol }) => {
    if (wrapped.has(symbol)) return true;
    const bound = values.get(symbol);
    const named = bound?.kind === "name" ? values.get(bound.name) : bound;
    return named?.kind === "call";
  });
}
