import type { ObjectType, TypeShape } from "./typeShape.ts";
import { NameRegistry, pascalCase, singular } from "./typeNames.ts";

/** Collects object types with names while the shape of a value is read. */
export class ObjectCollector {
  readonly #names = new NameRegistry();
  readonly #stem: string;
  readonly #objects = new Map<string, ObjectType>();

  /** @param stem what all names but the root's begin with: `Sqs`. */
  constructor(stem: string) {
    this.#stem = stem;
  }

  /** The object types so far, outermost first. */
  get objects(): readonly ObjectType[] {
    return [...this.#objects.values()];
  }

  /** Claims a name for an object at a path; its place among the others is where it is claimed. */
  claim(path: readonly string[], isItem: boolean): string {
    const name = this.#names.claim(this.#wantedName(path.at(-1), isItem));
    this.#objects.set(name, { name, description: "", fields: [] });
    return name;
  }

  #wantedName(key: string | undefined, isItem: boolean): string {
    if (key === undefined) return `${this.#stem}${isItem ? "Item" : "Event"}`;
    const own = pascalCase(isItem ? singular(key) : key);
    return own === this.#stem ? `${own}Data` : this.#stem + own;
  }

  /** Fills in an object whose name was claimed. */
  define(type: ObjectType): TypeShape {
    this.#objects.set(type.name, type);
    return { kind: "named", name: type.name };
  }
}
