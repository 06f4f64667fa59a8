import { describe, expect, it } from "vitest";
import { decodeQueryText, keepQueryText, parseQueryString } from "./queryString.ts";

describe("parseQueryString", () => {
  it("collects repeated names in order", () => {
    expect(parseQueryString("tag=b&page=2&tag=a", keepQueryText)).toEqual([
      { name: "tag", values: ["b", "a"] },
      { name: "page", values: ["2"] },
    ]);
  });

  it("splits at the first equals sign and keeps a bare name", () => {
    expect(parseQueryString("token=a=b&flag", keepQueryText)).toEqual([
      { name: "token", values: ["a=b"] },
      { name: "flag", values: [""] },
    ]);
  });

  it("joins names that are the same once decoded", () => {
    expect(parseQueryString("a%62=1&ab=2", decodeQueryText)).toEqual([
      { name: "ab", values: ["1", "2"] },
    ]);
  });
});

describe("decodeQueryText", () => {
  it("reads plus as a blank and percent escapes as UTF-8", () => {
    expect(decodeQueryText("caf%C3%A9+au%20lait")).toBe("café au lait");
  });

  it("leaves badly encoded text as it is", () => {
    expect(decodeQueryText("100%")).toBe("100%");
  });
});
