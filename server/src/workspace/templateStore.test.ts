import { describe, expect, it } from "vitest";
import { SourceParser } from "../parsing/sourceParser.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import type { TemplateFacts } from "../templates/templateFacts.ts";
import type { TemplateReader, TemplateSource } from "../templates/templateReader.ts";
import { TemplateStore } from "./templateStore.ts";

const surroundings = {
  readText: () => Promise.resolve(null),
  listNames: () => Promise.resolve([]),
  parser: new SourceParser(grammarFolders),
};

function reader(read: (source: TemplateSource) => Promise<TemplateFacts>): TemplateReader {
  const looksLike = (text: string): boolean => text.startsWith("stack");
  return { kind: "test", extensions: [".stack"], output: null, looksLike, read };
}

function facts(uri: string): TemplateFacts {
  return { uri, functions: [], problems: [] };
}

describe("TemplateStore", () => {
  it("knows which templates to read again when another file changes, comes or goes", async () => {
    const consulting = reader(async ({ file, readText, listNames }) => {
      if (file === "/app/one.stack") await readText("/app/shared/../values.json");
      else await listNames("/app/parts/");
      return facts(file);
    });
    const store = new TemplateStore([consulting], surroundings);
    await store.take("/app/one.stack", "stack");
    await store.take("/app/two.stack", "stack");
    expect(store.dependentsOf("/app/values.json", false)).toEqual(["/app/one.stack"]);
    expect(store.dependentsOf("/app/parts/new.stack", true)).toEqual(["/app/two.stack"]);
    expect(store.dependentsOf("/app/parts/old.stack", false)).toEqual([]);
  });

  it("says of a file only what no other tells in its place, and all again once that is gone", async () => {
    const called = [{ uri: "/app/module.stack", logicalId: "f", standsFor: null }];
    const root = { ...facts("/app/root.stack"), called };
    const module = { ...facts("/app/module.stack"), functions: [{ logicalId: "f" }] };
    const read = reader(({ file }) =>
      Promise.resolve((file === root.uri ? root : module) as TemplateFacts),
    );
    const store = new TemplateStore([read], surroundings);
    await store.take(module.uri, "stack");
    expect(store.factsOf(module.uri)?.functions).toHaveLength(1);
    await store.take(root.uri, "stack");
    expect(store.factsOf(module.uri)?.functions).toEqual([]);
    expect(store.all().flatMap(({ functions }) => functions)).toEqual([]);
    expect(store.ownFactsOf(module.uri)?.functions).toHaveLength(1);
    store.forget(root.uri);
    expect(store.factsOf(module.uri)?.functions).toHaveLength(1);
  });

  it("says of a template that is left out why, until it can be read, and nothing of other files", async () => {
    const store = new TemplateStore(
      [reader(({ file }) => Promise.resolve(facts(file)))],
      surroundings,
    );
    await store.take("/app/one.stack", "stack");
    expect(store.leaveOut("/app/one.stack", "stack of many", "It is too large.")).toBe(true);
    expect(store.factsOf("/app/one.stack")?.problems).toEqual([
      { message: "It is too large.", line: 1, column: 1 },
    ]);
    expect(store.leaveOut("/app/one.stack", "stack of more", "It is too large.")).toBe(false);
    expect(await store.take("/app/one.stack", "stack")).toBe(true);
    expect(store.factsOf("/app/one.stack")?.problems).toEqual([]);
    expect(store.leaveOut("/app/data.json", "[1, 2, 3]", "It is too large.")).toBe(false);
    expect(store.factsOf("/app/data.json")).toBeNull();
  });

  it("reads no template of more than 1 MB, whoever holds its text", async () => {
    const read = (): never => {
      throw new Error("It was read.");
    };
    const store = new TemplateStore([reader(read)], surroundings);
    await store.take("/app/one.stack", `stack${" ".repeat(1024 * 1024)}`);
    const [problem] = store.factsOf("/app/one.stack")?.problems ?? [];
    expect(problem?.message).toContain("larger than 1 MB");
  });

  it("keeps the latest reading when an earlier one takes longer", async () => {
    const waiting = new Map<string, () => void>();
    const slow = reader(({ text }) => {
      const read = facts(text);
      return new Promise((resolve) => waiting.set(text, () => resolve(read)));
    });
    const store = new TemplateStore([slow], surroundings);
    const takes = [store.take("/a.stack", "stack 1"), store.take("/a.stack", "stack 2")];
    waiting.get("stack 2")?.();
    waiting.get("stack 1")?.();
    await Promise.all(takes);
    expect(store.factsOf("/a.stack")?.uri).toBe("stack 2");
  });

  it("drops a file that holds a template no longer, and one that is gone while it is read", async () => {
    const store = new TemplateStore(
      [reader(({ file }) => Promise.resolve(facts(file)))],
      surroundings,
    );
    await store.take("/a.stack", "stack");
    await store.take("/a.stack", "now something else");
    const take = store.take("/b.stack", "stack");
    store.forget("/b.stack");
    await take;
    expect(store.all()).toEqual([]);
  });

  it("makes a problem of the file out of a reader that fails", async () => {
    const failing = reader(() => Promise.reject(new Error("no such luck")));
    const store = new TemplateStore([failing], surroundings);
    await store.take("/a.stack", "stack");
    expect(store.factsOf("/a.stack")?.problems).toEqual([
      { message: "The template can't be read: Error: no such luck", line: 1, column: 1 },
    ]);
  });
});
