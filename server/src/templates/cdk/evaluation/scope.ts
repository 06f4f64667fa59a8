import { unknown, type CdkValue, type ClassValue } from "./cdkValue.ts";

/** The region of what a program does not pass by. */
export const certainly = 0;
/** No name is bound in it. */
const nowhere = -1;

/** The names that one stretch of code sees. */
export class Scope {
  /** Absolute path of the file whose code this is. */
  readonly file: string;
  readonly #parent: Scope | null;
  /** True for the scope of a block or a branch in a function. */
  #isBlock = false;
  readonly #values = new Map<string, CdkValue>();
  readonly #regions = new Map<string, number>();
  /** What a module gives to others, by the name that they ask for. */
  readonly exports = new Map<string, CdkValue>();
  /** The class whose method runs here, for `super`; null outside of one. */
  readonly owner: ClassValue | null;

  constructor(file: string, parent: Scope | null, owner: ClassValue | null = null) {
    this.file = file;
    this.#parent = parent;
    this.owner = owner ?? parent?.owner ?? null;
  }

  /** Undefined for a name that nothing binds. */
  get(name: string): CdkValue | undefined {
    return this.#values.get(name) ?? this.#parent?.get(name);
  }

  /** All names that are bound here. */
  entries(): Iterable<readonly [string, CdkValue]> {
    return this.#values;
  }

  /** @param region what may be passed by, in which the name is bound; `certainly` outside of any */
  declare(name: string, value: CdkValue, region = certainly): void {
    this.#values.set(name, value);
    this.#regions.set(name, region);
  }

  /**
   * Gives a name another value, wherever it is bound.
   * @param region where it does: if the program may pass that by, either value may hold, unless the name is
   *   bound in the same region
   */
  assign(name: string, value: CdkValue, region: number): void {
    const holder = this.#holderOf(name) ?? this;
    const before = holder.#values.get(name);
    const isFirst = before === undefined || isUnset(before);
    const isCertain = region === certainly || region === holder.#regions.get(name);
    holder.#values.set(name, isCertain || isFirst ? value : unknown);
  }

  /** True for the scope of a whole file. */
  isModule(): boolean {
    return this.#parent === null;
  }

  /** A scope for one of several branches. */
  branch(): Scope {
    const scope = new Scope(this.file, this);
    scope.#isBlock = true;
    return scope;
  }

  /** The scope of the function, or the module, around all blocks. */
  ofFunction(): Scope {
    return this.#isBlock && this.#parent !== null ? this.#parent.ofFunction() : this;
  }

  /** The scope of a block's names: JavaScript's blocks have their own, Python's have none. */
  block(): Scope {
    return this.file.endsWith(".py") ? this : this.branch();
  }

  /**
   * Takes over what branches have bound, in a language whose blocks have no names of their own: a name
   * that has different values by branch is unknown.
   */
  merge(branches: readonly Scope[]): void {
    if (!this.file.endsWith(".py")) return;
    const found = new Map<string, CdkValue>();
    for (const [name, value] of branches.flatMap((branch) => [...branch.#values])) {
      const isTold = found.has(name) && found.get(name) !== value;
      found.set(name, isTold ? unknown : value);
    }
    for (const [name, value] of found) this.assign(name, value, nowhere);
  }

  #holderOf(name: string): Scope | null {
    if (this.#values.has(name)) return this;
    return this.#parent === null ? null : this.#parent.#holderOf(name);
  }
}

/** True for a name that is declared and has no value yet. */
function isUnset(value: CdkValue): boolean {
  return value.kind === "literal" && (value.value === undefined || value.value === null);
}
