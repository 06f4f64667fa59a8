import { describe, expect, it } from "vitest";
import {
  DefinitionRequest,
  DocumentLinkRequest,
  HoverRequest,
  MarkupContent,
  ReferencesRequest,
  type Position,
} from "vscode-languageserver/node";
import { connectLanguageClient, type LanguageClient } from "./testing/languageClient.ts";
import { createTemporaryWorkspace, type TemporaryWorkspace } from "./testing/temporaryWorkspace.ts";
import { textIn } from "./testing/textIn.ts";

const service = `service: shop
provider: { name: aws, runtime: nodejs24.x }
functions:
  - \${file(./functions.yml)}
  - ping:
      handler: src/ping.handler
      url: true
`;
const functions = `create:
  handler: src/orders.create
  timeout: 20
  events:
    - httpApi: POST /orders
    - schedule: rate(1 day)
`;
const code = "exports.create = async (event) => event;\n";

interface Opened extends AsyncDisposable {
  readonly client: LanguageClient;
  readonly workspace: TemporaryWorkspace;
  readonly functionsUri: string;
}

async function open(): Promise<Opened> {
  const workspace = await createTemporaryWorkspace({
    "serverless.yml": service,
    "functions.yml": functions,
    "src/orders.js": code,
    "src/ping.ts": "export const handler = async () => 1;\n",
  });
  const client = await connectLanguageClient([workspace.folder], {});
  const functionsUri = workspace.uriOf("functions.yml");
  await client.open(functionsUri, "yaml", functions);
  return {
    client,
    workspace,
    functionsUri,
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

describe("a function of the Serverless Framework, in a file of its own", () => {
  it("leads to its handler, and is found from there", async () => {
    await using opened = await open();
    const { client, workspace, functionsUri } = opened;
    const codeUri = workspace.uriOf("src/orders.js");
    const found = await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: functionsUri },
      position: positionOf(functions, "src/orders.create"),
    });
    expect(found).toMatchObject([{ uri: codeUri, range: { start: { line: 0 } } }]);
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, {
      textDocument: { uri: functionsUri },
    });
    expect(links?.map(({ range, target }) => [textIn(functions, range), target])).toEqual([
      ["src/orders", codeUri],
    ]);
    await client.open(codeUri, "javascript", code);
    const references = await client.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: codeUri },
      position: positionOf(code, "create"),
      context: { includeDeclaration: false },
    });
    expect(references?.map(({ uri, range }) => [uri, range.start.line])).toEqual([
      [functionsUri, 1],
    ]);
  });

  it("has lenses, and a hover with what it inherits", async () => {
    await using opened = await open();
    const lenses = await opened.client.codeLenses(opened.functionsUri);
    expect(lenses.map(({ range, command }) => [textIn(functions, range), command?.title])).toEqual([
      ["create", "▶ Invoke with sample event (HTTP API)"],
      ["create", "Event…"],
      ["create", "2 triggers"],
    ]);
    const hover = await opened.client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: opened.functionsUri },
      position: positionOf(functions, "create:"),
    });
    const contents = hover?.contents;
    const shown = MarkupContent.is(contents) ? contents.value : "";
    for (const said of [
      "**shop-dev-create**",
      "| Runtime | `nodejs24.x` |",
      "| Timeout | 20 s |",
      "| Memory | 1024 MB |",
      "**POST /orders** `serverless:httpApi`",
      "**rate(1 day)** `serverless:schedule`",
    ]) {
      expect(shown).toContain(said);
    }
  });

  it("is read again when the service changes that it belongs to", async () => {
    await using opened = await open();
    const { client, workspace, functionsUri } = opened;
    const serviceUri = workspace.uriOf("serverless.yml");
    await client.open(serviceUri, "yaml", service);
    expect(await client.codeLenses(functionsUri)).toHaveLength(3);
    const without = service.replace("  - ${file(./functions.yml)}\n", "");
    await client.change(serviceUri, 2, [{ text: without }]);
    expect(await client.codeLenses(functionsUri)).toEqual([]);
  });
});
