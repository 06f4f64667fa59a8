import { describe, expect, it } from "vitest";
import { findImportPlace } from "./importLine.ts";
import { missingImports } from "./missingImports.ts";

const types = 'import type { Context, SQSEvent } from "aws-lambda";';
const batch = "from m.batch import (\n    BatchProcessor,\n    EventType,\n)";

describe("the imports that a text lacks", () => {
  it.each([
    ["nothing is there", types, "const a = 1;\n", [types]],
    ["all is there", types, "import { SQSEvent, type Context } from 'aws-lambda';\n", []],
    [
      "a name is missing",
      types,
      'import type {\n  SQSEvent,\n} from "aws-lambda";\n',
      ['import type { Context } from "aws-lambda";'],
    ],
    ["another module has the name", types, 'import { SQSEvent, Context } from "./own";\n', [types]],
    ["nothing of Python's is there", batch, "import json\n", [batch]],
    ["all of Python's is there", batch, "from m.batch import EventType, BatchProcessor  # a\n", []],
    [
      "a name of Python's is missing",
      batch,
      "from m.batch import (\n  EventType,\n)\n",
      ["from m.batch import BatchProcessor"],
    ],
    ["the module is there", "import json", "import os\nimport json  # for bodies\n", []],
    ["a longer module is there", "import json", "import jsonschema\n", ["import json"]],
  ])("where %s", (_what, statement, text, expected) => {
    expect(missingImports([statement], text)).toEqual(expected);
  });
});

describe("the place of imports", () => {
  it.each([
    ["an empty file", "", "typescript", 0],
    [
      "after the others",
      'import a from "a";\nimport {\n  b,\n} from "b";\n\nrun();',
      "typescript",
      4,
    ],
    ["after a script's first line", "#!/usr/bin/env node\nrun();", "javascript", 1],
    ["after the licence", "/*\n * MIT\n */\nrun();", "javascript", 3],
    ["not after import()", 'run();\nimport("a");', "javascript", 0],
    ["after Python's others", "import a\nfrom b import (\n    c,\n)\n\nrun()", "python", 4],
    ["after the docstring", '"""What this\nis for."""\nrun()', "python", 2],
    ["after a docstring of one line", '#!python\n"""Short."""\nrun()', "python", 2],
  ] as const)("%s", (_what, text, language, line) => {
    expect(findImportPlace(text.split("\n"), language).line).toBe(line);
  });
});
