import { readFunction } from "../../readFunction.ts";
import type { TemplateFunction, TemplateTrigger } from "../../templateFacts.ts";
import {
  isFunction,
  locateFile,
  type TemplateIndex,
  type TemplateResource,
} from "../../templateIndex.ts";
import { readResourceTriggers } from "../../triggers/resourceTriggers.ts";
import { withoutRepetition } from "../../triggers/withoutRepetition.ts";
import { findReferences } from "../../findReferences.ts";
import { memberOf } from "../../templateValue.ts";
import { indexOf, type IndexedModule } from "./indexModule.ts";
import type { LocatedText } from "./resourcePlaces.ts";

/** All functions of a root module and of those that it calls. */
export interface ToldFunctions {
  readonly index: TemplateIndex;
  /** By the resource's id in the index, in the order of the index. */
  readonly functions: ReadonlyMap<string, TemplateFunction>;
}

/** Tells the functions of a root module, and of those that it calls, with all triggers that any file states. */
export function tellFunctions(
  indexed: IndexedModule,
  textOf: (file: string) => LocatedText | null,
): ToldFunctions {
  const index = indexOf(indexed, textOf);
  const triggers = readResourceTriggers(index);
  const functions = [...index.resources.values()].filter(isFunction).map((resource) => {
    const own = withoutRepetition(triggers.get(resource.logicalId) ?? []);
    const found = { ...readFunction(resource, own, index), ...locateFile(resource, index) };
    return [resource.logicalId, withBucketNames(found, index)] as const;
  });
  return { index, functions: new Map(functions) };
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
