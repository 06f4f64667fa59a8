import type { Origin } from "./origin.ts";
import { keyOfOrigin, keysAround } from "./originKey.ts";
import type { Binding } from "./scope.ts";
import { either, nothing, type Value } from "./value.ts";

/** Ends of facts about all that is inside of a place. */
const everything = "\n**";
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
  /** All facts that hold here; shared with the state that this one is a fork of until one is added. */
  #facts: Set<string>;
  #areFactsShared: boolean;
  /** The facts that were added since this state was forked. */
  readonly #added = new Set<string>();
  /** The places, by key, inside of which all is there, or defined. */
  #whole: ReadonlySet<string>;
  #defined: ReadonlySet<string>;
  /** The places around each place, worked out once for all states of a run. */
  readonly #around: Map<string, readonly string[]>;
  /** True after `return`, `throw`, `break` and `continue`. */
  isDead = false;

  constructor(parent: State | null = null) {
    this.#parent = parent;
    this.#facts = parent === null ? new Set() : parent.#facts;
    this.#areFactsShared = parent !== null;
    this.#whole = parent === null ? none : parent.#whole;
    this.#defined = parent === null ? none : parent.#defined;
    this.#around = parent === null ? new Map() : parent.#around;
  }

  /** Until the fork is joined or dropped, nothing may be assumed or set here. */
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
      if (this.#facts.has(fact)) continue;
      if (this.#addMark(fact)) continue;
      for (const key of this.#keysAround(fact)) {
        if (this.#facts.has(key)) break;
        this.#add(key);
      }
    }
  }

  /** The origin with what is known about it at this point. */
  at(origin: Origin): Origin {
    if (origin.isPresent) return origin;
    const key = keyOfOrigin(origin);
    if (this.#facts.has(key)) return { ...origin, isPresent: true, isDefined: true };
    if (this.#whole.size === 0 && (origin.isDefined || this.#defined.size === 0)) return origin;
    let { isDefined } = origin;
    for (const around of this.#keysAround(key)) {
      if (around === key) continue;
      if (this.#whole.has(around)) return { ...origin, isPresent: true, isDefined: true };
      isDefined ||= this.#defined.has(around);
    }
    return isDefined === origin.isDefined ? origin : { ...origin, isDefined };
  }

  /** The value with what is known about its origins at this point. */
  valueAt(value: Value): Value {
    const origins = value.origins.map((origin) => this.at(origin));
    const isSame = origins.every((origin, index) => origin === value.origins[index]);
    return isSame ? value : { ...value, origins };
  }

  /** One state that stands directly on an older one and says all that this one says beyond it. */
  flatten(base: State): State {
    if (this === base) return new State(base);
    const flat = this.#parent === null ? new State(base) : this.#parent.flatten(base);
    for (const [binding, value] of this.#values) flat.set(binding, value);
    for (const fact of this.#added) flat.#addNew(fact);
    return flat;
  }

  /**
   * Goes on after branches: with either's values and with the facts that all of them share.
   * @param branches forks of this state
   */
  join(branches: readonly State[]): void {
    const live = branches.filter(({ isDead }) => !isDead);
    const [first, ...others] = live;
    if (first === undefined) {
      this.isDead = true;
      return;
    }
    for (const binding of new Set(live.flatMap((branch) => [...branch.#values.keys()]))) {
      this.set(binding, either(live.map((branch) => branch.valueAt(branch.get(binding)))));
    }
    for (const fact of first.#added) {
      if (others.every((branch) => branch.#added.has(fact))) this.#addNew(fact);
    }
  }

  /** True where a variable that was set before may have another value now. */
  hasMoreThan(before: State): boolean {
    for (const [binding, value] of this.#values) {
      const old = before.isSet(binding) ? before.get(binding) : null;
      if (old !== null && value.origins.length > old.origins.length) return true;
    }
    return false;
  }

  #addNew(fact: string): void {
    if (!this.#facts.has(fact) && !this.#addMark(fact)) this.#add(fact);
  }

  /** Adds a fact about all inside of a place; false where it is one of the place itself. */
  #addMark(fact: string): boolean {
    if (fact.endsWith(everything)) {
      this.#whole = new Set([...this.#whole, fact.slice(0, -everything.length)]);
    } else if (fact.endsWith(everythingDefined)) {
      this.#defined = new Set([...this.#defined, fact.slice(0, -everythingDefined.length)]);
    } else return false;
    this.#add(fact);
    return true;
  }

  #add(fact: string): void {
    if (this.#areFactsShared) this.#facts = new Set(this.#facts);
    this.#areFactsShared = false;
    this.#facts.add(fact);
    this.#added.add(fact);
  }

  #keysAround(key: string): readonly string[] {
    const known = this.#around.get(key);
    if (known !== undefined) return known;
    const around = keysAround(key);
    this.#around.set(key, around);
    return around;
  }
}

const none: ReadonlySet<string> = new Set();
