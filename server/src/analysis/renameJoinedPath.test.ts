import path from "node:path";
import { describe, expect, it } from "vitest";
import { renameJoinedPath } from "./renameJoinedPath.ts";

const root = path.resolve("/shop");

/** The expression in `infra/stack.ts` after a move; all paths are relative to the root. */
function renamed(written: string, target: string, from: string, to: string): string | null {
  const at = (file: string): string => path.join(root, file);
  const moves = [{ from: at(from), to: at(to) }];
  return renameJoinedPath(written, at(target), at("infra/stack.ts"), moves);
}

describe("renameJoinedPath", () => {
  it.each([
    [
      'path.join(__dirname, "..", "lambda", "a.ts")',
      'path.join(__dirname, "..", "lambda", "b.ts")',
    ],
    ["join(__dirname, '../lambda/a.ts')", "join(__dirname, '../lambda/b.ts')"],
    ["join(__dirname, '../lambda', `a.ts`)", "join(__dirname, '../lambda', `b.ts`)"],
    ['path.join(folder, "a.ts")', 'path.join(folder, "b.ts")'],
    ['path.resolve("lambda", "a.ts")', 'path.resolve("lambda", "b.ts")'],
    ['__dirname + "/../lambda/a.ts"', '__dirname + "/../lambda/b.ts"'],
    ['require.resolve("../lambda/a.ts")', 'require.resolve("../lambda/b.ts")'],
    [
      'str(Path(__file__).parent.parent / "lambda" / "a.ts")',
      'str(Path(__file__).parent.parent / "lambda" / "b.ts")',
    ],
    [
      'path.join(\n  __dirname,\n  "..",\n  "lambda",\n  "a.ts",\n)',
      'path.join(\n  __dirname,\n  "..",\n  "lambda",\n  "b.ts",\n)',
    ],
    ['join(__dirname, name + ".ts")', null],
    ["join(__dirname, `${name}.ts`)", null],
    ["name", null],
  ])("%s of a file with another name", (written, expected) => {
    expect(renamed(written, "lambda/a.ts", "lambda/a.ts", "lambda/b.ts")).toBe(expected);
  });

  it.each([
    ['path.join(__dirname, "..", "lambda")', "code/fn", 'path.join(__dirname, "..", "code", "fn")'],
    ['path.join(__dirname, "../lambda/")', "code/fn", 'path.join(__dirname, "../code/fn/")'],
    ['path.join(__dirname, "..", "lambda")', "infra/fn", 'path.join(__dirname, "fn")'],
    ['path.join(__dirname, "../lambda")', "../fn", 'path.join(__dirname, "../../fn")'],
    ['path.join(top, "lambda")', "infra/fn", 'path.join(top, "infra/fn")'],
    ['path.join(top, "lambda")', "../fn", null],
  ])("%s of a folder that becomes %s", (written, to, expected) => {
    expect(renamed(written, "lambda", "lambda", to)).toBe(expected);
  });

  it("follows a program that moves alone, and says nothing where both move together", () => {
    const written = 'path.join(__dirname, "..", "lambda")';
    const cases = [
      ["infra/stack.ts", "infra/stacks/stack.ts", 'path.join(__dirname, "..", "..", "lambda")'],
      ["infra", "stacks", null],
      [".", "../store", null],
    ] as const;
    for (const [from, to, expected] of cases) {
      expect(renamed(written, "lambda", from, to)).toBe(expected);
    }
  });
});
