import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readFunction } from "../../readFunction.ts";
import type { TemplateFacts, TemplateFunction, TemplateTrigger } from "../../templateFacts.ts";
import { isFunction, type TemplateIndex, type TemplateResource } from "../../templateIndex.ts";
import { readPermissions } from "../../triggers/permissionFacts.ts";
import { readResourceTriggers } from "../../triggers/resourceTriggers.ts";
import { withoutRepetition } from "../../triggers/withoutRepetition.ts";
import { findReferences } from "../../findReferences.ts";
import { memberOf } from "../../templateValue.ts";
import { indexOf, type IndexedModule } from "./indexModule.ts";
import type { LocatedText } from "./resourcePlaces.ts";

/** What one file of a module states. */
export type FileFacts = Pick<TemplateFacts, "functions" | "permissions">;

/**
 * The functions that the files of a module declare, by a resource or by calling a module that has one,
 * with the triggers that any file states; and the permissions that each file states.
 * @returns by the file's absolute path
 */
export function readModuleFunctions(
  indexed: IndexedModule,
  textOf: (file: string) => LocatedText | null,
): ReadonlyMap<string, FileFacts> {
  const index = indexOf(indexed, textOf);
  const triggers = readResourceTriggers(index);
  const byFile = new Map<string, TemplateResource[]>();
  for (const resource of index.resources.values()) {
    const file = indexed.places.get(resource.logicalId)?.home.file ?? "";
    const here = byFile.get(file) ?? [];
    here.push(resource);
    byFile.set(file, here);
  }
  const facts = new Map<string, FileFacts>();
  for (const [file, here] of byFile) {
    const functions = here.filter(isFunction).flatMap((resource) => {
      const own = withoutRepetition(triggers.get(resource.logicalId) ?? []);
      const found = readFunction(resource, own, index);
      if (isToldElsewhere(resource, found, indexed)) return [];
      return [withoutOwnFile(withBucketNames(found, index), pathToFileURL(file).href)];
    });
    const resources = new Map(here.map((resource) => [resource.logicalId, resource]));
    facts.set(file, { functions, permissions: readPermissions({ ...index, resources }) });
  }
  return facts;
}

/** Facts name a file only where it is another than the function's. */
function withoutOwnFile(found: TemplateFunction, own: string): TemplateFunction {
  const triggers = found.triggers.map((trigger): TemplateTrigger => {
    const { polling } = trigger;
    const queue = polling?.queue ?? null;
    const bare = trigger.uri === own ? withoutUri(trigger) : trigger;
    if (polling === null || queue?.uri !== own) return bare;
    return Object.assign({}, bare, { polling: { ...polling, queue: withoutUri(queue) } });
  });
  return { ...found, triggers };
}

function withoutUri<T extends { readonly uri?: string }>({
  uri: _uri,
  ...others
}: T): Omit<T, "uri"> {
  return others;
}

/**
 * A function whose handler and code a module fixes itself is told where the module is, unless its caller
 * adds what invokes it.
 */
function isToldElsewhere(
  { logicalId }: TemplateResource,
  { triggers }: TemplateFunction,
  { instances, toldAlone }: IndexedModule,
): boolean {
  const folder = instances.get(logicalId)?.module.declarations.folder ?? null;
  if (folder === null || !toldAlone.has(logicalId)) return false;
  return triggers.every(
    ({ uri }) => uri !== undefined && path.dirname(fileURLToPath(uri)) === folder,
  );
}

/** Buckets are told by what their blocks are called, and not by the ids under which they are indexed. */
function withBucketNames(found: TemplateFunction, index: TemplateIndex): TemplateFunction {
  const nameOf = (id: string): string => bucketOf(index.resources.get(id), index)?.told?.name ?? id;
  const triggers = found.triggers.map((trigger): TemplateTrigger => {
    const { bucket } = trigger;
    return bucket === undefined
      ? trigger
      : Object.assign({}, trigger, { bucket: { ...bucket, name: nameOf(bucket.name) } });
  });
  const { writableBuckets = [] } = found;
  return { ...found, triggers, writableBuckets: writableBuckets.map(nameOf) };
}

/** The bucket itself, of one that stands for its notifications. */
function bucketOf(
  resource: TemplateResource | undefined,
  { resources }: TemplateIndex,
): TemplateResource | undefined {
  if (resource?.told?.kind !== "aws_s3_bucket_notification") return resource;
  const [id = ""] = findReferences(memberOf(resource.properties, "BucketName"));
  return resources.get(id) ?? resource;
}
