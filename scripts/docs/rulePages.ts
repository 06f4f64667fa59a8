import path from "node:path";
import type { Finding } from "../../server/src/rules/finding.ts";
import type { ExampleLanguage, Rule, RuleExample } from "../../server/src/rules/rule.ts";
import { ruleTopics } from "../../server/src/rules/ruleTopics.ts";
import { checkText } from "../../server/src/testing/checkText.ts";
import { alignTable } from "./alignTable.ts";

const fences: Readonly<Record<ExampleLanguage, string>> = {
  javascript: "js",
  typescript: "ts",
  python: "python",
  template: "yaml",
  event: "json",
  settings: "json",
};

const languageNames: Readonly<Record<ExampleLanguage, string>> = {
  javascript: "JavaScript",
  typescript: "TypeScript",
  python: "Python",
  template: "Template",
  event: "Event file",
  settings: "Settings",
};

/** Pages of the docs by their file names, as Markdown that the formatter leaves alone. */
export async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const sections: string[] = [];
  for (const { title, rules } of ruleTopics.filter((topic) => topic.rules.length > 0)) {
    const rows: string[][] = [];
    for (const rule of rules) {
      const examples = await Promise.all(rule.examples.map((example) => tryExample(rule, example)));
      pages.set(`${rule.id}.md`, rulePage(rule, examples));
      const isFixable = examples.some(({ found }) => found?.fix !== undefined);
      rows.push([
        `[\`${rule.id}\`](${rule.id}.md)`,
        rule.title.replaceAll("|", String.raw`\|`),
        rule.severity,
        languagesOf(rule),
        isFixable ? "yes" : "",
      ]);
    }
    const table = alignTable([["id", "what it finds", "severity", "in", "fix"], ...rows]);
    sections.push(`## ${title}\n\n${table}\n`);
  }
  pages.set("README.md", [head(), ...sections].join("\n"));
  return pages;
}

function head(): string {
  const count = ruleTopics.reduce((sum, { rules }) => sum + rules.length, 0);
  return `# Rules

${count} rules look at handlers, templates and event files, in the editor and in [\`lambda-lens check\`](../check.md).
This page and those of the rules are made from the rules themselves by \`node scripts/run.mjs scripts/publishRules.ts\`.

A severity says how sure a rule is: an **error** never works, a **warning** fails for some events, **information** is
likely not meant, a **hint** could be better. How to change it, or to mute a rule, is told in
[Checking](../check.md#choosing-rules).
`;
}

interface TriedExample {
  readonly example: RuleExample;
  /** What the rule says of the bad one. */
  readonly found: Finding | null;
}

async function tryExample(rule: Rule, example: RuleExample): Promise<TriedExample> {
  const { language, bad, template, code } = example;
  const findings = await checkText({ language, text: bad, template, code });
  return { example, found: findings.find((finding) => finding.rule.id === rule.id) ?? null };
}

function rulePage(rule: Rule, examples: readonly TriedExample[]): string {
  const lines = [
    `# ${rule.title}`,
    `\`${rule.id}\`, ${article(rule.severity)} in ${languagesOf(rule)}. AWS: [${rule.source.title}](${rule.source.url}).`,
    rule.why,
    ...examples.flatMap((tried) => exampleSection(rule, tried)),
    "## Muting it",
    muting(rule),
  ];
  return `${lines.join("\n\n")}\n`;
}

/** JSON has no comments to mute a rule by. */
function muting({ id, examples }: Rule): string {
  const hasComments = examples.some(({ language }) => fences[language] !== "json");
  const level = `ive the rule another level in \`lambda-lens.json\` or in the setting \`lambdaLens.rules\`: see
[Checking](../check.md#choosing-rules).`;
  return hasComments
    ? `Write \`lambda-lens-disable-next-line ${id}\` in a comment over the line, or\ng${level}`
    : `G${level}`;
}

function exampleSection(rule: Rule, { example, found }: TriedExample): readonly string[] {
  const { language, bad, good, template, code } = example;
  const fence = (text: string, name: string = fences[language]): string =>
    `\`\`\`${name}\n${text.trimEnd()}\n\`\`\``;
  const isOnly = rule.examples.length === 1;
  return [
    isOnly ? "## Example" : `## In ${languageNames[language]}`,
    ...(template === undefined ? [] : ["With this template:", fence(template, "yaml")]),
    ...(code === undefined
      ? []
      : [`With this \`${code.name}\`:`, fence(code.text, path.extname(code.name).slice(1))]),
    "Not like this:",
    fence(bad),
    ...(found === null ? [] : [`> ${found.message.replaceAll("\n", "\n> ")}`]),
    ...(found?.fix === undefined ? [] : [`There is a fix: ${found.fix.title}.`]),
    "But like this:",
    fence(good),
  ];
}

function article(severity: Rule["severity"]): string {
  if (severity === "information") return "information";
  return `${severity === "error" ? "an" : "a"} ${severity}`;
}

function languagesOf({ examples }: Rule): string {
  const names = new Set(examples.map(({ language }) => languageNames[language]));
  return [...names]
    .join(", ")
    .replace(/^Template$/, "templates")
    .replace(/^Event file$/, "event files");
}
