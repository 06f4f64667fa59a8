import { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../code/span.ts";
import { commentLines } from "./commentLines.ts";
import { withLineBreaks } from "./lineBreaks.ts";
import type { Finding } from "./finding.ts";
import type {
  CheckedEventFile,
  CheckedHandler,
  CheckedRuleFile,
  CheckedTemplate,
  Problem,
  Rule,
} from "./rule.ts";
import { oncePerPlace } from "./oncePerPlace.ts";
import { partsOf } from "./matching/handlerParts.ts";
import { callsOwnNames } from "./matching/ownNames.ts";
import { withQuotesOfPlace } from "./matching/quotesInText.ts";
import { levelOf, type RuleLevels } from "./ruleLevels.ts";
import { readSuppressions } from "./suppressions.ts";

/** One file, as all that it is at once: a source may hold handlers and a template. */
export interface CheckedFile {
  readonly text: string;
  readonly handlers: readonly CheckedHandler[];
  /** The file's own template, and those of others in which the file counts. */
  readonly templates: readonly CheckedTemplate[];
  readonly eventFile: CheckedEventFile | null;
  readonly ruleFile: CheckedRuleFile | null;
}

/** Is told of a rule that failed; the others go on. */
export type ReportFailure = (rule: Rule, error: unknown) => void;

/**
 * Runs rules over a file. What a comment or a level mutes is left out, and so is what a more specific
 * rule says better, even one that is off; a place that several handlers share is told of once.
 * @returns findings in the order of the text
 */
export function runRules(
  rules: readonly Rule[],
  file: CheckedFile,
  levels: RuleLevels,
  reportFailure: ReportFailure,
): readonly Finding[] {
  const found = new Map<string, FoundProblem>();
  for (const rule of rules) {
    const level = levelOf(rule.id, levels);
    // One that is off still supersedes: its place mustn't come back under a more general rule's id.
    if (level === "off" && rule.supersedes === undefined) continue;
    for (const problem of problemsOf(rule, file, reportFailure)) {
      const { start, end } = problem.span;
      const stated = level === "off" ? null : level;
      const severity = stated ?? problem.severity ?? rule.severity;
      const key = `${rule.id} ${start} ${end} ${problem.message}`;
      // A span may be a whole part of the code model, which must not be kept.
      if (found.has(key)) continue;
      const finding = { ...problem, span: { start, end }, rule, severity };
      found.set(key, withLineBreaks(finding, file.text));
    }
  }
  const findings = withoutSuperseded([...found.values()]).filter(
    ({ rule }) => levelOf(rule.id, levels) !== "off",
  );
  return withoutSuppressed(findings, file).toSorted(
    (one, other) => one.span.start - other.span.start || one.span.end - other.span.end,
  );
}

function problemsOf(
  rule: Rule,
  { handlers, templates, eventFile, ruleFile }: CheckedFile,
  reportFailure: ReportFailure,
): readonly Problem[] {
  try {
    return [
      ...problemsOfHandlers(rule, handlers),
      ...problemsOfTemplates(rule, templates),
      ...((eventFile && rule.checkEventFile?.(eventFile)) ?? []),
      ...((ruleFile && rule.checkRuleFile?.(ruleFile)) ?? []),
    ];
  } catch (error) {
    reportFailure(rule, error);
    return [];
  }
}

function problemsOfTemplates(
  rule: Rule,
  templates: readonly CheckedTemplate[],
): readonly Problem[] {
  const all = templates.flatMap((template) => [...(rule.checkTemplate?.(template) ?? [])]);
  return oncePerPlace(all, templates);
}

/** Problems of all handlers. In a helper that several of them share, only what is one for each of these. */
function problemsOfHandlers(rule: Rule, handlers: readonly CheckedHandler[]): readonly Problem[] {
  const all = handlers.map((handler) => ({
    handler,
    problems: problemsOfHandler(rule, handler),
  }));
  return all.flatMap(({ handler, problems }) =>
    problems.filter(({ span }) => {
      const sharing = all.filter((other) => sharesCode(other.handler, handler, span));
      return sharing.every((other) => other.problems.some((each) => isSameSpan(each.span, span)));
    }),
  );
}

function problemsOfHandler(rule: Rule, handler: CheckedHandler): readonly Problem[] {
  const { hasReshapedEvent, hasReshapedResponse } = handler.flow;
  if (rule.judges === "event" && hasReshapedEvent) return [];
  if (rule.judges === "response" && hasReshapedResponse) return [];
  return [...(rule.checkHandler?.(handler) ?? [])].map((problem) => inPlace(handler, problem));
}

function inPlace(handler: CheckedHandler, problem: Problem): Problem {
  const { fix, ...told } = problem;
  if (fix === undefined) return problem;
  return callsOwnNames(handler, fix) ? told : { ...told, fix: withQuotesOfPlace(handler, fix) };
}

/** True where both handlers lead to the helper that holds the span. */
function sharesCode(other: CheckedHandler, handler: CheckedHandler, span: Span): boolean {
  if (other === handler || isWithin(span, handler.handler)) return false;
  const helpers = partsOf(handler).functions.filter((each) => isWithin(span, each));
  return partsOf(other).functions.some((each) =>
    helpers.some((helper) => isSameSpan(helper, each)),
  );
}

function isWithin(span: Span, outer: Span): boolean {
  return outer.start <= span.start && span.end <= outer.end;
}

function isSameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

type FoundProblem = Omit<Finding, "commentLine">;

function withoutSuperseded(findings: readonly FoundProblem[]): readonly FoundProblem[] {
  const specific = findings.filter(({ rule }) => rule.supersedes !== undefined);
  return findings.filter(
    ({ rule, span }) =>
      !specific.some(
        (other) => other.rule.supersedes?.includes(rule.id) === true && overlap(other.span, span),
      ),
  );
}

/** Spans that only touch are two places; an empty one counts where it lies within the other. */
function overlap(one: Finding["span"], other: Finding["span"]): boolean {
  if (one.start === other.start) return true;
  return one.start < other.end && other.start < one.end;
}

/** A comment counts on the line itself, and over the place where one may stand. */
function withoutSuppressed(
  found: readonly FoundProblem[],
  { text, handlers }: CheckedFile,
): readonly Finding[] {
  if (found.length === 0) return [];
  const isSuppressed = readSuppressions(text);
  const document = TextDocument.create("", "", 0, text);
  const commentLineOf = commentLines(document, handlers[0]);
  return found.flatMap((problem) => {
    const { line } = document.positionAt(problem.span.start);
    const commentLine = commentLineOf(line);
    const { id } = problem.rule;
    if (isSuppressed(id, line) || isSuppressed(id, commentLine)) return [];
    return [Object.assign({ commentLine }, problem)];
  });
}
