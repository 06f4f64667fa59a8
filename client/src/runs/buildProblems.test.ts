import { describe, expect, it } from "vitest";
import { buildProblemsOf } from "./buildProblems.ts";

const stackTrace: readonly string[] = [];

describe("the problems of a failed build", () => {
  it("stand at their places, each with its own words", () => {
    const frames = [
      { file: "/shop/main.go", line: 4, column: 2 },
      { file: "/shop/main.go", line: 4, column: 9 },
      { file: "/shop/other.go", line: 1, column: 1 },
    ];
    const errorMessage =
      "/shop/main.go:4: undefined: a\n/shop/main.go:4: undefined: b\ntoo many errors";
    const error = { errorType: "LambdaLens.BuildFailed", errorMessage, stackTrace, frames };
    expect(buildProblemsOf({ error }).map(({ line, message }) => [line, message])).toEqual([
      [4, "undefined: a"],
      [4, "undefined: b"],
      [1, errorMessage],
    ]);
  });

  it("are none of any other result", () => {
    const frames = [{ file: "/shop/app.js", line: 1, column: 1 }];
    const error = { errorType: "TypeError", errorMessage: "no", stackTrace, frames };
    expect(buildProblemsOf({ error })).toEqual([]);
    expect(buildProblemsOf({ error: null })).toEqual([]);
  });
});
