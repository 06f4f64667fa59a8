import type { Expression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { lastName } from "../matching/dottedName.ts";
import { isPython, replace, textOf } from "../matching/edits.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { valueOf } from "../matching/valueOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { walkStatements } from "../../code/walkCode.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** A branch taken out of a reference by splitting at slashes. */
export const codecommitBranchSplit: Rule = {
  id: "codecommit-branch-split",
  title: "A branch is taken from a reference by splitting it at slashes",
  severity: "warning",
  why: "A trigger of CodeCommit names the full reference: `refs/heads/main`. The name of a branch may hold slashes itself, and of `refs/heads/feature/login` the third part is only `feature`.",
  source: {
    title:
      "AWS CodeCommit User Guide, Example: Create an AWS CodeCommit trigger for an AWS Lambda function",
    url: "https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-notify-lambda.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  for (const { ref } of event.Records[0].codecommit.references) {
    console.log(ref.split("/")[2]);
  }
};
`,
      good: `export const handler = async (event) => {
  for (const { ref } of event.Records[0].codecommit.references) {
    console.log(ref.replace(/^refs\\/heads\\//, ""));
  }
};
`,
      template: exampleTemplates.nodeRepository,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    for reference in event["Records"][0]["codecommit"]["references"]:
        print(reference["ref"].split("/")[-1])
`,
      good: `def handler(event, context):
    for reference in event["Records"][0]["codecommit"]["references"]:
        print(reference["ref"].removeprefix("refs/heads/"))
`,
      template: exampleTemplates.pythonRepository,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["codecommit"])) return;
    for (const { whole, reference, isUnpacked } of lastParts(handler)) {
      const paths = eventPathsOf(handler.flow, reference);
      if (!paths.some((path) => path.endsWith("codecommit.references[].ref"))) continue;
      const written = textOf(handler, reference);
      const fixed = isPython(handler)
        ? `${written}.removeprefix("refs/heads/")`
        : `${written}.replace(/^refs\\/heads\\//, "")`;
      yield {
        span: whole,
        message:
          "A branch's name may hold slashes: `feature/login` loses half of it here. Take `refs/heads/` off the front.",
        // What is unpacked has other names beside it.
        ...(!isUnpacked && {
          fix: { title: "Take refs/heads/ off the front", edits: [replace(whole, fixed)] },
        }),
      };
    }
  },
};

interface LastPart {
  readonly whole: Expression;
  /** What is split. */
  readonly reference: Expression;
  readonly isUnpacked: boolean;
}

/** `x.split("/")[2]`, `[-1]`, `.pop()`, `.at(-1)`, `[, , branch] = x.split("/")`, each with its `x`. */
function lastParts(handler: CheckedHandler): readonly LastPart[] {
  const found: LastPart[] = [];
  const note = (whole: Expression, parts: Expression, isUnpacked = false): void => {
    const list = valueOf(handler, parts);
    if (list.kind !== "call" || list.callee.kind !== "member") return;
    const [separator] = list.arguments;
    const isSplit = list.callee.key === "split" && list.arguments.length === 1;
    if (!isSplit || separator?.value.kind !== "literal" || separator.value.value !== "/") return;
    found.push({ whole, reference: list.callee.object, isUnpacked });
  };
  const visit = (expression: Expression): undefined => {
    if (expression.kind === "member") {
      const isLast = expression.key === 2 || expression.key === -1;
      const isMinusOne = expression.index?.kind === "unary";
      if (isLast || isMinusOne) note(expression, expression.object);
    }
    if (expression.kind === "call" && expression.callee.kind === "member") {
      if (/^(?:pop|at)$/.test(lastName(expression.callee)))
        note(expression, expression.callee.object);
    }
  };
  const { functions, statements } = partsOf(handler);
  for (const { body } of functions) walkStatements(body, { expression: visit });
  for (const statement of statements) {
    if (statement.kind !== "declare" || statement.target.kind !== "list") continue;
    const { items, rest } = statement.target;
    const isThird = items.length === 3 && rest === null && items[2] !== null;
    if (isThird && statement.value !== null) note(statement.value, statement.value, true);
  }
  return found;
}
