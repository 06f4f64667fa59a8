import { exampleTemplates } from "../exampleTemplate.ts";
import { isPython, replace } from "../matching/edits.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { Problem, Rule } from "../rule.ts";

const property = /^(?:Old)?ResourceProperties\.(?!ServiceToken$)[^|]+$/;

/** A property of a custom resource compared as if it were no text. */
export const cfnStringBoolean: Rule = {
  id: "cfn-string-boolean",
  title: "A custom resource's property is compared with a boolean or a number",
  severity: "error",
  why: 'CloudFormation turns every scalar in a custom resource\'s properties into a text: `true` arrives as `"true"`, `3` as `"3"`. A strict comparison with the value in the template is never true.',
  source: {
    title: "AWS CloudFormation User Guide, Custom resource request and response reference",
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html",
  },
  supersedes: ["event-value-type"],
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
    const strict = isPython(handler) ? /^(?:[!=]=|is(?: not)?)$/ : /^[!=]==$/;
    for (const { operator, left, right } of partsOf(handler).binaries) {
      if (!strict.test(operator)) continue;
      for (const [value, literal] of [
        [left, right],
        [right, left],
      ] as const) {
        if (literal.kind !== "literal" || !/^(?:boolean|number)$/.test(typeof literal.value))
          continue;
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
  },
};
