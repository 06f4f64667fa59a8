import { describe, expect, it } from "vitest";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";
import { openWorkspace } from "./analyzeWorkspace.ts";
import { findTargets } from "./findTargets.ts";

const files = {
  "src/orders.js": "exports.handler = async (e) => e;\nexports.helper = (a) => a;\n",
  "src/index.ts":
    'export { helper as assist } from "./orders.js";\nexport default async () => 1;\n',
  "src/app.py": "def lambda_handler(event, context):\n    pass\n",
  "src/a:b.js": "exports.run = () => 1;\n",
  "template.yaml": `Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src, Handler: orders.handler, Runtime: nodejs22.x }
  Broken:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src, Handler: orders.gone, Runtime: nodejs22.x, Timeout: 9 }
`,
};

async function find(name: string) {
  await using workspace = await createTemporaryWorkspace(files);
  const index = await openWorkspace(workspace.folder, { grammarFolders });
  const { targets, isExported } = await findTargets(index, workspace.folder, name);
  const found = targets.map(
    ({ runtimeHandler, symbol, logicalId }) => `${runtimeHandler} ${symbol} ${logicalId}`,
  );
  return { found, isExported };
}

describe("finding a target by name", () => {
  it.each([
    ["a logical id", "Orders", ["orders.handler handler Orders"]],
    ["a path and a symbol", "src/orders.js:handler", ["orders.handler handler Orders"]],
    ["a path from here", "./src/orders.js:handler", ["orders.handler handler Orders"]],
    ["a function without evidence", "src/orders.js:helper", ["src/orders.helper helper null"]],
    ["a default export", "src/index.ts:default", ["src/index.default default null"]],
    ["a re-export", "src/index.ts:assist", ["src/orders.helper assist null"]],
    ["a path with a colon", "src/a:b.js:run", ["src/a:b.run run null"]],
    ["the template's handler string", "orders.handler", ["orders.handler handler Orders"]],
    [
      "a handler string from here",
      "src/app.lambda_handler",
      ["src/app.lambda_handler lambda_handler null"],
    ],
    [
      "a handler string with dots",
      "src.app.lambda_handler",
      ["src/app.lambda_handler lambda_handler null"],
    ],
  ])("takes %s", async (_kind, name, found) => {
    expect(await find(name)).toEqual({ found, isExported: true });
  });

  it.each([
    ["src/orders.js:gone", ["src/orders.gone gone null"]],
    ["Broken", ["orders.gone gone Broken"]],
  ])("gives %s to the runtime although the file lacks the name", async (name, found) => {
    expect(await find(name)).toEqual({ found, isExported: false });
  });

  it.each(["Nobody", "src/missing.js:handler", "missing.handler", "", ":", "src/orders.js"])(
    "finds nothing for %j",
    async (name) => {
      expect((await find(name)).found).toEqual([]);
    },
  );
});
