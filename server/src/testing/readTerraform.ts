import path from "node:path";
import { SourceParser } from "../parsing/sourceParser.ts";
import type { TemplateFacts, TemplateFunction } from "../templates/templateFacts.ts";
import { terraformReader } from "../templates/terraform/terraformReader.ts";
import { grammarFolders } from "./grammarFolders.ts";

const parser = new SourceParser(grammarFolders);

/**
 * Reads a file of Terraform's from memory.
 * @param files text by path below a folder of its own; the first one is read
 */
export function readTerraformFiles(
  files: Readonly<Record<string, string>>,
): Promise<TemplateFacts> {
  const [main = "main.tf"] = Object.keys(files);
  const pathOf = (name: string): string => path.posix.join("/stack", name);
  const texts = new Map(Object.entries(files).map(([name, text]) => [pathOf(name), text]));
  return terraformReader.read({
    file: pathOf(main),
    text: files[main] ?? "",
    parser,
    readText: (file) => Promise.resolve(texts.get(file) ?? null),
    listNames: (folder) => {
      const names = [...texts.keys()]
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1).split("/", 1)[0] ?? "");
      return Promise.resolve([...new Set(names)].toSorted());
    },
  });
}

/** Reads one `main.tf` and gives the functions by their names. */
export async function readTerraformFunctions(
  text: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, TemplateFunction>>> {
  const { functions } = await readTerraformFiles({ "main.tf": text, ...others });
  return Object.fromEntries(functions.map((found) => [found.logicalId, found]));
}
