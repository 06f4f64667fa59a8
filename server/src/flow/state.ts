import type { Origin } from "./origin.ts";
import { keyOfOrigin, keysAround } from "./originKey.ts";
import type { Binding } from "./scope.ts";
import { either, nothing, type Value } from "./value.ts";

/** Marks a fact about everything inside of a place: it is neither null nor absent. */
const everything = "\n**";
/** Marks a fact about everything inside of a place: it is not absent. */
const everythingDefined = "\n??";

/** The fact that whatever stands inside of the place is there, since code of others has looked at it. */
export function factOfEverything(key: string): string {
  return key + everything;
}

/** The fact that nothing inside of the place is absent, while it may be null. */
export function factOfDefined(key: string): string {
  return key + everythingDefined;
}

/**
 * What holds at one point of the program: the variables' values, and the facts, which are the places
 * of the event that are there. A branch is a fork, which leaves what it came from as it is.
 */
export class State {
  readonly #parent: State | null;
  readonly #values = new Map<Binding, Value>();
  readonly #facts = new Set<string>();
  /** True after `return`, `throw`, `break` and `continue`. */
  isDead = false;

  constructor(parent: State | null = null) {
    this.#parent = parent;
  }

  fork(): State {
    return new State(this);
  }

  get(binding: Binding): Value {
    return this.#values.get(binding) ?? this.#parent?.get(binding) ?? nothing;
  }

  isSet(binding: Binding): boolean {
    return this.#values.has(binding) || (this.#parent?.isSet(binding) ?? false);
  }

  set(binding: Binding, value: Value): void {
    this.#values.set(binding, value);
  }

  /** Takes facts for true. A place that is there makes all places around it so. */
  assume(facts: readonly string[]): void {
    for (const fact of facts) {
      if (fact.endsWith(everything) || fact.endsWith(everythingDefined)) this.#facts.add(fact);
      else for (const key of keysAround(fact)) this.#facts.add(key);
    }
  }

  /** The origin with what is known about it at this point. */
  at(origin: Origin): Origin {
    if (origin.isPresent) return origin;
    const key = keyOfOrigin(origin);
    if (this.#holds(key) || this.#holdsAround(key, everything)) {
      return { ...origin, isPresent: true, isDefined: true };
    }
    return origin.isDefined || !this.#holdsAround(key, everythingDefined)
      ? origin
      : { ...origin, isDefined: true };
  }

  /** The value with what is known about its origins at this point. */
  valueAt(value: Value): Value {
    if (value.origins.length === 0) return value;
    return { ...value, origins: value.origins.map((origin) => this.at(origin)) };
  }

  /** One state that stands directly on an older one and says all that this one says beyond it. */
  flatten(base: State): State {
    if (this === base) return new State(base);
    const flat = this.#parent === null ? new State(base) : this.#parent.flatten(base);
    for (const [binding, value] of this.#values) flat.set(binding, value);
    for (const fact of this.#facts) flat.#facts.add(fact);
    return flat;
  }

  /**
   * Goes on after branches: with either's values and with the facts that all of them share.
   * @param branches forks of this state; those that are dead don't come here
   * @returns true where a variable that was set before may have another value now
   */
  join(branches: readonly State[]): boolean {
    const live = branches.filter(({ isDead }) => !isDead);
    const [first, ...others] = live;
    if (first === undefined) {
      this.isDead = true;
      return false;
    }
    let isChanged = false;
    for (const binding of new Set(live.flatMap((branch) => [...branch.#values.keys()]))) {
      const values = live.map((branch) => branch.valueAt(branch.get(binding)));
      const before = this.isSet(binding) ? this.get(binding) : null;
      const after = either(values);
      isChanged ||= before !== null && after.origins.length > before.origins.length;
      this.set(binding, after);
    }
    for (const fact of first.#facts) {
      if (others.every((branch) => branch.#facts.has(fact))) this.#facts.add(fact);
    }
    return isChanged;
  }

  #holds(fact: string): boolean {
    return this.#facts.has(fact) || (this.#parent !== null && this.#parent.#holds(fact));
  }

  #holdsAround(key: string, mark: string): boolean {
    for (const around of keysAround(key))
      if (around !== key && this.#holds(around + mark)) return true;
    return false;
  }
}
