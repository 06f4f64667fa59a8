import type { Statement, TryStatement } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { getsOnly, recordBatches } from "../matching/eventKinds.ts";
import { functionOf } from "../matching/functionOf.ts";
import { roundsOver, type Round } from "../matching/listLoops.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";
import { forgottenRejections, forgottenResults } from "./forgottenFailures.ts";
import { isQuiet, swallows } from "./swallowingTry.ts";

/** A record's failure that is logged and forgotten. */
export const sqsErrorSwallowed: Rule = {
  id: "sqs-error-swallowed",
  title: "A record's failure is logged and then forgotten",
  severity: "warning",
  why: "A handler that returns has succeeded: the queue deletes all messages of the batch, the stream goes on. A message whose failure was only logged is gone, and never reaches the dead-letter queue.",
  source: {
    title: "AWS Lambda Developer Guide, Handling errors for an SQS event source in Lambda",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `import { ship } from "./ship.mjs";

export const handler = async (event) => {
  for (const record of event.Records) {
    try {
      await ship(JSON.parse(record.body));
    } catch (error) {
      console.error(error);
    }
  }
};
`,
      good: `import { ship } from "./ship.mjs";

export const handler = async (event) => {
  for (const record of event.Records) {
    try {
      await ship(JSON.parse(record.body));
    } catch (error) {
      console.error(error);
      throw error;
    }
  }
};
`,
      template: exampleTemplates.nodeQueue,
    },
    {
      language: "python",
      bad: `import json

from shipping import ship


def handler(event, context):
    for record in event["Records"]:
        try:
            ship(json.loads(record["body"]))
        except Exception as error:
            print(error)
`,
      good: `import json

from shipping import ship


def handler(event, context):
    for record in event["Records"]:
        try:
            ship(json.loads(record["body"]))
        except Exception as error:
            print(error)
            raise
`,
      template: exampleTemplates.pythonQueue,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, recordBatches)) return;
    const loops = roundsOver(handler, "Records");
    const guarded = new Set([
      ...loops.flatMap((loop) => triesIn(handler, loop.body)),
      ...triesAround(handler, loops),
    ]);
    for (const statement of guarded) {
      if (!swallows(handler, statement)) continue;
      const [first] = statement.handlers;
      if (first === undefined) continue;
      const span = {
        start: first.span.start,
        end: first.span.start + wordLength(handler, first.span.start),
      };
      yield {
        span,
        message:
          "A record that fails here counts as done, and is gone. Throw the error again, or name the record in batchItemFailures.",
      };
    }
    // Where failures are named, this is how they are found.
    if (handler.text.includes("batchItemFailures")) return;
    for (const span of forgottenResults(handler)) {
      yield {
        span,
        message:
          "Nobody looks at what came of the records: one that fails counts as done, and is gone. Await Promise.all, or name those that were rejected in batchItemFailures.",
      };
    }
    for (const span of forgottenRejections(handler, loops)) {
      yield {
        span,
        message:
          "A record that fails counts as done after this, and is gone. Let it be rejected, or name the record in batchItemFailures.",
      };
    }
  },
};

/**
 * Those that stand in a loop's round itself, where what they hold is the record's work, or in a function of the file
 * that does all of that work and whose answer nobody looks at.
 */
function triesIn(handler: CheckedHandler, body: readonly Statement[]): readonly TryStatement[] {
  const own = body.filter(isTry);
  const work = body.filter((each) => each.kind !== "declare" && !isQuiet(handler, each));
  const [only] = work;
  if (own.length > 0 || work.length > 1 || only?.kind !== "expression") return own;
  const value = only.value.kind === "await" ? only.value.value : only.value;
  const called = value.kind === "call" ? functionOf(handler, value.callee) : null;
  return called === null ? [] : called.body.filter(isTry);
}

function isTry(statement: Statement): statement is TryStatement {
  return statement.kind === "try";
}

/** Those of the handler itself that hold a loop over the records. */
function triesAround(
  { handler }: CheckedHandler,
  loops: readonly Round[],
): readonly TryStatement[] {
  const spans = new Set(loops.map(({ start }) => start));
  return handler.body.filter(isTry).filter((statement) => {
    let holds = false;
    const note = (start: number): undefined => {
      holds ||= spans.has(start);
    };
    walkStatements(statement.body, {
      statement: ({ start }: Statement) => note(start),
      expression: ({ start }) => note(start),
    });
    return holds && isLast(handler.body, statement);
  });
}

/** What comes after it may still fail, or answer by what it noted. */
function isLast(body: readonly Statement[], statement: Statement): boolean {
  const after = body.slice(body.indexOf(statement) + 1);
  return after.every(({ kind }) => kind === "return" || kind === "expression");
}

/** Length of the word `catch` or `except`, which is what is underlined. */
function wordLength({ text }: CheckedHandler, start: number): number {
  return /^\w+/.exec(text.slice(start, start + 10))?.[0].length ?? 1;
}
