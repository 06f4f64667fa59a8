import path from "node:path";
import { fileURLToPath } from "node:url";
import { readFunction } from "../../readFunction.ts";
import type { TemplateFacts, TemplateFunction, TemplateTrigger } from "../../templateFacts.ts";
import { isFunction, type TemplateIndex, type TemplateResource } from "../../templateIndex.ts";
import { readPermissions } from "../../triggers/permissionFacts.ts";
import { readResourceTriggers } from "../../triggers/resourceTriggers.ts";
import { withoutRepetition } from "../../triggers/withoutRepetition.ts";
import { findReferences } from "../../findReferences.ts";
import { memberOf } from "../../templateValue.ts";
import { indexFor, type IndexedModule } from "./indexModule.ts";
import type { LocatedText } from "./resourcePlaces.ts";

/**
 * The functions that one file of a module declares, by a resource or by calling a module that has one,
 * with the triggers that any file states; and the permissions that the file itself states.
 * @param file absolute path
 */
export function readModuleFunctions(
  indexed: IndexedModule,
  textOf: (file: string) => LocatedText | null,
  file: string,
): Pick<TemplateFacts, "functions" | "permissions"> {
  const index = indexFor(indexed, textOf, file);
  const isHere = ({ logicalId }: TemplateResource): boolean =>
    indexed.places.get(logicalId)?.home.file === file;
  const here = [...index.resources.values()].filter(isHere);
  const triggers = readResourceTriggers(index);
  const functions = here.filter(isFunction).flatMap((resource) => {
    const own = withoutRepetition(triggers.get(resource.logicalId) ?? []);
    const found = readFunction(resource, own, index);
    return isToldElsewhere(resource, found, indexed) ? [] : [withBucketNames(found, index)];
  });
  const resources = new Map(here.map((resource) => [resource.logicalId, resource]));
  return { functions, permissions: readPermissions({ ...index, resources }) };
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
