import { describe, expect, it } from "vitest";
import { toSnippetBody } from "./toSnippetBody.ts";

describe("the body of a snippet", () => {
  it("escapes what the snippet syntax would read as its own", () => {
    const code = "const path = `C:\\\\${name}`;\n";
    expect(toSnippetBody(code, "//")).toEqual(["const path = `C:\\\\\\\\\\${name}`;"]);
  });

  it("makes a marked line the default of its tab stop, after the indentation", () => {
    const code = "if (ready) {\n  log({ a: `${b}` }); // $0\n}\n";
    expect(toSnippetBody(code, "//")).toEqual([
      "if (ready) {",
      "  ${0:log({ a: `\\${b\\}` \\});}",
      "}",
    ]);
  });

  it("joins lines of one number that follow each other", () => {
    const code = "def run():\n    first()  # $1\n    second()  # $1\n    third()  # $0\n";
    expect(toSnippetBody(code, "#")).toEqual([
      "def run():",
      "    ${1:first()",
      "    second()}",
      "    ${0:third()}",
    ]);
  });

  it("keeps comments that are no marker", () => {
    const lines = ["a(); // costs $0", "// $0 is not at the end"];
    expect(toSnippetBody(lines.join("\n"), "//")).toEqual([
      "a(); // costs \\$0",
      "// \\$0 is not at the end",
    ]);
  });
});
