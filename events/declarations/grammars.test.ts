import { readFile } from "node:fs/promises";
import path from "node:path";
import { Language, Parser, type Node } from "@vscode/tree-sitter-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { eventTypes } from "../catalogue.ts";
import { declarationLanguages, declareEvent, type DeclarationLanguage } from "./declareEvent.ts";

const folder = path.resolve("node_modules/@vscode/tree-sitter-wasm/wasm");
const now = new Date("2026-03-04T05:06:07.890Z");

beforeAll(() => Parser.init({ locateFile: (file: string) => path.join(folder, file) }));

async function loadParser(language: DeclarationLanguage): Promise<Parser> {
  const grammar = language === "csharp" ? "c-sharp" : language;
  const file = await readFile(path.join(folder, `tree-sitter-${grammar}.wasm`));
  return new Parser().setLanguage(await Language.load(file));
}

/** The first place that the grammar does not take, with its surroundings; null for none. */
function firstError(root: Node, text: string): string | null {
  if (!root.hasError) return null;
  const [error] = root.descendantsOfType("ERROR");
  const at = error?.startIndex ?? 0;
  return text.slice(Math.max(0, at - 100), at + 100);
}

describe.each(declarationLanguages)("declarations in %s", (language) => {
  it("are what the language's grammar takes, for every sample of the catalogue", async () => {
    const parser = await loadParser(language);
    for (const eventType of eventTypes) {
      const seen = new Set<string>();
      for (const { id } of eventType.samples) {
        const { value } = buildSample(eventType, id, { seed: 7, now, set: {} });
        const text = declareEvent(eventType, value, language);
        if (seen.has(text)) continue;
        seen.add(text);
        const tree = parser.parse(text);
        if (tree === null) throw new Error(`${language} gave no tree`);
        expect(firstError(tree.rootNode, text), `${eventType.id}/${id}`).toBeNull();
        tree.delete();
      }
    }
  });
});
