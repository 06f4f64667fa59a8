import { describe, expect, it } from "vitest";
import { analyzeWorkspace } from "../analysis/analyzeWorkspace.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";
import { SourceParser } from "./sourceParser.ts";

describe("the source parser", () => {
  it("gives captures in source order, with columns in UTF-16 units", async () => {
    const parser = new SourceParser(grammarFolders);
    const query = "(program (expression_statement (identifier) @name))";
    const text = "/* \u{1F600} */ first;\nsecond;\n";
    const names = await parser.readCaptures("javascript", query, text, (captures) =>
      captures.map(({ role, node }) => [role, node.text, node.startPosition.column]),
    );
    expect(names).toEqual([
      ["name", "first", text.indexOf("first")],
      ["name", "second", 0],
    ]);
  });

  it("works on after a reader has thrown", async () => {
    const parser = new SourceParser(grammarFolders);
    const read = (): never => {
      throw new Error("unreadable");
    };
    await expect(parser.readCaptures("python", "(module) @m", "a = 1", read)).rejects.toThrow(
      "unreadable",
    );
    const again = await parser.readCaptures(
      "python",
      "(module) @m",
      "a = 1",
      ({ length }) => length,
    );
    expect(again).toBe(1);
  });

  it("reads a text that its grammar gets stuck at as an empty one, and works on", async () => {
    const stuck = `{t
o
  ^^^quest [type:RequestHandler,Main : Activity() {
    fun handler(event: MotionEvent, context: Context) {}
}

// ### base for others to extend
package com.shop
import com.amazonaws.services.lambda.runtime.RequestHandler
abstract class Base<I, O> : RequestHandler<I, O>
interface Handler : RequestHandler<Order, String>`;
    const parser = new SourceParser(grammarFolders);
    const read = (text: string, file?: string): Promise<readonly string[]> =>
      parser.readCaptures(
        "kotlin",
        "(source_file) @file",
        text,
        (captures) => captures.map(({ node }) => node.text),
        file,
      );
    parser.keep("Main.kt");
    for (const file of [undefined, "Main.kt"]) {
      expect(await read(stuck, file)).toEqual([]);
      expect(await read(`${stuck} `, file)).toEqual([]);
      expect(await read("fun handler() {}", file)).toEqual(["fun handler() {}"]);
    }
  });

  it("takes no long text for one to get stuck at", async () => {
    const parser = new SourceParser(grammarFolders);
    const text = "export const one = (two) => [two, { three: two }];\n".repeat(20_000);
    const read = (captures: readonly { readonly node: { readonly text: string } }[]): boolean =>
      captures[0]?.node.text === text;
    expect(await parser.readCaptures("javascript", "(program) @file", text, read)).toBe(true);
  });

  it("says which file is at fault where a grammar is missing, and leaves the rest alone", async () => {
    await using workspace = await createTemporaryWorkspace({
      "app.js": "exports.handler = async () => 1;\n",
    });
    const lines: string[] = [];
    const targets = await analyzeWorkspace(workspace.folder, {
      grammarFolders: [workspace.pathOf("nothing")],
      log: (line) => void lines.push(line),
    });
    expect(targets).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("app.js could not be read");
  });
});
