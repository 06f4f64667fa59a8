import { describe, expect, it } from "vitest";
import {
  RenameRequest,
  ShowMessageNotification,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { connectLanguageClient } from "./testing/languageClient.ts";
import { createTemporaryWorkspace, type TemporaryWorkspace } from "./testing/temporaryWorkspace.ts";

type Files = Readonly<Record<string, string>>;

/** The texts that an edit changes, as they are afterwards. */
function changed(files: Files, workspace: TemporaryWorkspace, edit: WorkspaceEdit | null): Files {
  const entries = Object.entries(files).flatMap(([name, text]) => {
    const edits = edit?.changes?.[workspace.uriOf(name)];
    if (edits === undefined) return [];
    // The protocol counts without the byte order mark, as editors do.
    const document = TextDocument.create(name, "", 1, text.replace("\uFEFF", ""));
    return [[name, TextDocument.applyEdits(document, edits)] as const];
  });
  return Object.fromEntries(entries);
}

async function moveFile(
  files: Files,
  from: string,
  to: string,
  tell: (message: string) => void = () => {},
): Promise<Files> {
  await using workspace = await createTemporaryWorkspace(files);
  await using client = await connectLanguageClient([workspace.folder]);
  client.connection.onNotification(ShowMessageNotification.type, ({ message }) => tell(message));
  const moves = [{ oldUri: workspace.uriOf(from), newUri: workspace.uriOf(to) }];
  const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, { files: moves });
  return changed(files, workspace, edit);
}

/** Renames what the words end with, in the first file. */
async function rename(files: Files, words: string, newName: string): Promise<Files> {
  await using workspace = await createTemporaryWorkspace(files);
  await using client = await connectLanguageClient([workspace.folder]);
  const [[name, text] = ["", ""]] = Object.entries(files);
  const before = text.slice(0, text.indexOf(words) + words.length - 1).split("\n");
  const position = { line: before.length - 1, character: (before.at(-1) ?? "").length };
  const textDocument = { uri: workspace.uriOf(name) };
  await client.open(textDocument.uri, name.endsWith(".ts") ? "typescript" : "yaml", text);
  const edit = await client.connection.sendRequest(RenameRequest.type, {
    textDocument,
    position,
    newName,
  });
  return changed(files, workspace, edit);
}

const python = "def run(event, context):\n    return event\n";
const script = "exports.run = async (event) => event;\n";

function terraform(code: string, handler: string): string {
  return `data "archive_file" "code" {
  type        = "zip"
  ${code}
  output_path = "code.zip"
}
resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/lambda"
  runtime       = "python3.14"
  filename      = data.archive_file.code.output_path
  handler       = "${handler}"
}
`;
}

function cdk(made: string): string {
  return `import { Stack } from "aws-cdk-lib";
import { Code, Function, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
export class OrdersStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    ${made}
  }
}
`;
}

function sam(...functions: readonly string[]): string {
  const resources = functions.map(
    (properties, index) =>
      `  F${index}: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs24.x, ${properties} } }\n`,
  );
  return `Transform: AWS::Serverless-2016-10-31\nParameters:\n  Name: { Type: String, Default: app.run }\nResources:\n${resources.join("")}`;
}

