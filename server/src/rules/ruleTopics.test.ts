import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allRules, findRule, ruleTopics } from "./ruleTopics.ts";

const folder = new URL(".", import.meta.url);

/** `s3-test-event` is `s3TestEvent`. */
function fileNameOf(id: string): string {
  return `${id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())}.ts`;
}

describe("the list of rules", () => {
  it("has each id once", () => {
    const ids = allRules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const id of ids) expect(findRule(id)?.id).toBe(id);
  });

  it.each(ruleTopics)("keeps the rules of $id in files named by their ids", ({ id, rules }) => {
    const expected = rules.map((rule) => fileNameOf(rule.id));
    for (const file of expected)
      expect([file, existsSync(new URL(`${id}/${file}`, folder))]).toEqual([file, true]);
  });

  it.each(ruleTopics)("leaves no rule of $id out", async ({ id, rules }) => {
    const files = readdirSync(new URL(`${id}/`, folder)).filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith("Rules.ts"),
    );
    for (const file of files) {
      const module = (await import(new URL(`${id}/${file}`, folder).href)) as Readonly<
        Record<string, unknown>
      >;
      const found = Object.values(module).filter(isRule);
      for (const rule of found) expect(rules).toContain(rule);
    }
  });
});

function isRule(value: unknown): boolean {
  return typeof value === "object" && value !== null && "id" in value && "examples" in value;
}
