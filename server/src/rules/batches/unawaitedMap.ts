import { insert } from "../matching/edits.ts";
import type { Problem, Rule } from "../rule.ts";
import { droppedPromises } from "./droppedPromises.ts";

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
    for (const { call, isListAwaited, isWithinAsync } of droppedPromises(handler)) {
      if (call.callee.kind !== "member") continue;
      const edits = [
        insert(call.start, isListAwaited ? "Promise.all(" : "await Promise.all("),
        insert(call.end, ")"),
      ];
      yield {
        span: call.callee.keySpan,
        message: isListAwaited
          ? "Awaiting a list does not await the promises in it. Await Promise.all of it."
          : "Nobody awaits these promises: the handler returns first, and errors are lost. Await Promise.all of them.",
        ...(isWithinAsync && { fix: { title: "Await all of them", edits } }),
      };
    }
  },
};
