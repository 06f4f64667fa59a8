import { describe, expect, it } from "vitest";
import type { InvocationError } from "../invocationResult.ts";
import { hintsForError } from "./errorHints.ts";

function error(errorType: string, errorMessage: string): InvocationError {
  return { errorType, errorMessage, stackTrace: [], frames: [] };
}

const importError = (message: string): InvocationError =>
  error("Runtime.ImportModuleError", message);

describe("CloudFormation's module for responses", () => {
  it.each([
    ["cfn-response", "Error: Cannot find module 'cfn-response'\nRequire stack:\n- /x/index.js"],
    ["cfnresponse", "Unable to import module 'index': No module named 'cfnresponse'"],
  ])("is not one to install: %s", (name, message) => {
    const [hint, ...others] = hintsForError(importError(message), null);
    expect(others).toEqual([]);
    expect(hint).toMatch(`CloudFormation brings ${name} only to code that a template holds`);
    expect(hint).not.toMatch(/install/u);
  });
});

describe("a missing Node.js package", () => {
  it("of the AWS SDK is one that Lambda would have", () => {
    const message = "Error: Cannot find module '@aws-sdk/client-s3'\nRequire stack:\n- /x/app.js";
    expect(hintsForError(importError(message), null)).toEqual([
      "Lambda's Node.js runtimes bring @aws-sdk/client-s3; this machine lacks it. Install it with: npm install --save-dev @aws-sdk/client-s3",
    ]);
  });

  it.each([
    ["Error: Cannot find module 'left-pad'", "left-pad"],
    ["Error: Cannot find module 'lodash/fp'", "lodash"],
    ["Cannot find package '@middy/core' imported from /code/app/index.mjs", "@middy/core"],
    ["Error: Cannot find module '@scope/name/deep/file.js'", "@scope/name"],
  ])("is named with its install command: %s", (message, name) => {
    expect(hintsForError(importError(message), null)).toEqual([
      `The package ${name} is not installed. Install it with: npm install ${name}`,
    ]);
  });

  it.each(["./lib/order", "../order.js", "/var/task/index"])(
    "is no package where it is the file %s",
    (file) => {
      expect(hintsForError(importError(`Error: Cannot find module '${file}'`), null)).toEqual([]);
    },
  );
});

describe("a missing Python module", () => {
  it("that Lambda would have is installed into the interpreter that ran", () => {
    const message = "Unable to import module 'app': No module named 'boto3'";
    expect(hintsForError(importError(message), "/venv/bin/python")).toEqual([
      "Lambda's Python runtimes bring boto3; this machine lacks it. Install it with: /venv/bin/python -m pip install boto3",
    ]);
  });

  it("may be a package, named by its first part", () => {
    const message = "Unable to import module 'app': No module named 'requests.adapters'";
    expect(hintsForError(importError(message), null)).toEqual([
      "The module requests was not found. If it is a package, install it with: python3 -m pip install requests",
    ]);
  });

  it("is the handler's own affair where the handler raised it", () => {
    expect(hintsForError(error("ModuleNotFoundError", "No module named 'x'"), null)).toEqual([]);
  });
});

describe("a file in the wrong module format", () => {
  it.each([
    "SyntaxError: Unexpected token 'export'",
    "SyntaxError: Cannot use import statement outside a module",
  ])("is an ES module loaded as CommonJS: %s", (message) => {
    expect(hintsForError(error("Runtime.UserCodeSyntaxError", message), null)).toEqual([
      expect.stringContaining("Rename it to .mjs"),
    ]);
  });

  it.each(["exports", "module", "require"])("is CommonJS loaded as an ES module: %s", (name) => {
    const message = `${name} is not defined in ES module scope`;
    expect(hintsForError(error("ReferenceError", message), null)).toEqual([
      expect.stringContaining("Rename it to .cjs"),
    ]);
  });
});

it("has nothing to say about an error of the handler's own", () => {
  expect(hintsForError(error("TypeError", "x is not a function"), null)).toEqual([]);
});
