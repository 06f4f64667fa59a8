import type * as z from "zod";
import type { EventType } from "../model/eventType.ts";
import type { Json } from "../model/json.ts";
import { schemaShapeOf } from "../model/schemaShape.ts";
import { readJson } from "./readJson.ts";
import { SchemaReader } from "./readSchema.ts";
import { ObjectCollector } from "./objectCollector.ts";
import type { EventDeclaration, TypeShape } from "./typeShape.ts";
import { pascalCase } from "./typeNames.ts";

const root = { path: [], isItem: false };

/**
 * All types that a declaration of an event holds. Where the event type's schema allows anything, as for
 * an input that the person made up, they are read from the event itself.
 * @param event one event of the type.
 */
export function describeEvent(eventType: EventType, event: Json): EventDeclaration {
  const stem = pascalCase(eventType.id);
  const fromSchema = new ObjectCollector(stem);
  const branch = branchFor(eventType.schema(), event);
  const schemaShape = new SchemaReader(fromSchema).read(branch, root);
  const isFixed = schemaShape.kind !== "unknown" && !isAnyMap(schemaShape);
  const collector = isFixed ? fromSchema : new ObjectCollector(stem);
  const shape = isFixed ? schemaShape : readJson(event, root, collector);
  const { description } = eventType;
  return { name: `${stem}Event`, description, root: shape, objects: collector.objects };
}

/** The branch of a union that the event is of; the schema itself where it is no union. */
function branchFor(schema: z.ZodType, event: Json): z.ZodType {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") return branchFor(shape.inner, event);
  if (shape.kind !== "union") return schema;
  const branch = shape.options.find((option) => option.safeParse(event).success);
  return branch === undefined ? schema : branchFor(branch, event);
}

function isAnyMap(shape: TypeShape): boolean {
  return shape.kind === "map" && shape.value.kind === "unknown";
}
