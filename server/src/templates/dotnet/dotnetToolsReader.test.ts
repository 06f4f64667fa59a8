import path from "node:path";
import { describe, expect, it } from "vitest";
import { grammarFolders } from "../../testing/grammarFolders.ts";
import { memoryParser } from "../../testing/memoryWorkspace.ts";
import { createTemporaryWorkspace } from "../../testing/temporaryWorkspace.ts";
import { analyzeWorkspace } from "../../analysis/analyzeWorkspace.ts";
import { dotnetToolsReader } from "./dotnetToolsReader.ts";

const file = path.resolve("/shop/src/Orders/aws-lambda-tools-defaults.json");
const text = `{
  "profile": "",
  "configuration": "Release",
  "function-runtime": "dotnet8",
  "function-memory-size": 512,
  "function-timeout": 30,
  "function-architecture": "arm64",
  "function-handler": "Orders::Shop.Function::Handle",
  "environment-variables": "\\"TABLE\\"=\\"orders\\";STAGE=dev"
}
`;

function read(content: string) {
  const readText = () => Promise.resolve(null);
  const source = { file, text: content, readText, parser: memoryParser };
  return dotnetToolsReader.read({ ...source, listNames: () => Promise.resolve([]) });
}

describe("the defaults of the .NET CLI", () => {
  it("declare one function, with its places", async () => {
    const { functions, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(functions).toMatchObject([
      {
        logicalId: "Orders",
        functionName: null,
        line: 8,
        runtime: "dotnet8",
        handler: "Orders::Shop.Function::Handle",
        timeoutSeconds: 30,
        memorySizeMB: 512,
        architecture: "arm64",
        variables: { TABLE: "orders", STAGE: "dev" },
        places: { handler: { start: { line: 7, character: 23 } } },
      },
    ]);
  });

  it("declare none for a serverless application, and are no template by any other name", async () => {
    const application = '{ "template": "serverless.template", "stack-name": "shop" }';
    expect(dotnetToolsReader.looksLike(application, file)).toBe(false);
    expect(dotnetToolsReader.looksLike(text, path.resolve("/shop/other.json"))).toBe(false);
    expect((await read('{ "function-handler": "" }')).functions).toEqual([]);
  });

  it("survive being typed", async () => {
    for (let end = 0; end < text.length; end += 7) {
      expect((await read(text.slice(0, end))).functions.length).toBeLessThan(2);
    }
  });

  it("lead to the method in the project beside them", async () => {
    await using workspace = await createTemporaryWorkspace({
      "src/Orders/aws-lambda-tools-defaults.json": text,
      "src/Orders/Handlers.cs":
        "using Amazon.Lambda.Core;\nnamespace Shop;\npublic class Function {\n  public string Handle(string a, ILambdaContext c) => a;\n}\n",
    });
    const [target] = await analyzeWorkspace(workspace.folder, { grammarFolders });
    expect(target).toMatchObject({
      symbol: "Function.Handle",
      logicalId: "Orders",
      evidence: ["template:Orders"],
      runtimeHandler: "Orders::Shop.Function::Handle",
      configuration: { runtime: "dotnet8", memorySizeMB: 512 },
    });
  });
});
