import { describe, expect, it } from "vitest";
import { SourceParser } from "../../parsing/sourceParser.ts";
import { grammarFolders } from "../../testing/grammarFolders.ts";
import { printCode } from "../../testing/printCode.ts";
import { readCode } from "../readCode.ts";
import { javascriptCases, typescriptCases } from "./javascriptCases.ts";

const parser = new SourceParser(grammarFolders);

async function lowered(file: string, source: string): Promise<string> {
  const code = await readCode(parser, file, source);
  return code === null ? "" : printCode(code);
}

describe("the reader of JavaScript", () => {
  it.each(javascriptCases)("lowers %s", async (source, expected) => {
    expect(await lowered("a.js", source)).toBe(expected);
    const isJsx = source.startsWith("<");
    expect(await lowered("a.tsx", source)).toBe(expected);
    if (!isJsx) expect(await lowered("a.ts", source)).toBe(expected);
  });

  it.each(typescriptCases)("lowers the TypeScript of %s", async (source, expected) => {
    expect(await lowered("a.ts", source)).toBe(expected);
  });

  it("reads what is whole of a text that is being typed", async () => {
    const source =
      "export const handler = async (event) => {\n  const { body } = event;\n  body.\n";
    expect(await lowered("a.mjs", source)).toContain("{body} = event");
  });
});
