import { describe, expect, it } from "vitest";
import { throttleMs } from "./streamedBody.ts";

const megabyte = 1024 * 1024;

describe("a streamed response", () => {
  it.each([
    ["its first 6 MB at once", 6 * megabyte, 0, 0],
    ["2 MB more after a second", 8 * megabyte, 0, 1000],
    ["what time has passed counts", 8 * megabyte, 400, 600],
    ["nothing where it is slower than that", 8 * megabyte, 5000, 0],
    ["the largest in 97 seconds", 200 * megabyte, 0, 97_000],
  ])("waits for %s", (_, bytes, elapsedMs, expected) => {
    expect(throttleMs(bytes, elapsedMs)).toBe(expected);
  });
});
