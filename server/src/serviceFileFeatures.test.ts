import { describe, expect, it } from "vitest";
import {
  DefinitionRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from "vscode-languageserver/node";
import type { Position } from "vscode-languageserver/node";
import { connectLanguageClient, type LanguageClient } from "./testing/languageClient.ts";
import { createTemporaryWorkspace, type TemporaryWorkspace } from "./testing/temporaryWorkspace.ts";

const files = {
  "app.js": "exports.handler = async () => {};\n",
  "serverless.yml": `service: shop
provider: { name: aws, runtime: nodejs24.x }
custom: { name: jobs }
functions:
  - \${file(fn.yml)}
resources:
  - \${file(queues.yml)}
  - Resources:
      Topic: { Type: AWS::SNS::Topic, DependsOn: [Jobs] }
`,
  "fn.yml": `worker:
  handler: app.handler
  events:
    - sqs: { arn: !GetAtt Jobs.Arn }
`,
  "queues.yml": `Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties: { QueueName: "\${self:custom.name}" }
Outputs:
  Jobs: { Value: !GetAtt Jobs.Arn }
  Name: { Value: !Sub "\${Jobs.QueueName}-\${Topic}" }
`,
};

type Name = keyof typeof files;

/** Where a text stands, in a file, as `file:line`. */
interface Asker extends AsyncDisposable {
  readonly definition: (name: Name, words: string) => Promise<readonly string[]>;
  readonly references: (name: Name, words: string) => Promise<readonly string[]>;
  readonly rename: (
    name: Name,
    words: string,
    newName: string,
  ) => Promise<readonly string[] | null>;
}

async function openService(others: Readonly<Record<string, string>> = {}): Promise<Asker> {
  const texts = { ...files, ...others };
  const workspace = await createTemporaryWorkspace(texts);
  const client = await connectLanguageClient([workspace.folder], {});
  for (const [name, text] of Object.entries(texts)) {
    await client.open(workspace.uriOf(name), name.endsWith(".js") ? "javascript" : "yaml", text);
  }
  return askerOf(workspace, client);
}

function askerOf(workspace: TemporaryWorkspace, client: LanguageClient): Asker {
  const { connection } = client;
  const at = (
    name: Name,
    words: string,
  ): { textDocument: { uri: string }; position: Position } => ({
    textDocument: { uri: workspace.uriOf(name) },
    position: positionOf(files[name], words),
  });
  const shown = (uri: string, line: number): string => `${uri.split("/").at(-1)}:${line + 1}`;
  return {
    definition: async (name, words) => {
      const found = await connection.sendRequest(DefinitionRequest.type, at(name, words));
      const links = Array.isArray(found) ? found : [];
      return links.map((each) => ("uri" in each ? shown(each.uri, each.range.start.line) : ""));
    },
    references: async (name, words) => {
      const asked = { ...at(name, words), context: { includeDeclaration: true } };
      const found = await connection.sendRequest(ReferencesRequest.type, asked);
      return (found ?? []).map(({ uri, range }) => shown(uri, range.start.line));
    },
    rename: async (name, words, newName) => {
      const prepared = await connection.sendRequest(PrepareRenameRequest.type, at(name, words));
      const asked = { ...at(name, words), newName };
      const edit = await connection.sendRequest(RenameRequest.type, asked);
      expect(prepared === null).toBe(edit === null);
      const changes = Object.entries(edit?.changes ?? {});
      const places = changes.flatMap(([uri, edits]) =>
        edits.map(({ range }) => shown(uri, range.start.line)),
      );
      return edit === null ? null : places.toSorted();
    },
    [Symbol.asyncDispose]: async () => {
      await client[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

function positionOf(text: string, words: string): Position {
  const before = text.slice(0, text.indexOf(words)).split("\n");
  return { line: before.length - 1, character: (before.at(-1) ?? "").length };
}

describe("a service in several files", () => {
  it("has definitions in all of them", async () => {
    await using service = await openService();
    expect(await service.definition("fn.yml", "Jobs.Arn")).toEqual(["queues.yml:2"]);
    expect(await service.definition("queues.yml", "Jobs.Arn")).toEqual(["queues.yml:2"]);
    expect(await service.definition("queues.yml", "name}")).toEqual(["serverless.yml:3"]);
    expect(await service.definition("serverless.yml", "fn.yml")).toEqual(["fn.yml:1"]);
    expect(await service.definition("queues.yml", "Jobs:")).toEqual(["app.js:1"]);
  });

  it("has references in all of them", async () => {
    await using service = await openService();
    const jobs = ["queues.yml:2", "serverless.yml:9", "fn.yml:4", "queues.yml:6", "queues.yml:7"];
    expect((await service.references("queues.yml", "Jobs:")).toSorted()).toEqual(jobs.toSorted());
    expect((await service.references("fn.yml", "Jobs.Arn")).toSorted()).toEqual(jobs.toSorted());
    expect(await service.references("serverless.yml", "name: jobs")).toEqual([
      "serverless.yml:3",
      "queues.yml:4",
    ]);
  });

  it("has names that no rename could follow everywhere", async () => {
    await using service = await openService();
    expect(await service.rename("serverless.yml", "name: jobs", "Orders")).toBeNull();
  });

  it("has resources that are renamed in all of them", async () => {
    await using service = await openService();
    const changed = [
      "fn.yml:4",
      "queues.yml:2",
      "queues.yml:6",
      "queues.yml:7",
      "serverless.yml:9",
    ];
    expect(await service.rename("fn.yml", "Jobs.Arn", "Orders")).toEqual(changed);
    expect(await service.rename("queues.yml", "Jobs:", "Orders")).toEqual(changed);
    expect(await service.definition("queues.yml", "Topic}")).toEqual(["serverless.yml:9"]);
  });

  it.each([
    ["files that only a deployment knows", "${file(res-${opt:stage}.yml)}"],
    ["code", "${file(more.js):resources}"],
    [
      "a text whose places aren't those of its file",
      '{ Outputs: { A: { Value: !Sub "\\u0041${Jobs}" } } }',
    ],
  ])("has resources that may be named by %s, which are not renamed", async (_, part) => {
    await using service = await openService({
      "serverless.yml": `${files["serverless.yml"]}  - ${part}\n`,
      "more.js": "module.exports.resources = {};\n",
    });
    expect(await service.rename("queues.yml", "Jobs:", "Orders")).toBeNull();
    expect(await service.definition("queues.yml", "Jobs.Arn")).toEqual(["queues.yml:2"]);
  });
});
