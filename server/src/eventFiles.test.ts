import { describe, expect, it } from "vitest";
import { CompletionRequest } from "vscode-languageserver/node";
import type { CompletionList, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { schemaAddressOf } from "../../events/files/schemaAddress.ts";
import { eventFileOrderSchema, eventFilesReplySchema, eventFilesRequest } from "./protocol.ts";
import { handler, openEventFile, sampleText, template } from "./testing/openEventFile.ts";

/** The text without the bar, and the bar's position in a document. */
function splitAtBar(text: string): { readonly plain: string; readonly offset: number } {
  const offset = text.indexOf("|");
  return { plain: text.slice(0, offset) + text.slice(offset + 1), offset };
}

function apply(document: TextDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(document, [...edits]);
}

describe("which files count", () => {
  it.each([
    ["events/standard.json", sampleText("sqs")],
    ["src/events/deep/er/standard.json", sampleText("sqs")],
    ["order.event.json", sampleText("sqs")],
    [".lambda-test-tool/SavedRequests/order.json", sampleText("sqs")],
    ["data/order.json", `{"$schema": "${schemaAddressOf("sqs")}", "Records": []}`],
    ["events/orders/unmarked.json", '{"Records": []}'],
    ["events/unmarked.json", '{"Records": []}'],
  ])("%s does", async (file, text) => {
    const opened = await openEventFile(file, text);
    const lenses = await opened.client.codeLenses(opened.uri);
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      "▶ Invoke orders.handler",
      text.includes("eventSource") || text.includes("$schema") ? "as SQS" : "as SQS (by its place)",
    ]);
    const order = eventFileOrderSchema.parse(lenses[0]?.command?.arguments?.[0]);
    expect(order).toMatchObject({ uri: opened.uri, target: { logicalId: "OrdersFunction" } });
  });

  it.each([
    ["data/order.json", sampleText("sqs")],
    ["package.json", '{"name": "orders"}'],
    ["lib/events/calendar.json", '{"days": [1, 2]}'],
    ["events/list.json", "[1, 2]"],
    ["events/foreign.json", '{"$schema": "https://example.com/s.json"}'],
  ])("%s does not, and nothing is said of it", async (file, text) => {
    const others = file.startsWith("events/") ? {} : undefined;
    const opened = await openEventFile(file, text, others);
    expect(await opened.client.codeLenses(opened.uri)).toEqual([]);
    expect(await opened.hover(3)).toBeNull();
    expect(await opened.complete(1)).toEqual([]);
    expect(await opened.diagnosticsInTheEnd()).toBeNull();
  });

  it("lists those of the workspace, with the functions that their place names", async () => {
    const { client, workspace } = await openEventFile("events/orders/one.json", sampleText("sqs"), {
      "src/orders.js": handler,
      "template.yaml": template,
      "other/upload.event.json": sampleText("s3"),
      "other/events/calendar.json": '{"days": []}',
      "node_modules/pkg/events/x.json": sampleText("s3"),
    });
    const reply = await client.connection.sendRequest<unknown>(eventFilesRequest);
    const target = { uri: workspace.uriOf("src/orders.js"), symbol: "handler" };
    expect(eventFilesReplySchema.parse(reply).eventFiles).toEqual([
      {
        uri: workspace.uriOf("events/orders/one.json"),
        eventType: "sqs",
        name: "sqs",
        functions: [{ ...target, logicalId: "OrdersFunction" }],
      },
      {
        uri: workspace.uriOf("other/upload.event.json"),
        eventType: "s3",
        name: "s3",
        functions: [],
      },
    ]);
  });
});

describe("lenses", () => {
  it("offer the functions that take the type where none is named", async () => {
    const opened = await openEventFile("data/far/x.event.json", sampleText("sqs", "batch"));
    const [lens] = await opened.client.codeLenses(opened.uri);
    expect(lens?.command?.title).toBe("▶ Invoke orders.handler");
  });

  it("ask where no function takes the type, and name what is carried", async () => {
    const opened = await openEventFile("data/x.event.json", sampleText("s3"));
    const lenses = await opened.client.codeLenses(opened.uri);
    expect(lenses.map(({ command }) => command?.title)).toEqual(["▶ Invoke…", "as S3"]);
    expect(eventFileOrderSchema.parse(lenses[0]?.command?.arguments?.[0]).target).toBeNull();
    const nested = await openEventFile("data/x.event.json", sampleText("s3-via-sqs"), {});
    const titles = await nested.client.codeLenses(nested.uri);
    expect(titles.at(-1)?.command?.title).toMatch(/^as S3.*SQS$/);
  });
});

