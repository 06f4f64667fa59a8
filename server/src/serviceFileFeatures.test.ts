import { describe, expect, it } from "vitest";
import {
  DefinitionRequest,
  PrepareRenameRequest,
  ReferencesRequest,
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
resources: \${file(queues.yml)}
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
`,
};

type Name = keyof typeof files;

/** Where a text stands, in a file, as `file:line`. */
interface Asker extends AsyncDisposable {
  readonly definition: (name: Name, words: string) => Promise<readonly string[]>;
  readonly references: (name: Name, words: string) => Promise<readonly string[]>;
  readonly canRename: (name: Name, words: string) => Promise<boolean>;
}

async function openService(): Promise<Asker> {
  const workspace = await createTemporaryWorkspace(files);
  const client = await connectLanguageClient([workspace.folder], {});
  for (const [name, text] of Object.entries(files)) {
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
    canRename: async (name, words) =>
      (await connection.sendRequest(PrepareRenameRequest.type, at(name, words))) !== null,
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
    const jobs = ["queues.yml:2", "fn.yml:4", "queues.yml:6"];
    expect((await service.references("queues.yml", "Jobs:")).toSorted()).toEqual(jobs.toSorted());
    expect((await service.references("fn.yml", "Jobs.Arn")).toSorted()).toEqual(jobs.toSorted());
    expect(await service.references("serverless.yml", "name: jobs")).toEqual([
      "serverless.yml:3",
      "queues.yml:4",
    ]);
  });

  it("has names that no rename could follow everywhere", async () => {
    await using service = await openService();
    expect(await service.canRename("serverless.yml", "name: jobs")).toBe(false);
  });
});
