// Parses files as the language server's index would have to at least, and prints the milliseconds that it
// took: `node parseAlone.ts LIST`, where LIST is a JSON file with absolute paths.
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { parse } from "yaml";
import { SourceParser, type GrammarName } from "../../../server/src/parsing/sourceParser.ts";
import { dist } from "../../build/paths.ts";

const grammars: Readonly<Record<string, GrammarName>> = {
  ".ts": "typescript",
  ".js": "javascript",
  ".py": "python",
};

const [, , list = ""] = process.argv;
const files = JSON.parse(await readFile(list, "utf8")) as readonly string[];
const parser = new SourceParser([`${dist}/grammars`]);
const started = performance.now();
for (let at = 0; at < files.length; at += 16) {
  await Promise.all(files.slice(at, at + 16).map(parseFile));
}
console.log(performance.now() - started);

async function parseFile(file: string): Promise<void> {
  const text = await readFile(file, "utf8");
  const grammar = grammars[extname(file)];
  if (grammar === undefined) parse(text, { logLevel: "silent" });
  else await parser.readCaptures(grammar, "(ERROR) @error", text, () => undefined);
}
