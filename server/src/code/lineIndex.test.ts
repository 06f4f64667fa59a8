import * as fc from "fast-check";
import { expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { LineIndex } from "./lineIndex.ts";

it("gives the positions that LSP's own text documents give", () => {
  const text = fc
    .array(fc.constantFrom("a", "é", "🦀", "\n", "\r", "\r\n"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (content) => {
      const document = TextDocument.create("file:///t", "plaintext", 1, content);
      const lines = new LineIndex(content);
      for (let offset = 0; offset <= content.length; offset += 1) {
        const isInLineEnd = content.slice(offset - 1, offset + 1) === "\r\n";
        if (!isInLineEnd) expect(lines.positionAt(offset)).toEqual(document.positionAt(offset));
      }
    }),
  );
});
