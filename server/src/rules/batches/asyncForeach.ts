import { insert, replace } from "../matching/edits.ts";
import { functionOf } from "../matching/functionOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { Problem, Rule } from "../rule.ts";
import { ownStatementsOf } from "./droppedPromises.ts";

/** `forEach` with an async function. */
export const asyncForeach: Rule = {
  id: "async-foreach",
  title: "`forEach` does not wait for an async function",
  severity: "error",
  why: "`forEach` ignores the promises that its function returns. The handler returns before the work is done, Lambda freezes the environment in the middle of it, and errors are lost: a queue deletes messages that nobody has handled.",
  source: {
    title: "AWS Lambda Developer Guide, Define Lambda function handler in Node.js",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  event.Records.forEach(async (record) => {
    await save(record.body);
  });
};

const save = async (text) => console.log(text);
`,
      good: `export const handler = async (event) => {
  for (const record of event.Records) {
    await save(record.body);
  }
};

const save = async (text) => console.log(text);
`,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const { functions } = partsOf(handler);
    for (const owner of functions) {
      for (const statement of ownStatementsOf(owner)) {
        const value = statement.kind === "expression" ? statement.value : null;
        if (value?.kind !== "call" || value.callee.kind !== "member") continue;
        const { callee, arguments: passed } = value;
        if (callee.key !== "forEach") continue;
        if (functionOf(handler, passed[0]?.value)?.isAsync !== true) continue;
        const edits = [
          insert(value.start, "await Promise.all("),
          replace(callee.keySpan, "map"),
          insert(value.end, ")"),
        ];
        yield {
          span: callee.keySpan,
          message:
            "forEach does not wait for an async function: the handler returns first, and errors are lost. Loop with for…of and await, or await Promise.all of a map.",
          ...(owner.isAsync && { fix: { title: "Await all of them", edits } }),
        };
      }
    }
  },
};
