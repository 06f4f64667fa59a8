import { describe, expect, it } from "vitest";
import { viewStream, viewStreamSoFar } from "./viewStream.ts";

function chunk(text: string, atMs: number): { atMs: number; bytes: Buffer } {
  return { atMs, bytes: Buffer.from(text) };
}

describe("the parts of a streamed response", () => {
  it("are listed with their times, text or base64, or the size alone", () => {
    const parts = [
      { atMs: 3, bytes: 1, text: "a", base64: null },
      { atMs: 5, bytes: 1, text: null, base64: "/w==" },
      { atMs: 9, bytes: 2_000_000, text: null, base64: null },
      { atMs: 9, bytes: 3000, text: "x".repeat(3000), base64: null },
    ];
    const head = { contentType: null, httpHead: null, totalBytes: 2_003_002 };
    const view = viewStream({ ...head, parts, partsLeftOut: 7 });
    expect(view?.rows).toEqual([
      { atMs: 3, bytes: 1, text: "a" },
      { atMs: 5, bytes: 1, text: "/w==" },
      { atMs: 9, bytes: 2_000_000, text: null },
      { atMs: 9, bytes: 3000, text: `${"x".repeat(2000)}…` },
    ]);
    expect([view?.partCount, view?.notShown]).toEqual([11, 7]);
  });

  it("are the last ones while they come", () => {
    expect(viewStreamSoFar([])).toBeNull();
    const chunks = Array.from({ length: 501 }, (_, index) => chunk(String(index), index));
    const view = viewStreamSoFar(chunks);
    expect([view?.rows[0]?.text, view?.rows.at(-1)?.text, view?.notShown]).toEqual(["1", "500", 1]);
    expect(view?.partCount).toBe(501);
  });
});
