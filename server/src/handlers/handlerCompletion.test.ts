import { describe, expect, it, onTestFinished } from "vitest";
import {
  CompletionRequest,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { eventTypes } from "../../../events/catalogue.ts";
import { connectLanguageClient } from "../testing/languageClient.ts";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";

const withSnippets: ClientCapabilities = {
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
};
const languageIds: Readonly<Record<string, string>> = {
  ts: "typescript",
  js: "javascript",
  mjs: "javascript",
  cjs: "javascript",
  py: "python",
};

interface Completed {
  readonly items: readonly CompletionItem[];
  /** The file after the item of that label was taken. */
  readonly take: (label: string) => string;
}

/** What is offered at the bar in the text of a file of a project. */
async function complete(
  file: string,
  text: string,
  project: Readonly<Record<string, string>> = {},
  capabilities = withSnippets,
): Promise<Completed> {
  const offset = text.indexOf("|");
  const plain = text.slice(0, offset) + text.slice(offset + 1);
  const workspace = await createTemporaryWorkspace({ ...project, [file]: plain });
  const client = await connectLanguageClient([workspace.folder], capabilities);
  onTestFinished(async () => {
    await client[Symbol.asyncDispose]();
    await workspace[Symbol.asyncDispose]();
  });
  const uri = workspace.uriOf(file);
  const languageId = languageIds[file.split(".").at(-1) ?? ""] ?? "";
  await client.open(uri, languageId, plain);
  const document = TextDocument.create(uri, languageId, 1, plain);
  const position = document.positionAt(offset);
  const list = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
  });
  const items = (list as CompletionList | null)?.items ?? [];
  const take = (label: string): string => {
    const item = items.find((each) => each.label === label);
    if (item === undefined) throw new Error(`There is no ${label}`);
    const edits = [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])];
    return TextDocument.applyEdits(document, edits);
  };
  return { items, take };
}

const npm = (...names: readonly string[]): Readonly<Record<string, string>> => ({
  "package.json": JSON.stringify({
    type: "module",
    devDependencies: Object.fromEntries(names.map((name) => [name, "*"])),
  }),
});

describe("handlers", () => {
  it.each(["app.ts", "app.mjs", "app.py"])(
    "of each type of tier 1 are offered once in %s",
    async (file) => {
      const { items } = await complete(file, "lambda-|");
      const labels = items.map(({ label }) => label);
      const ids = eventTypes.filter(({ tier }) => tier === 1).map(({ id }) => id);
      for (const id of ids) {
        const label = id.startsWith("lambda-") ? id : `lambda-${id}`;
        expect(labels.filter((each) => each === label)).toHaveLength(1);
      }
    },
  );

  it("are found by a part of their name, and not in the middle of code", async () => {
    const found = await complete("app.ts", "sqs|");
    expect(found.items.map(({ label }) => label)).toContain("lambda-sqs");
    expect(found.items.map(({ label }) => label)).not.toContain("lambda-alb");
    for (const text of ["  lambda-sqs|", "run(lambda|", "const a = l|", "lambda-sqs |"]) {
      expect((await complete("app.ts", text)).items).toEqual([]);
    }
  });

  it("are plain where the project has neither types nor Powertools", async () => {
    const { take } = await complete("app.ts", "const a = 1;\nlambda-sqs|\n");
    const text = take("lambda-sqs");
    expect(text).toMatch(/^const a = 1;\ninterface SqsRecord \{/);
    expect(text).not.toContain("import ");
  });

  it("are left out for a client without snippets", async () => {
    expect((await complete("app.ts", "lambda-sqs|", {}, {})).items).toEqual([]);
  });
});

describe("with @types/aws-lambda", () => {
  const project = npm("@types/aws-lambda");

  it("take the event's type, which is imported at the top", async () => {
    const { take } = await complete("app.ts", 'import a from "a";\n\nlambda-s3|\n', project);
    expect(take("lambda-s3")).toMatch(
      /^import a from "a";\nimport type \{ S3Event \} from "aws-lambda";\n\n[^]*async \(event: S3Event\)/,
    );
  });

  it("do not import twice what is there", async () => {
    const imports = 'import type { S3Event } from "aws-lambda";\n';
    const { take } = await complete("app.ts", `${imports}\nlambda-s3|\n`, project);
    expect(take("lambda-s3").split('"aws-lambda"')).toHaveLength(2);
  });

  it("bring the import along on the first line", async () => {
    const { take } = await complete("app.ts", "lambda-sqs|", project);
    expect(take("lambda-sqs")).toMatch(
      /^import type \{ SQSEvent \} from "aws-lambda";\n\n\/\/ Lambda/,
    );
  });

  it("say it in a comment in JavaScript", async () => {
    const { take } = await complete("app.mjs", "lambda-sqs|", project);
    expect(take("lambda-sqs")).toContain(
      '/** @param {import("aws-lambda").SQSEvent} event */\n${1|export',
    );
  });

  it("find it where npm has installed it, and in the package around", async () => {
    const installed = { "node_modules/@types/aws-lambda/index.d.ts": "", "src/package.json": "{}" };
    const { take } = await complete("src/app.ts", "lambda-sqs|", installed);
    expect(take("lambda-sqs")).toContain("event: SQSEvent");
  });
});

describe("with Powertools", () => {
  const project = npm("@types/aws-lambda", "@aws-lambda-powertools/batch");

  it("leave a batch to its processor", async () => {
    const { take, items } = await complete("app.ts", "lambda-sqs|", project);
    expect(take("lambda-sqs")).toMatch(
      /^import \{ BatchProcessor, .*\} from "@aws-lambda-powertools\/batch";/,
    );
    expect(items.filter(({ label }) => label === "lambda-sqs")).toHaveLength(1);
    expect(take("lambda-s3-via-sqs")).toContain("processPartialResponse(event");
  });

  it("stay with the types where JavaScript is no module", async () => {
    const { take } = await complete("app.cjs", "lambda-sqs|", project);
    expect(take("lambda-sqs")).not.toContain("import {");
    expect(take("lambda-sqs")).toContain('import("aws-lambda").SQSEvent');
  });

  it.each([
    ["requirements.txt", "aws-lambda-powertools[tracer]==3.1\n"],
    ["pyproject.toml", '[project]\ndependencies = ["aws_lambda_powertools>=3"]\n'],
    ["Pipfile", '[packages]\naws-lambda-powertools = "*"\n'],
  ])("of Python, by %s", async (manifest, text) => {
    const before = '"""Orders."""\n\nimport json\n\nlambda-sqs|\n';
    const { take } = await complete("app.py", before, { [manifest]: text });
    const after = take("lambda-sqs");
    expect(after).toMatch(
      /^"""Orders."""\n\nimport json\nfrom aws_lambda_powertools import Logger\n/,
    );
    expect(after.match(/^import json$/gm)).toHaveLength(1);
    expect(after).toContain("process_partial_response(");
  });
});
