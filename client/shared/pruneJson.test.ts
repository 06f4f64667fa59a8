import { describe, expect, it } from "vitest";
import { pruneJson } from "./pruneJson.ts";

const limits = { nodes: 10, childrenPerNode: 3, charactersPerString: 5 };

describe("pruneJson", () => {
  it("keeps a small value whole", () => {
    const { node, cut } = pruneJson({ a: [1, null, true], b: "text" }, limits);
    expect(cut).toBe(false);
    expect(node).toEqual({
      kind: "object",
      omitted: 0,
      entries: [
        {
          key: "a",
          value: {
            kind: "array",
            omitted: 0,
            items: [
              { kind: "literal", text: "1", of: "number" },
              { kind: "literal", text: "null", of: "null" },
              { kind: "literal", text: "true", of: "boolean" },
            ],
          },
        },
        { key: "b", value: { kind: "string", value: "text", omitted: 0 } },
      ],
    });
  });

  it("counts what it leaves out of strings and containers", () => {
    expect(pruneJson("abcdefgh", limits)).toEqual({
      cut: true,
      node: { kind: "string", value: "abcde", omitted: 3 },
    });
    expect(pruneJson([1, 2, 3, 4, 5], limits)).toMatchObject({ cut: true, node: { omitted: 2 } });
  });

  it("gives the outer levels their share before the inner ones", () => {
    const deep = [1, 2, 3];
    const { node } = pruneJson({ a: [deep, deep, deep], b: [1, 2, 3], c: "last" }, limits);
    expect(node).toMatchObject({
      kind: "object",
      omitted: 0,
      entries: [
        { key: "a", value: { items: [{ omitted: 3 }, { omitted: 3 }, { omitted: 3 }] } },
        { key: "b", value: { omitted: 0 } },
        { key: "c", value: { value: "last" } },
      ],
    });
  });
});
