import { describe, expect, it } from "vitest";
import type { JsonNode } from "../../shared/jsonNode.ts";
import { chooseOpenDepth, layOutJson } from "./jsonRows.ts";

const one: JsonNode = { kind: "literal", text: "1", of: "number" };
const value: JsonNode = {
  kind: "object",
  omitted: 0,
  entries: [
    { key: "a/b", value: { kind: "array", items: [one, one], omitted: 3 } },
    { key: "empty", value: { kind: "object", entries: [], omitted: 0 } },
    { key: "text", value: { kind: "string", value: 'say "hi"', omitted: 4 } },
  ],
};

function lines(toggled: readonly string[] = [], openDepth = 9): readonly string[] {
  return layOutJson(value, new Set(toggled), openDepth).map(
    ({ depth, segments }) => "  ".repeat(depth) + segments.map(({ text }) => text).join(""),
  );
}

describe("layOutJson", () => {
  it("lays an open value out as an editor does, and counts what was left out", () => {
    expect(lines()).toEqual([
      "{",
      '  "a/b": [',
      "    1,",
      "    1,",
      "    … 3 more",
      "  ],",
      '  "empty": {},',
      '  "text": "say \\"hi\\"" … 4 more characters',
      "}",
    ]);
  });

  it("folds what is deeper than the default, and counts its children", () => {
    expect(lines([], 1)).toEqual([
      "{",
      '  "a/b": [ 5 items ],',
      '  "empty": {},',
      '  "text": "say \\"hi\\"" … 4 more characters',
      "}",
    ]);
  });

  it("turns the default round for what was toggled", () => {
    expect(lines(["$/a~1b"])[1]).toBe('  "a/b": [ 5 items ],');
    expect(lines(["$/a~1b"], 1)[1]).toBe('  "a/b": [');
    expect(lines(["$"])).toEqual(["{ 3 keys }"]);
  });

  it("lets only containers with children fold", () => {
    const folds = layOutJson(value, new Set(), 9).map(({ fold }) => fold);
    expect(folds).toEqual(["open", "open", null, null, null, null, null, null, null]);
  });

  it("gives every line a path of its own", () => {
    const paths = layOutJson(value, new Set(), 9).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe("chooseOpenDepth", () => {
  it("opens a small value whole", () => {
    const depth = chooseOpenDepth(value, 60);
    expect(layOutJson(value, new Set(), depth)).toHaveLength(9);
  });

  it("opens a large one only as far as it stays readable", () => {
    const item: JsonNode = { kind: "array", items: [one, one, one], omitted: 0 };
    const large: JsonNode = {
      kind: "array",
      items: Array.from({ length: 40 }, () => item),
      omitted: 0,
    };
    expect(chooseOpenDepth(large, 60)).toBe(1);
    expect(layOutJson(large, new Set(), 1)).toHaveLength(42);
  });
});
