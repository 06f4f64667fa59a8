import { describe, expect, it } from "vitest";
import { md5 } from "../encoding/md5.ts";
import { itemSize } from "./itemSize.ts";
import { aggregateRecords } from "./kplAggregate.ts";

describe("itemSize", () => {
  it.each([
    ["nothing", {}, 0],
    ["a string in UTF-8", { id: { S: "é" } }, 2 + 2],
    ["two digits to a byte, and one more", { n: { N: "123" } }, 1 + 3],
    ["true or null", { a: { BOOL: true }, b: { NULL: true } }, 4],
    ["bytes, not their base64", { b: { B: "yv66vg==" } }, 1 + 4],
    ["a set", { s: { SS: ["ab", "c"] } }, 1 + 3],
    ["a list, with its overhead", { l: { L: [{ S: "a" }, { S: "b" }] } }, 1 + 3 + 2 * 2],
    ["a map, with its overhead", { m: { M: { k: { S: "v" } } } }, 1 + 3 + 1 + 2],
  ])("counts %s", (_what, item, bytes) => {
    expect(itemSize(item)).toBe(bytes);
  });
});

describe("aggregateRecords", () => {
  it("writes magic bytes, a protobuf message and its digest", () => {
    const bytes = aggregateRecords([
      { partitionKey: "k", text: "one" },
      { partitionKey: "k", text: "two" },
    ]);
    const message = bytes.slice(4, -16);
    const hex = (part: Uint8Array) => Buffer.from(part).toString("hex");
    expect(hex(bytes.slice(0, 4))).toBe("f3899ac2");
    // Table of keys (field 1), then each record (field 3): index of its key, and its data.
    const key = "0a016b";
    const one = "1a0708001a036f6e65";
    const two = "1a0708001a0374776f";
    expect(hex(message)).toBe(key + one + two);
    expect(hex(bytes.slice(-16))).toBe(md5(message));
  });

  it("writes lengths over 127 in two bytes", () => {
    const bytes = aggregateRecords([{ partitionKey: "k", text: "x".repeat(200) }]);
    expect(Buffer.from(bytes).toString("hex")).toContain("1acd0108001ac801");
  });
});
