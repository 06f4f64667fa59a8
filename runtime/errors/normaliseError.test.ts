import { describe, expect, it } from "vitest";
import { normaliseError, type FrameContext } from "./normaliseError.ts";

const context: FrameContext = {
  mapFrame: (frame) => ({ ...frame, file: frame.file.replace("/built/", "/src/") }),
  resolvePath: (path) => (path === "go/main.go" ? "/src/go/main.go" : null),
  isUserFile: (file) => file.startsWith("/src/"),
};

function normalise(payload: unknown): ReturnType<typeof normaliseError> {
  return normaliseError(Buffer.from(JSON.stringify(payload)), context);
}

describe("normaliseError", () => {
  it("reads what the Node.js clients post, and maps frames before it chooses the user's", () => {
    const trace = [
      "TypeError: no",
      "    at f (/built/app.js:1:2)",
      "    at run (/client/index.mjs:9:9)",
    ];
    expect(normalise({ errorType: "TypeError", errorMessage: "no", trace })).toEqual({
      errorType: "TypeError",
      errorMessage: "no",
      stackTrace: trace,
      frames: [{ file: "/src/app.js", line: 1, column: 2 }],
    });
  });

  it("reads the stack of a Go panic, whose paths are no whole ones", () => {
    const stackTrace = [
      { path: "runtime/panic.go", line: 860, label: "gopanic" },
      { path: "go/main.go", line: 52, label: "handle" },
    ];
    expect(normalise({ errorType: "string", errorMessage: "no", stackTrace })).toMatchObject({
      stackTrace: [
        "    at gopanic (runtime/panic.go:860:1)",
        "    at handle (/src/go/main.go:52:1)",
      ],
      frames: [{ file: "/src/go/main.go", line: 52, column: 1 }],
    });
  });

  it("reads what the Python client posts", () => {
    const stackTrace = ['  File "/src/app.py", line 3, in handler\n    raise ValueError("no")\n'];
    const posted = { errorMessage: "no", errorType: "ValueError", requestId: "id", stackTrace };
    expect(normalise(posted)).toEqual({
      errorType: "ValueError",
      errorMessage: "no",
      stackTrace,
      frames: [{ file: "/src/app.py", line: 3, column: 1 }],
    });
  });

  it.each([
    [{}, "Unknown", ""],
    [{ errorType: null, errorMessage: null, trace: null }, "Unknown", ""],
    [{ errorType: 7, errorMessage: { a: 1 }, trace: "none" }, "7", '{"a":1}'],
    [[1], "Unknown", ""],
    ["text", "Unknown", '"text"'],
    [null, "Unknown", "null"],
  ])("takes %j as it comes", (payload, errorType, errorMessage) => {
    expect(normalise(payload)).toEqual({ errorType, errorMessage, stackTrace: [], frames: [] });
  });

  it("shows what is no JSON", () => {
    expect(normaliseError(Buffer.from("<html>"), context)).toMatchObject({
      errorType: "Unknown",
      errorMessage: "<html>",
    });
  });
});
