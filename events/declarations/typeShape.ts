/** The type of a value, as far as languages can declare it. */
export type TypeShape =
  | { readonly kind: ScalarKind }
  | { readonly kind: "constants"; readonly values: readonly string[] }
  | { readonly kind: "list"; readonly element: TypeShape }
  | { readonly kind: "map"; readonly value: TypeShape }
  | { readonly kind: "union"; readonly options: readonly TypeShape[] }
  | { readonly kind: "nullable"; readonly inner: TypeShape }
  /** One of the declared object types. */
  | { readonly kind: "named"; readonly name: string };

export type ScalarKind = "string" | "integer" | "number" | "boolean" | "null" | "unknown";

/** An object type with a name. */
export interface ObjectType {
  /** In PascalCase, unique among the declared types. */
  readonly name: string;
  /** Plain sentences; empty where nothing is known. */
  readonly description: string;
  readonly fields: readonly FieldType[];
}

export interface FieldType {
  /** The key in the JSON. */
  readonly key: string;
  readonly shape: TypeShape;
  /** True where the key may be absent. */
  readonly optional: boolean;
  readonly description: string;
}

/** All that is declared for one event. */
export interface EventDeclaration {
  /** Name of the event's own type. */
  readonly name: string;
  readonly description: string;
  /** The event itself: one of `objects`, or something else under `name`. */
  readonly root: TypeShape;
  /** Outermost first. */
  readonly objects: readonly ObjectType[];
}

/** The shape without its null, and whether it had one. */
export function splitNull(shape: TypeShape): {
  readonly shape: TypeShape;
  readonly nullable: boolean;
} {
  return shape.kind === "nullable"
    ? { shape: splitNull(shape.inner).shape, nullable: true }
    : { shape, nullable: shape.kind === "null" };
}
