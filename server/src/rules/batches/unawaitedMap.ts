import { insert } from "../matching/edits.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { Problem, Rule } from "../rule.ts";

/** `map` with an async function, whose promises nobody gets. */
export const unawaitedMap: Rule = {
  id: "unawaited-map",
  title: "The promises of an async `map` are dropped",
  severity: "error",
  why: "`map` with an async function gives a list of promises. Where nobody awaits them, the handler returns before the work is done, Lambda freezes the environment in the middle of it, and errors are lost.",
  source: {
    title: "AWS Lambda Developer Guide, Define Lambda function handler in Node.js",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  event.Records.map(async (record) => save(record.body));
};

const save = async (text) => console.log(text);
`,
      good: `export const handler = async (event) => {
  await Promise.all(event.Records.map(async (record) => save(record.body)));
};

const save = async (text) => console.log(text);
`,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    for (const statement of partsOf(handler).statements) {
      if (statement.kind !== "expression") continue;
      const isAwaited = statement.value.kind === "await";
      const value = statement.value.kind === "await" ? statement.value.value : statement.value;
      if (value.kind !== "call" || value.callee.kind !== "member") continue;
      const [first] = value.arguments;
      if (value.callee.key !== "map" || first?.value.kind !== "function") continue;
      if (!first.value.isAsync) continue;
      yield {
        span: value.callee.keySpan,
        message: isAwaited
          ? "Awaiting a list does not await the promises in it. Await Promise.all of it."
          : "Nobody awaits these promises: the handler returns first, and errors are lost. Await Promise.all of them.",
        fix: {
          title: "Await all of them",
          edits: [
            insert(value.start, isAwaited ? "Promise.all(" : "await Promise.all("),
            insert(value.end, ")"),
          ],
        },
      };
    }
  },
};
