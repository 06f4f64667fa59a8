import type { Expression } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { isCoroutineFunction } from "../../flow/coroutines.ts";
import { moduleBindingsOf } from "../../flow/moduleNames.ts";
import { responsePartsOf } from "../matching/certainParts.ts";
import { isPython } from "../matching/edits.ts";
import { functionOf } from "../matching/functionOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** A coroutine function for a Python handler. */
export const pythonAsyncHandler: Rule = {
  id: "python-async-handler",
  title: "A Python handler is a coroutine function, or returns a coroutine",
  severity: "error",
  why: "Lambda calls a Python handler and writes what it returns as JSON. What `async def` returns is a coroutine: nothing in it ever runs, and the invocation fails with `Runtime.MarshalError`. The same becomes of a plain handler that returns what calling a coroutine function gives.",
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
    if (!isPython(handler) || decorators.length > 0 || isMade(handler)) return;
    if (!isAsync) yield* returnedCoroutines(handler);
    if (!isAsync || nameSpan === null) return;
    yield {
      span: nameSpan,
      message:
        "Lambda does not await what a Python handler returns, so nothing in it runs. Make it a plain function that calls asyncio.run.",
    };
  },
};

/** `return load(event)` and `{"body": load(event)}`, where that is a coroutine function of the file. */
function* returnedCoroutines(handler: CheckedHandler): Generator<Problem> {
  const seen = new Set<Expression>();
  for (const part of responsePartsOf(handler)) {
    const { value, through } = part;
    // What has a name may be awaited by that.
    if (value.kind !== "call" || through.length > 0 || seen.has(value)) continue;
    const called = functionOf(handler, value.callee);
    if (called === null || !isCoroutineFunction(called) || isAwaited(handler, value)) continue;
    seen.add(value);
    yield {
      span: value,
      message:
        "This is a coroutine, of which nothing has run, and Lambda cannot write it as JSON. Run it with asyncio.run.",
    };
  }
}

function isAwaited(handler: CheckedHandler, value: Expression): boolean {
  let isFound = false;
  for (const { body } of partsOf(handler).functions) {
    walkStatements(body, {
      expression: (expression) => {
        isFound ||= expression.kind === "await" && expression.value === value;
        return undefined;
      },
    });
  }
  return isFound;
}

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
