import { describe, expect, it } from "vitest";
import { splitFrameLinks } from "./frameLinks.ts";

describe("splitFrameLinks", () => {
  it.each([
    ["    at sum (/shop/src/a b/o.ts:21:33)".replace(" b", "-b"), "/shop/src/a-b/o.ts", 21, 33],
    ["    at file:///shop/my%20app/o.mjs:3:7", "/shop/my app/o.mjs", 3, 7],
    ["    at run (C:\\shop\\o.js:3:7)", "C:\\shop\\o.js", 3, 7],
    ["    at run (file:///C:/shop/o.mjs:3:7)", "C:/shop/o.mjs", 3, 7],
    ['  File "/shop/my app/o.py", line 12, in handler', "/shop/my app/o.py", 12, 1],
    ["see /shop/o.ts:9", "/shop/o.ts", 9, 1],
  ])("finds the position in %j", (text, file, line, column) => {
    const links = splitFrameLinks(text).flatMap(({ link }) => (link === null ? [] : [link]));
    expect(links).toEqual([{ file, line, column }]);
  });

  it("loses no text", () => {
    const text = "a (/x.ts:1:2) b /y.ts:3 c";
    expect(
      splitFrameLinks(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  it.each([
    "12:03:11.201 INFO",
    "https://example.com/a.js:1:2",
    "node:internal/a.js:1:2",
    "",
    "/no/line.ts",
  ])("links nothing in %j", (text) => {
    expect(splitFrameLinks(text)).toEqual([{ text, link: null }]);
  });
});
