import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { SourceParser } from "../../server/src/parsing/sourceParser.ts";
import { grammarFolder } from "../../server/src/testing/grammarFolder.ts";
import { root } from "../runtime/runtimeKit.ts";
import { expandFor, formNames, forms, readSnippets, snippetEventTypes } from "./snippetKit.ts";

const ids = snippetEventTypes.map(({ id }) => id);
const rootNode = { javascript: "program", typescript: "program", python: "module" } as const;

describe("the snippet files", () => {
  it("are what the generator writes", () => {
    const generator = [`${root}scripts/run.mjs`, "scripts/snippets/generate.ts", "--check"];
    const { status, stderr } = spawnSync(process.execPath, generator, {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).not.toMatch(/not up to date|Error/);
    expect(status).toBe(0);
  });

  it.each(["javascript", "typescript", "python"] as const)(
    "have one handler of each event type in %s",
    (language) => {
      const snippets = [...readSnippets(language).values()];
      const pages = snippets.map(({ description }) => description.at(-1));
      expect(pages).toEqual(snippetEventTypes.map(({ documentation }) => documentation));
      for (const { prefix } of snippets) expect(prefix).toMatch(/^lambda-(?!lambda-)[a-z0-9-]+$/);
    },
  );
});

describe.each(formNames)("as a %s", (name) => {
  const parser = new SourceParser(grammarFolder);
  const { language } = forms[name];

  it.each(ids)("the handler for %s parses", async (id) => {
    const text = expandFor(id, name);
    const broken = await parser.readCaptures(
      language,
      `(${rootNode[language]}) @root`,
      text,
      (found) => found.map(({ node }) => node.hasError),
    );
    expect(broken, text).toEqual([false]);
    expect(text).not.toMatch(/\$\{?\d|(\/\/|#) \$/);
  });
});
