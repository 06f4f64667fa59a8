import { expect, it } from "vitest";
import { indentLines } from "./indentLines.ts";

it("indents all lines but the first like the line it goes into", () => {
  expect(indentLines('{\n  "a": 1\n}', "\t  event = ")).toBe('{\n\t    "a": 1\n\t  }');
});
