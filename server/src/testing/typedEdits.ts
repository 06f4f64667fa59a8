import * as fc from "fast-check";

/** One edit that someone who types could make: a piece taken out, something else put in. */
const edit = fc.record({
  at: fc.nat(20_000),
  removed: fc.nat(60),
  inserted: fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      "{",
      "}",
      "(",
      ")",
      "`",
      "/*",
      '"""',
      "=>",
      ".bind(",
      "\u{1F600}",
      "\0",
      "\r\n",
    ),
  ),
});

/** Several edits, one after the other. */
export const typedEdits = fc.array(edit, { minLength: 1, maxLength: 6 });

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** The text after the edits. */
export function applyTypedEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { at, removed, inserted }) => {
    const start = at % Math.max(before.length, 1);
    return before.slice(0, start) + inserted + before.slice(start + removed);
  }, text);
}
