import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "../../scripts/snippets/languages.ts";
import { root } from "../runtime/runtimeKit.ts";
import { expandSnippet } from "./expandSnippet.ts";
import { findSyntaxErrors } from "./parseWithGrammar.ts";
import { readSnippets, snippetEventTypes } from "./snippetKit.ts";

const ids = languages.map(({ id }) => id);

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

  it.each(ids)("have one handler of each event type in %s", (language) => {
    const snippets = [...readSnippets(language).values()];
    const pages = snippets.map(({ description }) => description.at(-1));
    expect(pages).toEqual(snippetEventTypes.map(({ documentation }) => documentation));
    for (const { prefix } of snippets) expect(prefix).toMatch(/^lambda-(?!lambda-)[a-z0-9-]+$/);
  });

  it.each(ids)("are offered by VS Code in %s", (language) => {
    const { contributes } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
      readonly contributes: { readonly snippets: unknown };
    };
    // Where the server completes handlers, VS Code has them for its commands only.
    const folder = existsSync(`${root}snippets/commands/${language}.json`) ? "commands/" : "";
    const path = `./snippets/${folder}${language}.json`;
    expect(contributes.snippets).toContainEqual({ language, path });
  });
});

describe.each(ids)("in %s", (language) => {
  it.each([...readSnippets(language).values()])("$prefix parses", async ({ body }) => {
    // Only JavaScript's have a choice, of its two module systems.
    for (const choice of language === "javascript" ? [0, 1] : [0]) {
      const code = expandSnippet(body, { choice });
      expect(await findSyntaxErrors(language, code)).toEqual([]);
      expect(code).not.toMatch(/\$\{?\d|(\/\/|#) \$/);
    }
  });
});
