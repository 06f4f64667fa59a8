import { readdirSync } from "node:fs";
import path from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";
import { checkText } from "../testing/checkText.ts";
import { readRuleFixture } from "../testing/ruleFixtures.ts";

const folder = path.join("server", "src", "rules", "fixtures");

// Beside the examples of each rule: harder code that it has to find, and code that only looks like it.
describe.each(readdirSync(folder))("%s", (name) => {
  const cases = readRuleFixture(path.join(folder, name));

  it.each(cases)("$name", async ({ language, text, template, expected }) => {
    const findings = await checkText({ language, text, template });
    const document = TextDocument.create("", "", 1, text);
    // Other rules' hints are no matter of a case: it shows one thing.
    const told = findings.filter(
      ({ rule, severity }) =>
        severity !== "hint" || expected.some((each) => each.endsWith(` ${rule.id}`)),
    );
    const found = told.map(({ rule, span }) => {
      const { line, character } = document.positionAt(span.start);
      return `${line + 1}:${character} ${text.slice(span.start, span.end).split("\n")[0]} ${rule.id}`;
    });
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});
