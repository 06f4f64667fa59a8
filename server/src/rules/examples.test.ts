import { describe, expect, it } from "vitest";
import { checkText } from "../testing/checkText.ts";
import { applyEdits, nonOverlapping } from "./applyFixes.ts";
import type { Finding } from "./finding.ts";
import { allRules, ruleTopics } from "./ruleTopics.ts";

const examples = allRules.flatMap(({ id, examples: own }) =>
  own.map((example, index) => ({ id, name: `${id}: ${example.language} ${index + 1}`, example })),
);

/** Hints of other rules are no fault of an example: it shows one thing. */
function loud(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ severity }) => severity !== "hint").map(describeFinding);
}

/** As if a person had said yes. */
function withChosenFix(finding: Finding): Finding {
  const { fix } = finding;
  return fix === undefined ? finding : { ...finding, fix: { title: fix.title, edits: fix.edits } };
}

function describeFinding({ rule, severity, message }: Finding): string {
  return `${severity} ${rule.id}: ${message}`;
}

describe.each(examples)("$name", ({ id, example }) => {
  const { bad, good, language, template, code } = example;

  it("is found where it is bad, and nothing else is", async () => {
    const findings = await checkText({ language, text: bad, template, code });
    const others = findings.filter(({ rule }) => rule.id !== id);
    expect(findings.map(({ rule }) => rule.id)).toContain(id);
    expect(loud(others)).toEqual([]);
  });

  it("is silent where it is good", async () => {
    const findings = await checkText({ language, text: good, template, code });
    expect(findings.filter(({ rule }) => rule.id === id).map(describeFinding)).toEqual([]);
    expect(loud(findings)).toEqual([]);
  });

  it("is mended by its fix, where it has one", async () => {
    const findings = (await checkText({ language, text: bad, template, code })).filter(
      ({ rule }) => rule.id === id,
    );
    const { applied, edits } = nonOverlapping(findings.map(withChosenFix));
    if (applied.length === 0) return;
    const mended = applyEdits(bad, edits);
    const left = await checkText({ language, text: mended, template, code });
    const own = left.filter(({ rule, fix }) => rule.id === id && fix !== undefined);
    expect(own.map(describeFinding)).toEqual([]);
    expect(loud(left.filter(({ rule }) => rule.id !== id))).toEqual([]);
  });

  it("is muted by a comment or by a level", async () => {
    const levels = { [id]: "off" } as const;
    const findings = await checkText({ language, text: bad, template, code }, allRules, levels);
    expect(findings.filter(({ rule }) => rule.id === id).map(describeFinding)).toEqual([]);
  });
});

describe("records", () => {
  it.each(ruleTopics.flatMap(({ rules }) => rules))("$id says all that its page needs", (rule) => {
    expect(rule.id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/);
    expect(rule.title).toMatch(/^[A-Z`$].*[^.]$/);
    expect(rule.why).toMatch(/[.)]$/);
    expect(rule.source.url).toMatch(/^https:\/\//);
    expect(rule.examples.length).toBeGreaterThan(0);
    const ids = new Set(allRules.map(({ id }) => id));
    for (const id of rule.supersedes ?? []) expect(ids).toContain(id);
  });
});
