import type { SourceParser } from "../../../parsing/sourceParser.ts";
import { readHcl } from "../hcl/readHcl.ts";
import { declare, type ModuleDeclarations } from "../modules/moduleDeclarations.ts";
import { registryText } from "./registryModules.ts";

/** What was read before: a handful of small modules, for as long as the program runs. */
const known = new Map<string, Promise<ModuleDeclarations>>();

/** What a module of the registry declares, by a name that `registryName` gave. */
export function readRegistryModule(
  name: string,
  parser: SourceParser,
): Promise<ModuleDeclarations> {
  const before = known.get(name);
  if (before !== undefined) return before;
  const text = registryText(name);
  const reading = readHcl(text, parser).then((parsed) =>
    declare(null, [{ file: name, text, parsed }], []),
  );
  known.set(name, reading);
  return reading;
}
