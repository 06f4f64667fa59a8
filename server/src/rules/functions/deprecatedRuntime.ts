import type { TextRange } from "../../analysis/moduleOutline.ts";
import type { TemplateFunction } from "../../templates/templateFacts.ts";
import { replaceValue } from "../matching/templateSettings.ts";
import type { CheckedTemplate, Fix, Problem, Rule } from "../rule.ts";
import { deprecationDates, newestRuntimeFor, runtimeConstant } from "./runtimeDates.ts";

/** How long before its date a runtime is spoken of, in days. */
const noticeDays = 90;

const msPerDay = 86_400_000;

/** A function whose runtime AWS no longer looks after. */
export const deprecatedRuntime: Rule = {
  id: "deprecated-runtime",
  title: "A function's runtime is deprecated",
  severity: "warning",
  why: `Once a runtime is deprecated, AWS no longer puts security patches into it and gives no support for functions that
use it. Some time later no function can be created with it, and then none be updated: the next deployment fails. The
dates are those of the page "Lambda runtimes"; AWS moves them now and then, mostly to later ones.`,
  source: {
    title: "Lambda: Lambda runtimes",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html",
  },
  tag: "deprecated",
  examples: [{ language: "template", bad: template("nodejs16.x"), good: template("nodejs24.x") }],
  checkTemplate: (checked) => findDeprecated(checked, new Date()),
};

function template(runtime: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: ${runtime}
      Timeout: 10
`;
}

/**
 * Functions whose runtimes are deprecated, or will be soon; one problem for those that get theirs from
 * the same place.
 * @param today the day to compare AWS's dates with
 */
export function* findDeprecated(checked: CheckedTemplate, today: Date): Iterable<Problem> {
  const places = new Map<string, TemplateFunction[]>();
  for (const declared of checked.facts.functions) {
    const { uri, range } = placeOf(checked, declared);
    if (uri !== checked.uri) continue;
    const key = `${range.start.line}:${range.start.character} ${declared.runtime}`;
    places.set(key, [...(places.get(key) ?? []), declared]);
  }
  for (const declared of places.values()) {
    const problem = judge(checked, declared, today);
    if (problem !== null) yield problem;
  }
}

/** Where a function's runtime is stated, else the function: not always in the same file. */
function placeOf(
  { facts }: CheckedTemplate,
  { uri, places }: TemplateFunction,
): { readonly uri: string; readonly range: TextRange; readonly isStated: boolean } {
  const { runtime, runtimeElsewhere, name } = places;
  if (runtimeElsewhere !== undefined) return { ...runtimeElsewhere, isStated: true };
  return { uri: uri ?? facts.uri, range: runtime ?? name, isStated: runtime !== null };
}

/** @param declared functions with the same runtime, stated in the same place */
function judge(
  checked: CheckedTemplate,
  declared: readonly TemplateFunction[],
  today: Date,
): Problem | null {
  const [first] = declared;
  const runtime = first?.runtime ?? null;
  const date = deprecationDates.get(runtime ?? "");
  if (first === undefined || runtime === null || date === undefined) return null;
  const days = Math.ceil((Date.parse(date) - today.getTime()) / msPerDay);
  if (days > noticeDays) return null;
  const { range, isStated } = placeOf(checked, first);
  const newest = newestRuntimeFor(runtime);
  const names = declared.map(({ logicalId }) => logicalId).join(", ");
  const advice = newest === null ? "" : ` Move ${names} to ${newest}.`;
  // Go's programs have to be built in another way, too.
  const fix =
    newest === null || !isStated || runtime === "go1.x"
      ? null
      : fixRuntime(checked, range, runtime, newest);
  return {
    span: checked.spanOf(range),
    message:
      days <= 0
        ? `AWS deprecated ${runtime} on ${date}.${advice}`
        : `AWS deprecates ${runtime} on ${date}, in ${days} days.${advice}`,
    ...(days > 0 && { severity: "hint" }),
    ...(fix !== null && { fix: { ...fix, needsChoice: true } }),
  };
}

/** The identifier may stand there itself, or the constant that CDK has for it. */
function fixRuntime(
  checked: CheckedTemplate,
  range: TextRange,
  runtime: string,
  newest: string,
): Fix | null {
  const title = `Change to ${newest}`;
  const [from, to] = [runtimeConstant(runtime), runtimeConstant(newest)];
  return (
    replaceValue(checked, range, runtime, newest, title) ??
    replaceValue(checked, range, from, to, title)
  );
}
