import type { CdkValue, MadeValue } from "../evaluation/cdkValue.ts";
import { constructArguments, knownText, madeBehind, shortName } from "./madeThings.ts";

/** Constructs that a person leaves out where they say which function they mean. */
const enclosing = /(?:Stack|Stage|App)$/;

/**
 * What constructs are called: by their ids and, where a program has several of one id, by those of the
 * constructs around them too, put together as in CloudFormation's logical ids.
 */
export class ConstructNames {
  readonly #names = new Map<MadeValue, string>();

  /** @param constructs everything that may be asked for, in the order of the program */
  constructor(constructs: readonly MadeValue[]) {
    const ids = countBy(constructs.map(idOf));
    const paths = countBy(constructs.map((made) => pathOf(made).join("")));
    const taken = new Map<string, number>();
    for (const made of constructs) {
      const path = pathOf(made).join("");
      const name = (ids.get(idOf(made)) ?? 0) > 1 ? path : idOf(made);
      const turn = (taken.get(name) ?? 0) + 1;
      taken.set(name, turn);
      this.#names.set(made, (paths.get(path) ?? 0) > 1 && turn > 1 ? `${name}${turn}` : name);
    }
  }

  nameOf(made: MadeValue): string {
    return this.#names.get(made) ?? idOf(made);
  }
}

/** The construct's id, as far as it is known; the name of its class where nothing of it is. */
export function idOf(made: MadeValue): string {
  const { id } = constructArguments(made);
  const known = knownText(id)
    .trim()
    .replaceAll(/^[-_]+|[-_]+$/g, "");
  return known === "" ? shortName(made) : known;
}

/** Ids from below the stack down to the construct. */
export function pathOf(made: MadeValue): readonly string[] {
  const scopes = scopesOf(made);
  const stack = scopes.findIndex((scope) => enclosing.test(shortName(scope)));
  const around = stack === -1 ? scopes : scopes.slice(0, stack);
  return [made, ...around].map(idOf).toReversed();
}

/** Scopes that lead back to themselves occur in broken programs only. */
const maximumScopes = 40;

/** The constructs that a construct lies in, from the inside out. */
export function scopesOf(made: MadeValue): readonly MadeValue[] {
  return scopeValuesOf(made).map(({ scope }) => scope);
}

/**
 * The program's own constructs whose code makes something, from the inside out. What a target or a method is
 * for stands where a scope does, `new LambdaFunction(fns.handler)`, but does not make it.
 */
export function makersOf(made: MadeValue): readonly MadeValue[] {
  return scopeValuesOf(made)
    .filter(({ value }) => value.kind === "instance")
    .map(({ scope }) => scope)
    .filter(({ calls }) => calls.every((call, index) => call === made.calls[index]));
}

interface ScopeValue {
  readonly value: CdkValue;
  /** The library's object behind the value. */
  readonly scope: MadeValue;
}

function scopeValuesOf(made: MadeValue): readonly ScopeValue[] {
  const scopes: ScopeValue[] = [];
  let value = constructArguments(made).scope;
  let scope = madeBehind(value);
  while (value !== undefined && scope !== null && scopes.length < maximumScopes) {
    scopes.push({ value, scope });
    value = constructArguments(scope).scope;
    scope = madeBehind(value);
  }
  return scopes;
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
