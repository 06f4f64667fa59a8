import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rulePages } from "../../scripts/docs/rulePages.ts";
import { ruleFileSchema, withRuleSetting } from "../../scripts/docs/ruleSettings.ts";
import { root } from "../runtime/runtimeKit.ts";

describe("what is told of rules; else run: node scripts/run.mjs scripts/publishRules.ts", () => {
  it("has a page for each rule, as the rule is", async () => {
    const pages = await rulePages();
    expect(readdirSync(`${root}docs/rules`).toSorted()).toEqual([...pages.keys()].toSorted());
    for (const [file, text] of pages) {
      expect(readFileSync(`${root}docs/rules/${file}`, "utf8")).toBe(text);
    }
  });

  it("lists all rules in the extension's settings and in the schema of lambda-lens.json", () => {
    const manifest = readFileSync(`${root}package.json`, "utf8");
    expect(JSON.parse(withRuleSetting(manifest))).toEqual(JSON.parse(manifest));
    const schema: unknown = JSON.parse(
      readFileSync(`${root}schemas/lambda-lens.schema.json`, "utf8"),
    );
    expect(schema).toEqual(ruleFileSchema());
  });
});
