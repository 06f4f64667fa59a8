import type {
  CallExpression,
  Expression,
  FunctionExpression,
  MemberExpression,
  Statement,
} from "../../code/codeModel.ts";
import { insert, replace } from "../matching/edits.ts";
import { functionOf } from "../matching/functionOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";
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
        if (statement.kind !== "expression" && statement.kind !== "return") continue;
        const { value } = statement;
        if (value?.kind !== "call" || value.callee.kind !== "member") continue;
        const { callee, arguments: passed } = value;
        if (callee.key !== "forEach") continue;
        const work = functionOf(handler, passed[0]?.value);
        if (work === null || !(work.isAsync || startsAsync(handler, work))) continue;
        const fix = owner.isAsync
          ? awaitAll(handler, { statement, call: value, callee }, work)
          : null;
        yield {
          span: callee.keySpan,
          message:
            "forEach does not wait for an async function: the handler returns first, and errors are lost. Loop with for…of and await, or await Promise.all of a map.",
          ...(fix !== null && { fix }),
        };
      }
    }
  },
};

/** `(record) => save(record)` and `{ save(record); }`, where `save` is async. */
function startsAsync(handler: CheckedHandler, work: FunctionExpression): boolean {
  return work.body.some((statement) => {
    if (statement.kind !== "expression" && statement.kind !== "return") return false;
    const { value } = statement;
    return value?.kind === "call" && functionOf(handler, value.callee)?.isAsync === true;
  });
}

interface LoopCall {
  readonly statement: Statement;
  readonly call: CallExpression;
  readonly callee: MemberExpression;
}

/** Only where the function gives its promise back, and what the loop itself gives stays nothing. */
function awaitAll(
  { text }: CheckedHandler,
  { statement, call, callee }: LoopCall,
  work: FunctionExpression,
): Fix | null {
  if (!work.isAsync && work.body[0]?.kind !== "return") return null;
  const isShortBody = /=>\s*$/u.test(text.slice(0, call.start));
  if (statement.kind === "return" && !isShortBody) return null;
  const [open, close] = isShortBody ? ["{ ", "; }"] : ["", ""];
  const { object, keySpan } = callee;
  const edits = isOptional(callee)
    ? [
        insert(call.start, `${open}await Promise.all((`),
        replace({ start: object.end, end: keySpan.end }, " ?? []).map"),
      ]
    : [insert(call.start, `${open}await Promise.all(`), replace(keySpan, "map")];
  return { title: "Await all of them", edits: [...edits, insert(call.end, `)${close}`)] };
}

/** True for a chain that gives nothing where a part of it is missing: `event?.Records.forEach`. */
function isOptional(expression: Expression): boolean {
  if (expression.kind === "call") return expression.isOptional || isOptional(expression.callee);
  return expression.kind === "member" && (expression.isOptional || isOptional(expression.object));
}
