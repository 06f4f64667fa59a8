import type { Value } from "./value.ts";

/** One variable of one call of a function. */
export interface Binding {
  readonly name: string;
}

/**
 * The names that a function can see. A name is one variable in all of a function, as in Python; where
 * a block of JavaScript has a variable of the same name, the two count as one that has either value.
 */
export class Scope {
  readonly #names = new Map<string, Binding>();
  readonly #parent: Scope | null;

  constructor(parent: Scope | null) {
    this.#parent = parent;
  }

  /** The function's own variable of that name. */
  declare(name: string): Binding {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const binding = { name };
    this.#names.set(name, binding);
    return binding;
  }

  /** The variable that a name stands for here; null for one that the module or nobody declares. */
  find(name: string): Binding | null {
    return this.#names.get(name) ?? this.#parent?.find(name) ?? null;
  }
}

/** Values of names outside of all functions, looked up when they are first asked for. */
export type ModuleNames = (name: string) => Value;
