import { describe, expect, it } from "vitest";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";
import { analyzeWorkspace } from "./analyzeWorkspace.ts";
import { readMutedKinds } from "./mutedEvidence.ts";

const files = {
  "named.js": "exports.handler = async (event) => event;\n",
  "typed.ts":
    'import type { SQSHandler } from "aws-lambda";\nexport const handler: SQSHandler = async () => {};\n',
  "declared.js": "exports.run = async (event) => event;\n",
  "template.yaml":
    "Transform: AWS::Serverless-2016-10-31\nResources:\n  Run:\n    Type: AWS::Serverless::Function\n    Properties: { Handler: declared.run, Runtime: nodejs24.x }\n",
};

async function evidenceWithout(muted: readonly string[]) {
  await using workspace = await createTemporaryWorkspace(files);
  const options = { grammarFolders, muted: new Set(muted) };
  const targets = await analyzeWorkspace(workspace.folder, options);
  return Object.fromEntries(targets.map(({ handler, evidence }) => [handler, evidence]));
}

describe("muted evidence", () => {
  it("does not count, and a function without any other is gone", async () => {
    expect(await evidenceWithout([])).toEqual({
      "named.handler": ["name:handler"],
      "typed.handler": ["type:SQSHandler", "name:handler"],
      "declared.run": ["template:Run"],
    });
    expect(await evidenceWithout(["name"])).toEqual({
      "typed.handler": ["type:SQSHandler"],
      "declared.run": ["template:Run"],
    });
    expect(await evidenceWithout(["template", "type"])).toEqual({
      "named.handler": ["name:handler"],
      "typed.handler": ["name:handler"],
    });
  });

  it("is read from whatever a setting holds", () => {
    expect([...readMutedKinds(["name", "nothing", 7])]).toEqual(["name"]);
    expect([...readMutedKinds("name")]).toEqual([]);
    expect([...readMutedKinds(null)]).toEqual([]);
  });
});
