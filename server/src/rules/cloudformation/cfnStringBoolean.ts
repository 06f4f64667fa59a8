import { exampleTemplates } from "../exampleTemplate.ts";
import type { Expression } from "../../code/codeModel.ts";
import { calleeName } from "../matching/calleeName.ts";
import { isPython, operandText, replace } from "../matching/edits.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { basePath, eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { triggersOf } from "../matching/handlerTriggers.ts";
import { truthTestsOf } from "../matching/truthTests.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

const property = /^(?:Old)?ResourceProperties\.(?!ServiceToken$)[^|]+$/;

/** A property of a custom resource compared, or asked for its truth, as if it were no text. */
export const cfnStringBoolean: Rule = {
  id: "cfn-string-boolean",
  title: "A custom resource's property is taken for a boolean or a number",
  severity: "error",
  why: 'CloudFormation turns every scalar in a custom resource\'s properties into a text: `true` arrives as `"true"`, `3` as `"3"`. A strict comparison with the value in the template is never true, and `"false"` is as truthy as any other text.',
  source: {
    title: "AWS CloudFormation User Guide, Custom resource request and response reference",
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html",
  },
  supersedes: ["event-value-type"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `import { answer } from "./answer.mjs";

export const handler = async (event) => {
  const isEnabled = event.ResourceProperties.Enabled === true;
  await answer(event, isEnabled);
};
`,
      good: `import { answer } from "./answer.mjs";

export const handler = async (event) => {
  const isEnabled = event.ResourceProperties.Enabled === "true";
  await answer(event, isEnabled);
};
`,
      template: exampleTemplates.nodeCustomResource,
    },
    {
      language: "python",
      bad: `from answer import answer


def handler(event, context):
    answer(event, event["ResourceProperties"]["Rows"] == 3)
`,
      good: `from answer import answer


def handler(event, context):
    answer(event, int(event["ResourceProperties"]["Rows"]) == 3)
`,
      template: exampleTemplates.pythonCustomResource,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["cloudformation-custom-resource", "cdk-custom-resource"])) return;
    yield* comparisons(handler);
    yield* falseTests(handler);
  },
};

function* comparisons(handler: CheckedHandler): Generator<Problem> {
  const strict = isPython(handler) ? /^(?:[!=]=|is(?: not)?)$/ : /^[!=]==?$/;
  for (const { operator, left, right } of partsOf(handler).binaries) {
    if (!strict.test(operator)) continue;
    for (const [value, literal] of [
      [left, right],
      [right, left],
    ] as const) {
      if (literal.kind !== "literal" || !/^(?:boolean|number)$/.test(typeof literal.value))
        continue;
      // JavaScript's `==` makes a number of the text, which `"true"` is none of.
      if (operator.length < 3 && !isPython(handler) && typeof literal.value === "number") continue;
      const paths = eventPathsOf(handler.flow, value);
      if (paths.length === 0 || !paths.every((path) => property.test(path))) continue;
      const text = `"${String(literal.value)}"`;
      yield {
        span: literal,
        message: `CloudFormation hands on every scalar as a text: this is \`${text}\`, never ${String(literal.value)}.`,
        // `is` compares identity, and two equal texts need not be one.
        ...(!operator.startsWith("is") && {
          fix: { title: `Compare with ${text}`, edits: [replace(literal, text)] },
        }),
      };
    }
  }
}

/** What the template gives as a boolean, asked whether it is truthy: both of its texts are. */
function* falseTests(handler: CheckedHandler): Generator<Problem> {
  const stated = triggersOf(handler).map(({ trigger }) => trigger.customProperties ?? {});
  for (const { value, negation } of truthTestsOf(handler)) {
    const [path, ...others] = eventPathsOf(handler.flow, value);
    if (path === undefined || others.length > 0 || !path.startsWith(properties)) continue;
    const kinds = stated.flatMap((each) => each[path.slice(properties.length)] ?? []);
    if (kinds.length === 0 || kinds.includes("other") || isReadOtherwise(handler, path)) continue;
    const operator = negation === null ? " == " : " != ";
    const compared = isPython(handler) ? operator : operator.replace("= ", "== ");
    const text = `${operandText(handler, value)}${compared}"true"`;
    yield {
      span: value,
      severity: "warning",
      message: `CloudFormation hands on every scalar as a text: this is "true" or "false", and both are truthy. Compare it with "true".`,
      fix: { title: 'Compare with "true"', edits: [replace(negation ?? value, text)] },
    };
  }
}

const properties = "ResourceProperties.";

/** True where the handler knows better than to ask for its truth alone: it compares the text, or converts it. */
function isReadOtherwise(handler: CheckedHandler, path: string): boolean {
  const { binaries, calls } = partsOf(handler);
  const isIt = (value: Expression): boolean => eventPathsOf(handler.flow, value).includes(path);
  return (
    binaries.some(({ left, right }) => [left, right].some(isIt)) ||
    handler.flow.accesses.some((access) => basePath(access) === path) ||
    calls.some(
      ({ callee, arguments: given }) =>
        (callee.kind === "member" && isIt(callee.object)) ||
        (given.some(({ value }) => isIt(value)) && !asks.test(calleeName(handler, callee))),
    )
  );
}

/** Functions that do no more with a value than to ask for its truth, or to write it to the log. */
const asks = /^(?:Boolean|bool|print|(?:.+\.)?(?:console|log|logger|logging)\.\w+)$/u;
