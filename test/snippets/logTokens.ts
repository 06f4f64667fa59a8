import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import { root } from "../runtime/runtimeKit.ts";

/** A piece of text and the innermost of its scopes, without the grammar's own suffix. */
export type Token = readonly [text: string, scope: string];

// Stands in for the JSON grammar that every VS Code brings: strings, numbers, and an object that stays
// open until its brace.
const json = {
  scopeName: "source.json",
  patterns: [{ include: "#value" }],
  repository: {
    value: {
      patterns: [
        { begin: "\\{", end: "\\}", name: "meta.object.json", patterns: [{ include: "#value" }] },
        { begin: '"', end: '"', name: "string.json" },
        { match: "-?\\d+(?:\\.\\d+)?", name: "constant.numeric.json" },
      ],
    },
  },
};

/** Colours a log as VS Code does, with the same engine. */
export async function createTokenizer(): Promise<(log: string) => readonly (readonly Token[])[]> {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await loadWASM(readFileSync(wasm));
  const file = `${root}syntaxes/lambda-log.tmLanguage.json`;
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      if (scope === "source.json") return parseRawGrammar(JSON.stringify(json), "json.json");
      return parseRawGrammar(readFileSync(file, "utf8"), file);
    },
  });
  const grammar = await registry.loadGrammar("text.log.lambda");
  if (grammar === null) throw new Error("The grammar did not load");
  return (log) => {
    let state = INITIAL;
    return log.split("\n").map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }): Token => [
        line.slice(startIndex, endIndex),
        (scopes.at(-1) ?? "").replace(/\.lambda-log$/, ""),
      ]);
    });
  };
}
