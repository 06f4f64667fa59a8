import type { EventDeclaration, FieldType, ObjectType, TypeShape } from "./typeShape.ts";
import { uniteShapes } from "./uniteShapes.ts";

/**
 * Rewrites a declaration for languages without union types: objects that are alternatives become one,
 * with the fields of all of them, each optional that not all have; any other alternatives become
 * `unknown`.
 */
export function flattenUnions(declaration: EventDeclaration): EventDeclaration {
  const flattening = new Flattening(declaration.objects);
  const root = flattening.flatten(declaration.root);
  return { ...declaration, root, objects: flattening.used(root) };
}

class Flattening {
  readonly #objects: ReadonlyMap<string, ObjectType>;
  /** Groups of alternatives that have become one. */
  readonly #united = new Set<string>();
  readonly #done = new Map<string, ObjectType>();

  constructor(objects: readonly ObjectType[]) {
    this.#objects = new Map(objects.map((object) => [object.name, object]));
  }

  flatten(shape: TypeShape): TypeShape {
    switch (shape.kind) {
      case "list":
        return { kind: "list", element: this.flatten(shape.element) };
      case "map":
        return { kind: "map", value: this.flatten(shape.value) };
      case "nullable":
        return uniteShapes([this.flatten(shape.inner), { kind: "null" }]);
      case "union":
        return this.#flattenUnion(shape.options);
      case "named":
        this.#rewrite(shape.name, [shape.name]);
        return shape;
      case "constants":
        return { kind: "string" };
      case "string":
      case "integer":
      case "number":
      case "boolean":
      case "null":
      case "unknown":
        return shape;
    }
  }

  /** The object types that a shape leads to, outermost first. */
  used(root: TypeShape): readonly ObjectType[] {
    const found = new Map<string, ObjectType>();
    const visit = (shape: TypeShape): void => {
      if (shape.kind === "list") visit(shape.element);
      else if (shape.kind === "map") visit(shape.value);
      else if (shape.kind === "nullable") visit(shape.inner);
      else if (shape.kind === "named" && !found.has(shape.name)) {
        const object = this.#done.get(shape.name);
        if (object === undefined) return;
        found.set(shape.name, object);
        for (const field of object.fields) visit(field.shape);
      }
    };
    visit(root);
    return [...found.values()];
  }

  #flattenUnion(options: readonly TypeShape[]): TypeShape {
    const names = options.flatMap((option) => (option.kind === "named" ? [option.name] : []));
    const [first] = names;
    if (first !== undefined && names.length === options.length) {
      this.#rewrite(first, names);
      return { kind: "named", name: first };
    }
    const flat = uniteShapes(options.map((option) => this.flatten(option)));
    if (flat.kind === "union") {
      const isNumeric = flat.options.every(({ kind }) => kind === "integer" || kind === "number");
      return { kind: isNumeric ? "number" : "unknown" };
    }
    return flat;
  }

  /** Rewrites an object type as the union of several, under the name of the first. */
  #rewrite(name: string, names: readonly string[]): void {
    const isUnited = this.#united.has(names.join());
    if (isUnited || (this.#done.has(name) && names.length === 1)) return;
    this.#united.add(names.join());
    const objects = names.flatMap((each) => this.#objects.get(each) ?? []);
    const [first] = objects;
    if (first === undefined) return;
    // Known before its fields are rewritten: one of them may lead back here.
    this.#done.set(name, first);
    const keys = new Set(objects.flatMap(({ fields }) => fields.map(({ key }) => key)));
    const fields = [...keys].map((key) => this.#uniteFields(key, objects));
    this.#done.set(name, { ...first, fields });
  }

  #uniteFields(key: string, objects: readonly ObjectType[]): FieldType {
    const found = objects.flatMap(({ fields }) => fields.filter((field) => field.key === key));
    const shape = this.flatten(uniteShapes(found.map((field) => field.shape)));
    const optional = found.length < objects.length || found.some((field) => field.optional);
    const description = found.find((field) => field.description !== "")?.description ?? "";
    return { key, shape, optional, description };
  }
}
