import { pathToFileURL } from "node:url";
import type { TemplateFacts, TemplateFunction, TemplateTrigger } from "../../templateFacts.ts";
import { isFunction, type TemplateResource } from "../../templateIndex.ts";
import { readPermissions } from "../../triggers/permissionFacts.ts";
import { compareWithAlone } from "./compareWithAlone.ts";
import type { AloneModules } from "./indexAlone.ts";
import { rootBlockOf } from "./instanceHome.ts";
import type { IndexedModule } from "./indexModule.ts";
import type { LocatedText } from "./resourcePlaces.ts";
import { tellFunctions } from "./tellFunctions.ts";

/** What one file of a module states. */
export type FileFacts = Pick<TemplateFacts, "functions" | "permissions" | "called">;

/**
 * The functions that the files of a module declare, by a resource or by calling a module that has one,
 * with the triggers that any file states; and the permissions that each file states.
 * @param alone the modules that it calls, each by itself
 * @returns by the file's absolute path
 */
export function readModuleFunctions(
  indexed: IndexedModule,
  textOf: (file: string) => LocatedText | null,
  alone: AloneModules,
): ReadonlyMap<string, FileFacts> {
  const told = tellFunctions(indexed, textOf);
  const { index } = told;
  const compared = compareWithAlone(indexed, told, (declarations) => {
    const own = alone.get(declarations);
    // Places are not compared, and finding them takes its time.
    return own === undefined ? null : { indexed: own, told: tellFunctions(own, () => null) };
  });
  const byFile = new Map<string, TemplateResource[]>();
  for (const resource of index.resources.values()) {
    const file = fileOf(resource, indexed);
    const here = byFile.get(file) ?? [];
    here.push(resource);
    byFile.set(file, here);
  }
  const facts = new Map<string, FileFacts>();
  for (const [file, here] of byFile) {
    const functions = here.flatMap(({ logicalId }) => {
      const found = told.functions.get(logicalId);
      if (found === undefined || compared.toldAlone.has(logicalId)) return [];
      return [withFiles(found, pathToFileURL(file).href)];
    });
    const resources = new Map(here.map((resource) => [resource.logicalId, resource]));
    const permissions = readPermissions({ ...index, resources });
    const called = compared.called.get(file);
    facts.set(file, { functions, permissions, ...(called !== undefined && { called }) });
  }
  return facts;
}

/** The file whose facts tell a resource: a function is told where the root module has it from. */
function fileOf(resource: TemplateResource, { instances, places }: IndexedModule): string {
  const instance = isFunction(resource) ? instances.get(resource.logicalId) : undefined;
  if (instance !== undefined) return rootBlockOf(instance).file;
  return places.get(resource.logicalId)?.home.file ?? "";
}

/** Facts name a file only where it is another one: a trigger's than the function's, any other than their own. */
function withFiles(found: TemplateFunction, own: string): TemplateFunction {
  const home = found.uri ?? own;
  const triggers = found.triggers.map((trigger): TemplateTrigger => {
    const { polling } = trigger;
    const queue = polling?.queue ?? null;
    const bare = trigger.uri === home ? withoutUri(trigger) : trigger;
    if (polling === null || queue?.uri !== own) return bare;
    return Object.assign({}, bare, { polling: { ...polling, queue: withoutUri(queue) } });
  });
  const { uri: _uri, ...others } = found;
  return { ...others, triggers, ...(home !== own && { uri: home }) };
}

function withoutUri<T extends { readonly uri?: string }>({
  uri: _uri,
  ...others
}: T): Omit<T, "uri"> {
  return others;
}
