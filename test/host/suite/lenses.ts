import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { readLenses } from "./readLenses.ts";
import { listHandlers } from "./listHandlers.ts";
import { until } from "./until.ts";

const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
const fileOf = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);

describe("lenses", () => {
  it("stand over every handler that the command line finds, and nowhere else", async () => {
    const handlers = await listHandlers(folder());
    assert.ok(handlers.length >= 8, `examples hold ${handlers.length} handlers`);
    for (const file of new Set(handlers.map((handler) => handler.file))) {
      const expected = new Set(
        handlers.filter((handler) => handler.file === file).map(({ line }) => line),
      );
      const lenses = await until(`lenses in ${file}`, () => readLenses(fileOf(file)));
      const invoking = lenses.filter(({ command }) => command === "lambdaLens.invoke");
      assert.deepEqual(new Set(invoking.map(({ line }) => line)), expected, file);
    }
  });

  it("offer to invoke with a sample event and to choose another", async () => {
    const [handler] = await listHandlers(folder());
    const lenses = await until("lenses", () => readLenses(fileOf(handler!.file)));
    const atHandler = lenses.filter(({ line }) => line === handler!.line);
    const commands = atHandler.map(({ command }) => command);
    assert.deepEqual(commands.slice(0, 2), ["lambdaLens.invoke", "lambdaLens.chooseEvent"]);
    assert.match(atHandler[0]!.title, /Invoke with .*event/);
    for (const { args } of atHandler.slice(0, 2)) {
      assert.equal(args.length, 1);
      assert.deepEqual(JSON.parse(JSON.stringify(args[0])), args[0], "the target is plain data");
    }
  });

  it("do not stand over a helper that merely takes an event and a context", async () => {
    const file = fileOf("helper.js");
    const source = "export function logEvent(event, context) {\n  return [event, context];\n}\n";
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(source));
    const known = await listHandlers(folder());
    await until("lenses of a handler", () => readLenses(fileOf(known[0]!.file)));
    assert.equal(await readLenses(file), undefined);
  });

  it("show duration and memory after an invocation", async () => {
    const handlers = await listHandlers(folder());
    const handler = handlers.find(({ language }) => language === "javascript");
    assert.ok(handler);
    const uri = fileOf(handler.file);
    const lenses = await until("lenses", () => readLenses(uri));
    const invoke = lenses.find(
      ({ line, command }) => line === handler.line && command === "lambdaLens.invoke",
    );
    assert.ok(invoke);
    await vscode.commands.executeCommand(invoke.command, ...invoke.args);
    const shown = await until("the result in the lens", async () => {
      const now = await readLenses(uri);
      return now?.find(
        ({ line, command }) => line === handler.line && command === "lambdaLens.showResult",
      );
    });
    assert.match(shown.title, /^\d[\d.,]* m?s · \d+ MB ✓$/);
  });
});