describe("moving a file or a folder changes", () => {
  it.each<[string, Files, string, string, Files]>([
    [
      "a folder behind a variable in Terraform",
      {
        "main.tf": terraform('source_dir  = "${path.module}/src"', "app.run"),
        "src/app.py": python,
      },
      "src",
      "lib",
      { "main.tf": terraform('source_dir  = "${path.module}/lib"', "app.run") },
    ],
    [
      "a file that is an archive's only one in Terraform, with its handler",
      { "main.tf": terraform('source_file = "jobs/one.py"', "one.run"), "jobs/one.py": python },
      "jobs/one.py",
      "jobs/late/two.py",
      { "main.tf": terraform('source_file = "jobs/late/two.py"', "two.run") },
    ],
    [
      "the folder of an asset in the CDK",
      {
        "lib/stack.ts": cdk(
          'new Function(this, "A", { code: Code.fromAsset("fn"), handler: "app.run", runtime: Runtime.NODEJS_24_X });',
        ),
        "fn/app.js": script,
        "cdk.json": "{}",
      },
      "fn",
      "code",
      {
        "lib/stack.ts": cdk(
          'new Function(this, "A", { code: Code.fromAsset("code"), handler: "app.run", runtime: Runtime.NODEJS_24_X });',
        ),
      },
    ],
    [
      "an entry in the CDK",
      {
        "lib/stack.ts": cdk(
          'new NodejsFunction(this, "A", { entry: "fn/app.ts", handler: "run" });',
        ),
        "fn/app.ts": "export const run = async () => 1;\n",
        "cdk.json": "{}",
      },
      "fn/app.ts",
      "fn/shop.ts",
      {
        "lib/stack.ts": cdk(
          'new NodejsFunction(this, "A", { entry: "fn/shop.ts", handler: "run" });',
        ),
      },
    ],
    [
      "paths that the CDK's program joins, with the folder that they share",
      {
        "lib/stack.ts": cdk(
          `new NodejsFunction(this, "A", { entry: join(__dirname, "..", "fn", "app.ts"), handler: "run" });
    new Function(this, "B", { code: Code.fromAsset(join(__dirname, "../fn")), handler: "b.run", runtime: Runtime.NODEJS_24_X });`,
        ).replace("import", 'import { join } from "node:path";\nimport'),
        "fn/app.ts": "export const run = async () => 1;\n",
        "fn/b.js": script,
        "cdk.json": "{}",
      },
      "fn",
      "code/fns",
      {
        "lib/stack.ts": cdk(
          `new NodejsFunction(this, "A", { entry: join(__dirname, "..", "code", "fns", "app.ts"), handler: "run" });
    new Function(this, "B", { code: Code.fromAsset(join(__dirname, "../code/fns")), handler: "b.run", runtime: Runtime.NODEJS_24_X });`,
        ).replace("import", 'import { join } from "node:path";\nimport'),
      },
    ],
    [
      "a module that passes on the handler of another one",
      {
        "template.yaml": sam("CodeUri: src, Handler: app.run"),
        "src/app.js": 'export { run } from "./real.js";\n',
        "src/real.js": "export const run = async () => 1;\n",
      },
      "src/app.js",
      "src/orders.js",
      { "template.yaml": sam("CodeUri: src, Handler: orders.run") },
    ],
    [
      "nothing where that other one is renamed",
      {
        "template.yaml": sam("CodeUri: src, Handler: app.run"),
        "src/app.js": 'export { run } from "./real.js";\n',
        "src/real.js": "export const run = async () => 1;\n",
      },
      "src/real.js",
      "src/orders.js",
      {},
    ],
    [
      "a path that YAML has to quote afterwards",
      { "template.yaml": sam("CodeUri: src, Handler: app.run"), "src/app.js": script },
      "src",
      "my: code",
      { "template.yaml": sam('CodeUri: "my: code", Handler: app.run') },
    ],
  ])("%s", async (_what, files, from, to, expected) => {
    expect(await moveFile(files, from, to)).toEqual(expected);
  });

  it("the default of a parameter that the handler refers to", async () => {
    const template = sam("CodeUri: src, Handler: !Ref Name");
    const files = { "template.yaml": template, "src/app.js": script };
    expect(await moveFile(files, "src/app.js", "src/orders.js")).toEqual({
      "template.yaml": template.replace("Default: app.run", "Default: orders.run"),
    });
  });

  it.each<[string, Files, string, string]>([
    [
      "a text that another function needs as it is",
      {
        "template.yaml": sam(
          "CodeUri: one, Handler: !Ref Name",
          "CodeUri: two, Handler: !Ref Name",
        ),
        "one/app.js": script,
        "two/app.js": script,
      },
      "one/app.js",
      "F0 in template.yaml (app.run)",
    ],
    [
      "a folder within a variable",
      {
        "serverless.yml":
          'service: shop\ncustom: { dir: src }\nprovider: { name: aws, runtime: nodejs24.x }\nfunctions: { orders: { handler: "${self:custom.dir}/app.run" } }\n',
        "src/app.js": script,
      },
      "src",
      "orders in serverless.yml (src/app.run)",
    ],
    [
      "a path that is joined elsewhere",
      {
        "lib/stack.ts": cdk(
          'const dir = "fn"; new NodejsFunction(this, "A", { entry: `${dir}/app.ts`, handler: "run" });',
        ),
        "fn/app.ts": "export const run = async () => 1;\n",
        "cdk.json": "{}",
      },
      "fn",
      "A in stack.ts (index.run)",
    ],
    [
      "code that leaves the folder which is deployed",
      { "template.yaml": sam("CodeUri: src, Handler: app.run"), "src/app.js": script },
      "src/app.js",
      "F0 in template.yaml (app.run)",
    ],
  ])("nothing of %s, and tells so", async (_what, files, from, told) => {
    const messages: string[] = [];
    const changes = await moveFile(files, from, "moved/away.js", (text) => messages.push(text));
    expect(changes).toEqual({});
    expect(messages).toEqual([expect.stringContaining(told)]);
  });

  it("nothing of what is built into another folder, and is silent", async () => {
    const messages: string[] = [];
    const files = {
      "template.yaml": sam("CodeUri: ., Handler: dist/app.run"),
      "src/app.ts": "export const run = async () => 1;\n",
    };
    expect(await moveFile(files, "src", "source", (text) => messages.push(text))).toEqual({});
    expect(messages).toEqual([]);
  });

  it("no handler to a module that Node.js can't name", async () => {
    const files = { "template.yaml": sam("CodeUri: src, Handler: app.run"), "src/app.js": script };
    expect(await moveFile(files, "src/app.js", "src/app.v2.js")).toEqual({});
  });
});

