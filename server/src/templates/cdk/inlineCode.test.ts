import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { openWorkspace } from "../../analysis/analyzeWorkspace.ts";
import { grammarFolders } from "../../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../../testing/temporaryWorkspace.ts";
import { SourceParser } from "../../parsing/sourceParser.ts";
import { readCode } from "../../code/readCode.ts";
import { readHandlers } from "../../checking/checkedHandlers.ts";

const script = (code: string, runtime = "NODEJS_24_X", handler = "index.handler") => ({
  "cdk.json": JSON.stringify({ app: "npx tsx app.ts" }),
  "app.ts": `import { App, Stack, aws_lambda as lambda, aws_sns as sns } from "aws-cdk-lib";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import * as fs from "node:fs";
import * as path from "node:path";
export function handler(event) {
  return event;
}
const stack = new Stack(new App(), "S");
const orders = new lambda.Function(stack, "Orders", {
  runtime: lambda.Runtime.${runtime},
  handler: "${handler}",
  code: ${code},
});
new sns.Topic(stack, "Topic").addSubscription(new LambdaSubscription(orders));
`,
});

const python = (code: string, before = "") => ({
  "cdk.json": JSON.stringify({ app: "python3 app.py" }),
  "app.py": `from aws_cdk import App, Stack, aws_lambda as lambda_
from pathlib import Path
stack = Stack(App(), "S")
${before}
lambda_.Function(stack, "Orders", runtime=lambda_.Runtime.PYTHON_3_13, handler="index.main", code=${code})
`,
});

/** Each function with its handler string, and the line that its handler is said to stand in. */
async function sketch(files: Readonly<Record<string, string>>) {
  await using workspace = await createTemporaryWorkspace(files);
  const index = await openWorkspace(workspace.folder, { grammarFolders });
  const { targets } = await index.join();
  return targets
    .filter(({ logicalId }) => logicalId !== null)
    .map(({ uri, range, logicalId, handler, triggers }) => {
      const file = uri.slice(workspace.uriOf("").length + 1);
      const line = files[file]?.split("\n")[range.start.line] ?? "";
      const at = line.slice(range.start.character, range.end.character);
      return [logicalId, handler, triggers.length, file, range.start.line + 1, at];
    });
}

const body = "\n    const a = 1;\n    exports.handler = async (event) => event;\n  ";
const main = "import json\n\ndef main(event, context):\n    return event\n";

describe("code that a CDK program holds as a text", () => {
  it.each([
    ["a template literal", `lambda.Code.fromInline(\`${body}\`)`],
    ["one with holes", `new lambda.InlineCode(\`${body.replace("1", `\${stack.region}`)}\`)`],
  ])("is a handler where it stands: %s", async (_name, code) => {
    const files = script(code);
    expect(await sketch(files)).toEqual([["Orders", "index.handler", 1, "app.ts", 14, "handler"]]);
  });

  it("is one in Python", async () => {
    expect(await sketch(python(`lambda_.Code.from_inline("""${main}""")`))).toEqual([
      ["Orders", "index.main", 0, "app.py", 7, "main"],
    ]);
  });

  it("stands where its escaped lines begin", async () => {
    const files = python(
      `lambda_.InlineCode(code)`,
      String.raw`code = "a = 1\ndef main(e, c):\n  return e"`,
    );
    expect(await sketch(files)).toEqual([["Orders", "index.main", 0, "app.py", 4, "main"]]);
  });

  it.each([
    ["readFileSync", `fs.readFileSync(path.join(__dirname, "src/orders.py"), "utf8")`],
    ["a buffer", `fs.readFileSync("src/orders.py").toString()`],
  ])("is the file's that the program has read by %s", async (_name, text) => {
    const files = script(`lambda.Code.fromInline(${text})`, "PYTHON_3_13", "index.main");
    expect(await sketch({ ...files, "src/orders.py": main })).toEqual([
      ["Orders", "orders.main", 1, "src/orders.py", 3, "main"],
    ]);
  });

  it.each([
    [
      "open",
      "code",
      `with open("src/orders.py", encoding="utf8") as file:\n    code = file.read()`,
    ],
    ["a path", `Path("src/orders.py").read_text()`, ""],
  ])("is the file's that Python has read by %s", async (_name, text, before) => {
    const files = python(`lambda_.InlineCode(${text})`, before);
    expect(await sketch({ ...files, "src/orders.py": main })).toEqual([
      ["Orders", "orders.main", 0, "src/orders.py", 3, "main"],
    ]);
  });

  it("is not taken for a function of the program that is called alike", async () => {
    const files = script(`lambda.Code.fromInline(\`${body}\`)`);
    await using workspace = await createTemporaryWorkspace(files);
    const index = await openWorkspace(workspace.folder, { grammarFolders });
    const { targets } = await index.join();
    const own = targets.filter(({ logicalId }) => logicalId === "Orders");
    expect(own).toHaveLength(1);
    expect(own[0]?.configuration.inlineCode).toBe(body);
    const file = workspace.pathOf("app.ts");
    const uri = workspace.uriOf("app.ts");
    const document = TextDocument.create(uri, "typescript", 1, files["app.ts"]);
    const handlers = await readHandlers({ file, document }, own, {
      readCode: (name, text) => readCode(new SourceParser(grammarFolders), name, text),
      functionsIn: () => Promise.resolve([]),
      packagesOf: () => Promise.resolve(new Set()),
    });
    expect(handlers).toEqual([]);
  });
});
