import path from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../events/catalogue.ts";
import { SourceAnalyzer } from "../analysis/sourceAnalyzer.ts";
import { createVocabulary } from "../analysis/vocabulary.ts";
import { readCode } from "../code/readCode.ts";
import { readFixture } from "../languages/fixtures/readFixture.ts";
import { memoryParser } from "../testing/memoryWorkspace.ts";
import { findHandlerAt, findHandlerFunction } from "./findHandlerFunction.ts";

const folder = path.join("server", "src", "languages", "fixtures");
const analyzer = new SourceAnalyzer(memoryParser, createVocabulary(eventTypes));
const root = path.resolve("workspace");

const fixtures = [
  ["javascript", ".js"],
  ["typescript", ".ts"],
  ["python", ".py"],
] as const;

/** Handlers whose functions are not in the file. */
const elsewhere = new Set([
  "web framework behind an adapter",
  "handler that another function makes",
  "middleware that parses the event",
  "wrapped in Python",
]);

describe.each(fixtures)("the handlers of the fixtures in %s", (language, extension) => {
  const cases = readFixture(path.join(folder, language, `handlers${extension}.txt`), extension);

  it.each(cases)("$name", async ({ name, file, text }) => {
    const absolute = path.join(root, file);
    const facts = await analyzer.analyze(absolute, root, text);
    const code = await readCode(memoryParser, absolute, text);
    if (facts === null || code === null) throw new Error(`${file} is not read`);
    const document = TextDocument.create(file, language, 1, text);
    for (const { symbol, range, evidence } of facts.symbols) {
      if (evidence.length === 0) continue;
      const byPlace = findHandlerAt(code, document.offsetAt(range.start));
      const byName = findHandlerFunction(code, symbol);
      const isHere =
        !elsewhere.has(name) && !(language === "python" && elsewhere.has(`${name} in Python`));
      expect((byPlace ?? byName) !== null, `${symbol} ${evidence.join(" ")}`).toBe(isHere);
      if (byPlace !== null && byName !== null) expect(byName).toBe(byPlace);
    }
  });
});

describe("names that lead round in a circle", () => {
  it.each([
    "event = event.user;\nexport const handler = event.run;\n",
    "const a = b.c;\nconst b = a.c;\nexport const handler = a.b.c;\n",
    "export const handler = handler.handler;\n",
  ])("lead to no function: %s", async (text) => {
    const code = await readCode(memoryParser, path.join(root, "app.ts"), text);
    expect(code === null ? undefined : findHandlerFunction(code, "handler")).toBeNull();
  });
});

describe("handlers that a pattern takes out", () => {
  it.each([
    "class Orders { static async handler(event) {} }\nexport const { handler } = Orders;\n",
    "const build = () => ({ run: async (event) => {} });\nconst { run: handler } = build();\nexport { handler };\n",
    "const build = () => ({ run: async (event) => {} });\nconst { run: handler } = build();\nmodule.exports = { handler };\n",
    "class Host { make() { const handler = async (event) => {}; return { handler }; } }\nconst host = new Host();\nconst { handler } = host.make();\nexports.handler = handler;\n",
    "function build() { async function handler(event) {} return { handler }; }\nexport const { handler = null } = build();\n",
  ])("are found by place and by name: %s", async (text) => {
    const file = path.join(root, "app.ts");
    const code = await readCode(memoryParser, file, text);
    const facts = await analyzer.analyze(file, root, text);
    if (facts === null || code === null) throw new Error("It is not read");
    const symbol = facts.symbols.find((each) => each.symbol === "handler");
    if (symbol === undefined) throw new Error("There is no handler");
    const place = TextDocument.create(file, "typescript", 1, text).offsetAt(symbol.range.start);
    const found = findHandlerAt(code, place) ?? findHandlerFunction(code, "handler");
    expect(found?.parameters).toHaveLength(1);
  });
});

describe("a function that gets other arguments before the event", () => {
  it("is not followed", async () => {
    const text = "def run(table, event, context):\n    pass\n\nhandler = partial(run, TABLE)\n";
    const code = await readCode(memoryParser, path.join(root, "app.py"), text);
    expect(code === null ? undefined : findHandlerFunction(code, "handler")).toBeNull();
  });
});
