import { describe, expect, it } from "vitest";
import { SourceParser } from "../../parsing/sourceParser.ts";
import { grammarFolders } from "../../testing/grammarFolders.ts";
import { printCode } from "../../testing/printCode.ts";
import { readCode } from "../readCode.ts";
import { pythonCases } from "./pythonCases.ts";

const parser = new SourceParser(grammarFolders);

async function lowered(source: string): Promise<string> {
  const code = await readCode(parser, "a.py", source);
  return code === null ? "" : printCode(code);
}

describe("the reader of Python", () => {
  it.each(pythonCases)("lowers %s", async (source, expected) => {
    expect(await lowered(source)).toBe(expected);
  });

  it("reads what is whole of a text that is being typed", async () => {
    const source =
      "def handler(event, context):\n    records = event['Records']\n    records[0].\n";
    expect(await lowered(source)).toContain('const records = event["Records"]');
  });
});
