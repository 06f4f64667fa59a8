import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeS3Key, encodeS3Key } from "./s3Key.ts";

describe("encodeS3Key", () => {
  it.each([
    ["incoming/report.csv", "incoming/report.csv"],
    ["my photo (1).jpg", "my+photo+%281%29.jpg"],
    ["year=2026/a+b", "year%3D2026/a%2Bb"],
    ["Grüße/日本.txt", "Gr%C3%BC%C3%9Fe/%E6%97%A5%E6%9C%AC.txt"],
    ["a*b-c_d.e~f", "a*b-c_d.e%7Ef"],
    ["100%", "100%25"],
  ])("writes %j as %j", (key, encoded) => {
    expect(encodeS3Key(key)).toBe(encoded);
  });

  it("is undone by the decoding that AWS's documentation gives", () => {
    assert(
      property(string({ unit: "grapheme" }), (key) => {
        expect(decodeS3Key(encodeS3Key(key))).toBe(key);
      }),
    );
  });

  it("never throws, not even for half a surrogate pair", () => {
    expect(encodeS3Key("a\ud800b")).toBe("a%EF%BF%BDb");
    expect(decodeS3Key("100%")).toBeNull();
  });
});