describe("diagnostics", () => {
  it("say nothing of an event as AWS sends it", async () => {
    const opened = await openEventFile("events/ok.json", sampleText("sqs"));
    expect(await opened.diagnosticsInTheEnd()).toBeNull();
  });

  it("mark a misspelt key, and the fix renames it", async () => {
    const text = sampleText("sqs").replace('"messageId"', '"mesageId"');
    const opened = await openEventFile("events/orders/x.json", text);
    const found = await opened.diagnostics();
    const misspelt = found.find(({ message }) => JSON.stringify(message).includes("did you mean"))!;
    expect(opened.document.getText(misspelt.range)).toBe('"mesageId"');
    expect(misspelt).toMatchObject({ severity: 1, source: "Lambda Lens", code: "event-field" });
    const [fix] = await opened.fixes([misspelt]);
    expect(fix?.title).toBe('Change to "messageId"');
    expect(apply(opened.document, fix!.edit!.changes![opened.uri]!)).toBe(sampleText("sqs"));
  });

  it("mark a value of the wrong kind, and the fix writes it as AWS does", async () => {
    const text = sampleText("sqs").replace(/"SentTimestamp": "(\d+)"/, '"SentTimestamp": $1');
    const opened = await openEventFile("events/x.json", text);
    const [found, ...more] = await opened.diagnostics();
    expect(more).toEqual([]);
    expect(opened.document.getText(found!.range)).toMatch(/^\d+$/);
    const [fix] = await opened.fixes([found!]);
    expect(apply(opened.document, fix!.edit!.changes![opened.uri]!)).toBe(sampleText("sqs"));
  });

  it("mark the object that lacks a key", async () => {
    const text = JSON.stringify({ Records: [{ ...firstRecord(), attributes: {} }] }, null, 1);
    const opened = await openEventFile("events/x.json", text);
    const found = await opened.diagnostics();
    expect(found.length).toBeGreaterThan(1);
    for (const { range } of found) expect(opened.document.getText(range)).toBe('"attributes"');
  });

  it("leave broken JSON to the editor, and come back when it is whole", async () => {
    const text = sampleText("sqs").replace('"messageId"', '"mesageId"');
    const opened = await openEventFile("events/orders/x.json", text);
    await opened.diagnostics();
    const end = opened.document.positionAt(text.length);
    const before = opened.document.positionAt(text.length - 1);
    const gone = opened.nextDiagnostics();
    await opened.client.change(opened.uri, 2, [{ range: { start: before, end }, text: "" }]);
    expect(await gone).toEqual([]);
    const back = opened.nextDiagnostics();
    await opened.client.change(opened.uri, 3, [
      { range: { start: before, end: before }, text: "}" },
    ]);
    expect((await back).length).toBeGreaterThan(0);
  });

  it("check placeholders, and the fix corrects the name", async () => {
    const text = sampleText("sqs").replace(/"body": ".+"/, '"body": "id-{{$uid}}"');
    const opened = await openEventFile("events/x.json", text);
    const [found, ...more] = await opened.diagnostics();
    expect(more).toEqual([]);
    expect(opened.document.getText(found!.range)).toBe("{{$uid}}");
    const [fix] = await opened.fixes([found!]);
    expect(apply(opened.document, fix!.edit!.changes![opened.uri]!)).toContain("id-{{$uuid}}");
  });

  it("take a placeholder for what it becomes", async () => {
    const text = JSON.stringify(JSON.parse(sampleText("s3")))
      .replace(/"size":\d+/, '"size":"{{$randomInt 1 9}}"')
      .replace(/"eventTime":"[^"]+"/, '"eventTime":"{{$isoTimestamp}}"');
    const opened = await openEventFile("events/x.json", text);
    const wrong = text.replace("{{$randomInt 1 9}}", "{{$randomInt 1 9 text}}");
    const next = opened.diagnostics();
    await opened.client.change(opened.uri, 2, [{ text: wrong }]);
    const [found, ...more] = await next;
    expect(more).toEqual([]);
    expect(found?.message).toMatch(/not the string/);
  });

  it("say when a $schema names no event type", async () => {
    const opened = await openEventFile("x.json", `{"$schema": "${schemaAddressOf("sqss")}"}`);
    const [found] = await opened.diagnostics();
    expect(found?.message).toBe('There is no event type "sqss"; did you mean "sqs"?');
    const [fix] = await opened.fixes([found!]);
    expect(fix?.title).toBe(`Change to "${schemaAddressOf("sqs")}"`);
  });
});

