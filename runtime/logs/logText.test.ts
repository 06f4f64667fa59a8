import { describe, expect, it } from "vitest";
import { parseLogText } from "./logText.ts";

const timeMs = Date.parse("2026-01-31T12:00:00.123Z");

describe("parseLogText", () => {
  it.each(["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"] as const)(
    "reads a line of the Node.js clients at %s",
    (level) => {
      expect(parseLogText(`2026-01-31T12:00:00.123Z\tid\t${level}\tone\ttab\nand a line`)).toEqual({
        level,
        timeMs,
        text: "one\ttab\nand a line",
      });
    },
  );

  it.each([
    ["DEBUG", "DEBUG"],
    ["INFO", "INFO"],
    ["WARNING", "WARN"],
    ["ERROR", "ERROR"],
    ["CRITICAL", "FATAL"],
  ])("reads a line of Python's logging at %s", (word, level) => {
    expect(parseLogText(`[${word}]\t2026-01-31T12:00:00.123Z\tid\tone\ntwo`)).toEqual({
      level,
      timeMs,
      text: "one\ntwo",
    });
  });

  it("reads lines from before the first invocation", () => {
    expect(parseLogText("2026-01-31T12:00:00.123Z\tundefined\tINFO\tinit")).toMatchObject({
      level: "INFO",
      text: "init",
    });
    expect(parseLogText("[WARNING]\t2026-01-31T12:00:00.123Z\t\tinit")).toMatchObject({
      level: "WARN",
      text: "init",
    });
  });

  it("reads the line in which the Python client reports an error", () => {
    expect(parseLogText("[ERROR] ValueError: boom\nTraceback (most recent call last):")).toEqual({
      level: "ERROR",
      timeMs: null,
      text: "ValueError: boom\nTraceback (most recent call last):",
    });
  });

  it.each(["", "plain", '{"level":"ERROR"}', "[INFO] mine", "x\tINFO\ty", "a\t2026\tINFO\tb"])(
    "leaves %j as it is",
    (text) => {
      expect(parseLogText(text)).toEqual({ level: null, timeMs: null, text });
    },
  );
});
