import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import { describe, expect, it } from "vitest";
import { root } from "../runtime/runtimeKit.ts";

// As VS Code's own JSON grammar names and ends its strings.
const json = {
  scopeName: "source.json",
  patterns: [{ include: "#string" }],
  repository: {
    string: {
      begin: '"',
      end: '"',
      name: "string.quoted.double.json",
      patterns: [{ match: "\\\\(?:u[\\da-f]{4}|.)", name: "constant.character.escape.json" }],
    },
  },
};
const injected = "event-placeholder.lambda-lens";

await loadWASM(
  readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm")),
);
const registry = new Registry({
  onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
  loadGrammar: async (scope) => {
    if (scope === "source.json") return parseRawGrammar(JSON.stringify(json), "json.json");
    const file = `${root}syntaxes/event-placeholder.tmLanguage.json`;
    return parseRawGrammar(readFileSync(file, "utf8"), file);
  },
  getInjections: (scope) => (scope === "source.json" ? [injected] : []),
});
const grammar = (await registry.loadGrammar("source.json"))!;

/** The pieces of a line that stand in a placeholder, with the innermost of their scopes. */
function placeholders(line: string): readonly (readonly [string, string])[] {
  return grammar
    .tokenizeLine(line, INITIAL)
    .tokens.filter(({ scopes }) => scopes.some((scope) => scope.startsWith("meta.template")))
    .map(({ startIndex, endIndex, scopes }) => [
      line.slice(startIndex, endIndex),
      (scopes.at(-1) ?? "").replace(/\.event-placeholder$/, ""),
    ]);
}

describe("the grammar of placeholders", () => {
  it("tells braces, name and numbers", () => {
    expect(
      placeholders('"id-{{$randomInt 1 -20}}" : 5').filter(([text]) => text.trim() !== ""),
    ).toEqual([
      ["{{", "punctuation.definition.template-expression.begin"],
      ["$randomInt", "support.function"],
      ["1", "constant.numeric"],
      ["-20", "constant.numeric"],
      ["}}", "punctuation.definition.template-expression.end"],
    ]);
  });

  it("goes into placeholders within placeholders and past the braces of JSON", () => {
    const names = placeholders(String.raw`"{{$base64 {\"id\":\"{{$uuid}}\"} }}", "{{$md5 x}}"`)
      .filter(([, scope]) => scope === "support.function")
      .map(([text]) => text);
    expect(names).toEqual(["$base64", "$uuid", "$md5"]);
  });

  it("ends with the string where the placeholder is not closed", () => {
    const texts = placeholders('"{{$uuid", "after": 1').map(([text]) => text);
    expect(texts.join("")).toBe("{{$uuid");
  });

  it("leaves other braces alone", () => {
    expect(placeholders('"{{name}} ${uuid} {$uuid}" {{$uuid}}')).toEqual([]);
  });
});
