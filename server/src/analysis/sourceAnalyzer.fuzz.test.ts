import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../events/catalogue.ts";
import { languageDefinitions } from "../languages/languages.ts";
import { SourceParser } from "../parsing/sourceParser.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { applyTypedEdits, typedEdits } from "../testing/typedEdits.ts";
import { SourceAnalyzer } from "./sourceAnalyzer.ts";
import { createVocabulary } from "./vocabulary.ts";

const fixtures = path.join("server", "src", "languages", "fixtures");
const analyzer = new SourceAnalyzer(new SourceParser(grammarFolders), createVocabulary(eventTypes));

describe.each(Object.values(languageDefinitions))(
  "$id while it is being typed",
  ({ id, grammars }) => {
    const [extension = ""] = grammars.keys();
    const names = readdirSync(path.join(fixtures, id));
    const source = names
      .map((name) => readFileSync(path.join(fixtures, id, name), "utf8"))
      .join("\n");

    it("never fails, and finds only places that the text has", async () => {
      await fc.assert(
        fc.asyncProperty(typedEdits, async (edits) => {
          const text = applyTypedEdits(source, edits);
          const root = path.resolve("workspace");
          const facts = await analyzer.analyze(path.join(root, `orders${extension}`), root, text);
          expect(facts).not.toBeNull();
          const lines = text.split("\n");
          for (const { range } of facts?.symbols ?? []) {
            expect(range.end.line).toBeLessThan(lines.length);
            expect(range.end.character).toBeLessThanOrEqual(lines[range.end.line]?.length ?? -1);
          }
        }),
        { numRuns: 60 },
      );
    });
  },
);