describe("hovers", () => {
  it("tell a field's documentation, with its path and AWS's page", async () => {
    const text = sampleText("sqs");
    const opened = await openEventFile("events/x.json", text);
    const onKey = await opened.hover(text.indexOf('"receiptHandle"') + 3);
    expect(onKey).toMatch(/^`Records\[0\]\.receiptHandle`: \*a string\*\n\n/);
    expect(onKey).toContain("[AWS documentation](https://docs.aws.amazon.com/");
    expect(await opened.hover(text.indexOf('"aws:sqs"') + 2)).toContain("Records[0].eventSource");
  });

  it("explain a placeholder, the inner one where they are nested", async () => {
    const text = `{"$schema": "${schemaAddressOf("custom-json")}", "a": "{{$base64 {{$uuid}}}}"}`;
    const opened = await openEventFile("x.json", text);
    expect(await opened.hover(text.indexOf("base64"))).toContain("`{{$base64 TEXT}}`");
    expect(await opened.hover(text.indexOf("uuid"))).toContain("`{{$uuid}}`");
  });
});

describe("completions", () => {
  it("offer the keys that are missing, with documentation", async () => {
    const address = `"$schema": "${schemaAddressOf("sqs")}"`;
    const { plain, offset } = splitAtBar(`{${address}, "Records": [{"messageId": "1", |}]}`);
    const opened = await openEventFile("x.json", plain);
    const items = await opened.complete(offset);
    const labels = items.map(({ label }) => label);
    expect(labels).toContain("receiptHandle");
    expect(labels).not.toContain("messageId");
    const item = items.find(({ label }) => label === "eventSource");
    expect(item?.textEdit?.newText).toContain("aws:sqs");
    expect(JSON.stringify(item?.documentation)).toMatch(/\w+ \w+/);
  });

  it("go by the type that the file had before the text broke", async () => {
    const whole = sampleText("sqs");
    const opened = await openEventFile("far/x.event.json", whole, {});
    await opened.client.codeLenses(opened.uri);
    const { plain, offset } = splitAtBar('{"Records": [{"|');
    await opened.client.change(opened.uri, 2, [{ text: plain }]);
    const list = await opened.client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: opened.uri },
      position: { line: 0, character: offset },
    });
    const labels = (list as CompletionList).items.map(({ label }) => label);
    expect(labels).toContain("messageId");
  });

  it.each(['{"a": "id-{{$ra|"}', '{"a": "{{|"}', '{"a": "{{$|}}"}'])(
    "offer placeholders in %s",
    async (text) => {
      const { plain, offset } = splitAtBar(text);
      const opened = await openEventFile("events/orders/x.json", plain);
      const items = await opened.complete(offset);
      const item = items.find(({ label }) => label === "{{$randomInt}}")!;
      const edited = apply(opened.document, [item.textEdit as TextEdit]);
      expect(edited).toContain(String.raw`{{\$randomInt ${"$"}{1:1} ${"$"}{2:100}\}\}"}`);
    },
  );

  it("offer event types as the value of $schema", async () => {
    const { plain, offset } = splitAtBar(`{"$schema": "${schemaAddressOf("sqs").slice(0, -12)}|"}`);
    const opened = await openEventFile("events/orders/x.json", plain);
    const items = await opened.complete(offset);
    const item = items.find(({ label }) => label === "s3")!;
    expect(apply(opened.document, [item.textEdit as TextEdit])).toBe(
      `{"$schema": "${schemaAddressOf("s3")}"}`,
    );
  });
});

function firstRecord(): object {
  const event = JSON.parse(sampleText("sqs")) as { readonly Records: readonly object[] };
  return event.Records[0]!;
}
