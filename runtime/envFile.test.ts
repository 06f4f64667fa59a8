import { describe, expect, it } from "vitest";
import { parseEnvFile } from "./envFile.ts";

describe("parseEnvFile", () => {
  it("reads names and values, quoted or not", () => {
    const text = [
      "# a comment",
      "PLAIN=a=b",
      'QUOTED=" spaced "',
      "export EXPORTED=1",
      "",
      "EMPTY=",
    ].join("\n");
    expect(parseEnvFile(text, "f.env")).toEqual({
      PLAIN: "a=b",
      QUOTED: " spaced ",
      EXPORTED: "1",
      EMPTY: "",
    });
  });

  it("reads nothing from an empty file", () => {
    expect(parseEnvFile("\n", "f.env")).toEqual({});
  });

  it("refuses a file that is of another kind", () => {
    const parse = (): unknown => parseEnvFile("just some words", "notes.txt");
    expect(parse).toThrow("notes.txt holds no line of the form NAME=VALUE");
  });
});
