import * as fc from "fast-check";
import { expect, it } from "vitest";
import { editBetween } from "./textEdit.ts";

it("tells one stretch whose replacement makes the one text the other, with its rows and columns", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "é", "🦀", "\n", "\r\n"))
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, text, text, (start, removed, inserted, end) => {
      const before = start + removed + end;
      const after = start + inserted + end;
      const edit = editBetween(before, after);
      if (edit === null) return;
      const { startIndex, oldEndIndex, newEndIndex } = edit;
      const kept = after.slice(startIndex, newEndIndex);
      expect(before.slice(0, startIndex) + kept + before.slice(oldEndIndex)).toBe(after);
      const pointAt = (whole: string, index: number): { row: number; column: number } => {
        const rows = whole.slice(0, index).split("\n");
        return { row: rows.length - 1, column: rows.at(-1)?.length ?? 0 };
      };
      expect(edit.startPosition).toEqual(pointAt(before, startIndex));
      expect(edit.oldEndPosition).toEqual(pointAt(before, oldEndIndex));
      expect(edit.newEndPosition).toEqual(pointAt(after, newEndIndex));
    }),
  );
});

it("tells none where nearly all is another text", () => {
  expect(editBetween("const a = 1;\n", "def handler(event):\n")).toBeNull();
});
