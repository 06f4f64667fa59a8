import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { gunzipText, gzipOfText, isGzip } from "./gzip.ts";

const text = `{"messageType":"DATA_MESSAGE","text":"${"Grüße 🎉 ".repeat(500)}"}`;

describe("gzip", () => {
  it("writes what zlib reads, the same each time", () => {
    const bytes = gzipOfText(text);
    expect(isGzip(bytes)).toBe(true);
    expect(gunzipSync(bytes).toString("utf8")).toBe(text);
    expect(gzipOfText(text)).toEqual(bytes);
  });

  it("reads back what it wrote", () => {
    for (const one of ["", "a", text]) expect(gunzipText(gzipOfText(one))).toBe(one);
  });

  it("gives null for bytes that are broken, or say that they are huge", () => {
    const bytes = gzipOfText(text);
    expect(gunzipText(bytes.slice(0, 12))).toBeNull();
    expect(gunzipText(Uint8Array.of(0x1f, 0x8b))).toBeNull();
    expect(gunzipText(Uint8Array.from([...bytes.slice(0, -4), 0xff, 0xff, 0xff, 0x7f]))).toBeNull();
  });
});