describe("renaming a handler", () => {
  it("works on the default of a parameter that it refers to", async () => {
    const template = sam("CodeUri: src, Handler: !Ref Name");
    const files = { "template.yaml": template, "src/app.js": script };
    expect(await rename(files, "Default: app.run", "create")).toEqual({
      "template.yaml": template.replace("app.run", "app.create"),
      "src/app.js": script.replace("exports.run", "exports.create"),
    });
  });

  it("follows strings with variables before the name", async () => {
    const files = {
      "template.yaml": sam("CodeUri: src, Handler: app.run", "CodeUri: src, Handler: !Sub app.run"),
      "src/app.js": script,
    };
    expect(await rename(files, "Handler: app.run", "main")).toEqual({
      "template.yaml": sam(
        "CodeUri: src, Handler: app.main",
        "CodeUri: src, Handler: !Sub app.main",
      ),
      "src/app.js": script.replace("run", "main"),
    });
  });

  it("is refused where another function names it by what can't be edited", async () => {
    const files = {
      "template.yaml": sam(
        "CodeUri: src, Handler: app.run",
        'CodeUri: src, Handler: !Sub "${Name}"',
      ),
      "src/app.js": script,
    };
    await expect(rename(files, "Handler: app.run", "main")).rejects.toThrow(
      "F1 in template.yaml names run too",
    );
  });

  it("is not offered for code in the template", async () => {
    const template = sam('Handler: index.run, InlineCode: "exports.run = async () => 1"');
    const files = { "template.yaml": template };
    expect(await rename(files, "Handler: index.run", "main")).toEqual({});
  });

  it("is refused where another function's code has the name by the same text", async () => {
    const functions = ["one", "two"].map((folder) => `CodeUri: ${folder}, Handler: !Ref Name`);
    const files = {
      "template.yaml": sam(...functions),
      "one/app.js": script,
      "two/app.js": script,
    };
    await expect(rename(files, "Default: app.run", "main")).rejects.toThrow(
      "F1 in template.yaml has its handler by the same text",
    );
  });

  it.each(["class", "await", "other"])("to %s is refused: taken or kept", async (newName) => {
    const files = {
      "template.yaml": sam("CodeUri: src, Handler: app.run"),
      "src/app.js": `const other = 1;\n${script}`,
    };
    await expect(rename(files, "Handler: app.run", newName)).rejects.toThrow(newName);
  });

  it("works in a CDK program, and where other files only have words in common", async () => {
    const made = (name: string): string =>
      cdk(
        `new Function(this, "A", { code: Code.fromAsset("fn"), handler: "app.${name}", runtime: Runtime.NODEJS_24_X });`,
      );
    const files = {
      "lib/stack.ts": made("run"),
      "fn/app.js": script,
      "fn/util.js": "// The application runs this to run\nexports.apply = 1;\n",
      "cdk.json": "{}",
    };
    expect(await rename(files, "app.run", "main")).toEqual({
      "lib/stack.ts": made("main"),
      "fn/app.js": script.replace("run", "main"),
    });
  });

  it("counts without the byte order mark of a file that isn't open", async () => {
    const files = {
      "template.yaml": sam("CodeUri: src, Handler: app.run"),
      "src/app.js": `\uFEFF${script}`,
    };
    expect((await rename(files, "Handler: app.run", "main"))["src/app.js"]).toBe(
      script.replace("run", "main"),
    );
  });

  it("gives no resource the name of another", async () => {
    const template = `Resources:
  Worker: { Type: AWS::Lambda::Function, Properties: { Handler: app.run, Runtime: nodejs24.x } }
  Queue: { Type: AWS::SQS::Queue }
  Topic: { Type: AWS::SNS::Topic }
Outputs:
  Arn: { Value: !GetAtt Queue.Arn }
`;
    await expect(rename({ "template.yaml": template }, "GetAtt Queue", "Topic")).rejects.toThrow(
      "The template has Topic already.",
    );
    expect(await rename({ "template.yaml": template }, "GetAtt Queue", "Arn")).toEqual({
      "template.yaml": template.replaceAll("Queue:", "Arn:").replace("GetAtt Queue", "GetAtt Arn"),
    });
  });
});
