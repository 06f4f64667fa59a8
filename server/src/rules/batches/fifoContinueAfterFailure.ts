import type { Statement, TryStatement } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { exampleTemplate } from "../exampleTemplate.ts";
import { getsAny, queueBatches } from "../matching/eventKinds.ts";
import { roundsOver } from "../matching/listLoops.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

const template = (runtime: string): string =>
  exampleTemplate(
    runtime,
    [
      "Orders:",
      "  Type: SQS",
      "  Properties: { Queue: !GetAtt Queue.Arn, FunctionResponseTypes: [ReportBatchItemFailures] }",
    ],
    ["Timeout: 10"],
    [
      "Queue:",
      "  Type: AWS::SQS::Queue",
      "  Properties:",
      "    FifoQueue: true",
      "    VisibilityTimeout: 60",
      "    RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5 }",
      "Dead: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }",
    ],
  );

/** A FIFO queue's later messages handled after one before them has failed. */
export const fifoContinueAfterFailure: Rule = {
  id: "fifo-continue-after-failure",
  title: "A FIFO queue's messages are handled on after one has failed",
  severity: "warning",
  why: "A message that is reported as failed comes back. Where the handler has meanwhile done those behind it in the same group, the order that the queue was made for is lost. Report the rest of the batch as failed too, without handling it.",
  source: {
    title: "AWS Lambda Developer Guide, Handling errors for an SQS event source in Lambda",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `import { ship } from "./ship.mjs";

export const handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    try {
      await ship(JSON.parse(record.body));
    } catch {
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};
`,
      good: `import { ship } from "./ship.mjs";

export const handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    if (batchItemFailures.length > 0) {
      batchItemFailures.push({ itemIdentifier: record.messageId });
      continue;
    }
    try {
      await ship(JSON.parse(record.body));
    } catch {
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};
`,
      template: template("nodejs24.x"),
    },
    {
      language: "python",
      bad: `import json

from shipping import ship


def handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            ship(json.loads(record["body"]))
        except ValueError:
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}
`,
      good: `import json

from shipping import ship


def handler(event, context):
    failures = []
    for record in event["Records"]:
        if failures:
            failures.append({"itemIdentifier": record["messageId"]})
            continue
        try:
            ship(json.loads(record["body"]))
        except ValueError:
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}
`,
      template: template("python3.14"),
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, queueBatches) || !readsFifo(handler)) return;
    // Who looks at the groups keeps the order of each.
    if (handler.text.includes("MessageGroupId")) return;
    for (const { body } of roundsOver(handler, "Records")) {
      // A condition before the work, or one that leaves the loop, is how order is kept.
      const work = body.findIndex(({ kind }) => kind === "try");
      if (body.slice(0, work).some(({ kind }) => kind === "if") || body.some(leavesLoop)) continue;
      const failing = body
        .find((statement): statement is TryStatement => statement.kind === "try")
        ?.handlers.find(({ body: caught }) => !caught.some(leavesLoop) && notesFailure(caught));
      if (failing === undefined) continue;
      yield {
        span: { start: failing.span.start, end: failing.span.start + 5 },
        message:
          "The queue is FIFO: handling what comes after a failed message breaks its group's order. Report the rest of the batch as failed, and stop.",
      };
    }
  },
};

function readsFifo({ functions }: CheckedHandler): boolean {
  return functions.some(({ triggers }) =>
    triggers.some(({ polling }) => polling?.isFifo === true || polling?.queue?.isFifo === true),
  );
}

/** True for a statement after which no further record may come. */
function leavesLoop(statement: Statement): boolean {
  let leaves = false;
  walkStatements([statement], {
    statement: ({ kind }) => {
      leaves ||= kind === "break" || kind === "return" || kind === "throw";
      return undefined;
    },
    expression: ({ kind }) => kind !== "function",
  });
  return leaves;
}

function notesFailure(statements: readonly Statement[]): boolean {
  let notes = false;
  walkStatements(statements, {
    expression: (expression) => {
      if (expression.kind === "object") {
        notes ||= expression.members.some(({ key }) => key === "itemIdentifier");
      }
      return undefined;
    },
  });
  return notes;
}
