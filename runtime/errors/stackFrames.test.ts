import { describe, expect, it } from "vitest";
import { parseStackFrames } from "./stackFrames.ts";

describe("a Node.js stack", () => {
  it("gives its positions, innermost first, without those of Node.js itself", () => {
    const stack = [
      "RangeError: too far /not/a/frame.js:1:2",
      "    at check (/code/app/lib/check.js:12:9)",
      "    at Object.<anonymous> (/code/app/index.js:3:1)",
      "    at async exports.handler (/code/app/index.js:7:3)",
      "    at async Promise.all (index 0)",
      "    at new Order (/code/app (copy)/order.js:1:20)",
      "    at /code/app/anonymous.js:2:5",
      "    at async /code/app/anonymous.js:4:6",
      "    at Array.map (<anonymous>)",
      "    at Module._compile (node:internal/modules/cjs/loader:1554:14)",
    ];
    expect(parseStackFrames(stack)).toEqual([
      { file: "/code/app/lib/check.js", line: 12, column: 9 },
      { file: "/code/app/index.js", line: 3, column: 1 },
      { file: "/code/app/index.js", line: 7, column: 3 },
      { file: "/code/app (copy)/order.js", line: 1, column: 20 },
      { file: "/code/app/anonymous.js", line: 2, column: 5 },
      { file: "/code/app/anonymous.js", line: 4, column: 6 },
    ]);
  });

  it.skipIf(process.platform === "win32")("names ES modules by URLs", () => {
    const stack = [
      "    at handler (file:///code/my%20app/index.mjs:5:9)",
      "    at async file:///code/app/top.mjs:1:1",
      "    at f (file:///code/app/fresh.mjs?update=3:8:2)",
    ];
    expect(parseStackFrames(stack)).toEqual([
      { file: "/code/my app/index.mjs", line: 5, column: 9 },
      { file: "/code/app/top.mjs", line: 1, column: 1 },
      { file: "/code/app/fresh.mjs", line: 8, column: 2 },
    ]);
  });

  it("may come from Windows", () => {
    const stack = [
      String.raw`    at handler (C:\work\app\index.js:5:9)`,
      "    at D:/code/app/index.js:6:1",
    ];
    expect(parseStackFrames(stack)).toEqual([
      { file: String.raw`C:\work\app\index.js`, line: 5, column: 9 },
      { file: "D:/code/app/index.js", line: 6, column: 1 },
    ]);
  });

  it("of a syntax error begins with the position", () => {
    const stack = ["/code/app/index.js:3", "const = 1;", "      ^", "", "SyntaxError: Unexpected"];
    expect(parseStackFrames(stack)).toEqual([{ file: "/code/app/index.js", line: 3, column: 1 }]);
  });

  it.each([
    "    at eval (eval at handler (/code/app/index.js:2:3), <anonymous>:1:1)",
    "    at f (file://another-host/app/index.js:1:1)",
    "    at f (file:///code/%2Fapp/index.js:1:1)",
    "    at f (webpack-internal:///./src/index.js:1:1)",
    "    at native",
    "",
  ])("passes over %j", (line) => {
    expect(parseStackFrames([line])).toEqual([]);
  });
});

describe("a Python traceback", () => {
  it("is turned round: innermost first", () => {
    const stack = [
      '  File "/code/app/app.py", line 9, in handler\n    return total(event)\n',
      '  File "/code/app/lib/total.py", line 3, in total\n    raise ValueError("no")\n',
      '  File "<frozen importlib._bootstrap>", line 1027, in _find_and_load\n',
    ];
    expect(parseStackFrames(stack)).toEqual([
      { file: "/code/app/lib/total.py", line: 3, column: 1 },
      { file: "/code/app/app.py", line: 9, column: 1 },
    ]);
  });

  it("of a syntax error has a form of its own", () => {
    expect(parseStackFrames(['  File "/code/app/app.py" Line 2\n    def (:\n'])).toEqual([
      { file: "/code/app/app.py", line: 2, column: 1 },
    ]);
  });
});

it("has no frames without a stack", () => {
  expect(parseStackFrames([])).toEqual([]);
});
