import { staticText } from "./resolution.ts";
import { resolveStatic } from "./resolveStatic.ts";
import type { TemplateLocator, TemplatePath } from "./templateLocator.ts";
import type { GivenParameters } from "./stacks/stackFacts.ts";
import { templateScope, type TemplateScope } from "./templateScope.ts";
import {
  asObject,
  asText,
  isList,
  memberOf,
  membersOf,
  type TemplateObject,
  type TemplateValue,
} from "./templateValue.ts";

/** What a template's loops may make, in values, before they are left as they are. */
export const expandedValueLimit = 100_000;

/** Thrown by `expandForEach` for loops that make more than `expandedValueLimit` values. */
export class LoopLimitError extends Error {
  override readonly name = "LoopLimitError";
}

interface Expanded {
  readonly root: TemplateObject;
  readonly locator: TemplateLocator;
}

/**
 * A template with its loops replaced by what they make, as far as their collections are static: lists, and
 * references to a parameter with a default. Places of what a loop makes are those within the loop.
 * Source: CloudFormation Template Reference, "Fn::ForEach".
 * @throws LoopLimitError for loops that make too much
 */
export function expandForEach(
  root: TemplateObject,
  locator: TemplateLocator,
  given: GivenParameters = {},
): Expanded {
  const expansion = new Expansion(templateScope(root, given));
  const expanded = asObject(expansion.expand(root, [], [], new Map())) ?? root;
  return { root: expanded, locator: throughLoops(locator, expansion.origins) };
}

/** What a loop's identifiers stand for in one of its rounds. */
type Bindings = ReadonlyMap<string, string>;

class Expansion {
  /** By the path of a member in the expanded template, as JSON: its path as it is written. */
  readonly origins = new Map<string, TemplatePath>();
  readonly #scope: TemplateScope;
  #count = 0;

  constructor(scope: TemplateScope) {
    this.#scope = scope;
  }

  /**
   * @param path in the expanded template
   * @param written as the template has it
   */
  expand(
    value: TemplateValue,
    path: TemplatePath,
    written: TemplatePath,
    bindings: Bindings,
  ): TemplateValue {
    this.#count += bindings.size === 0 ? 0 : 1;
    if (this.#count > expandedValueLimit) {
      throw new LoopLimitError(`Its loops make more than ${expandedValueLimit} values.`);
    }
    if (typeof value === "string") return fill(value, bindings);
    if (isList(value)) {
      return value.map((item, at) => this.expand(item, [...path, at], [...written, at], bindings));
    }
    const reference = asText(memberOf(value, "Ref"));
    const bound = reference === null ? undefined : bindings.get(reference);
    if (bound !== undefined) return bound;
    if (value === null || typeof value !== "object") return value;
    const members = membersOf(value).flatMap(([key, member]) =>
      key.startsWith("Fn::ForEach::")
        ? this.#rounds(key, member, path, [...written, key], bindings)
        : [this.#member(key, member, path, written, bindings)],
    );
    return Object.fromEntries(members);
  }

  #rounds(
    key: string,
    loop: TemplateValue,
    path: TemplatePath,
    written: TemplatePath,
    bindings: Bindings,
  ): readonly (readonly [string, TemplateValue])[] {
    const [identifier, collection, fragment] = isList(loop) ? loop : [];
    const name = asText(identifier);
    const items = this.#itemsOf(collection, bindings);
    if (name === null || items === null || fragment === undefined) return [[key, loop]];
    const fragmentAt = [...written, 2];
    return items.flatMap((item) => {
      const round = new Map(bindings).set(name, item);
      return membersOf(this.expand(fragment, path, fragmentAt, round));
    });
  }

  #member(
    key: string,
    member: TemplateValue,
    path: TemplatePath,
    written: TemplatePath,
    bindings: Bindings,
  ): readonly [string, TemplateValue] {
    const made = fill(key, bindings);
    const [to, from] = [
      [...path, made],
      [...written, key],
    ];
    if (bindings.size > 0) this.origins.set(JSON.stringify(to), from);
    return [made, this.expand(member, to, from, bindings)];
  }

  #itemsOf(collection: TemplateValue | undefined, bindings: Bindings): readonly string[] | null {
    if (collection === undefined) return null;
    const resolution = resolveStatic(this.expand(collection, [], [], bindings), this.#scope);
    const items = resolution.kind === "static" ? resolution.value : null;
    if (!isList(items)) return null;
    const texts = items.map((item) => staticText(resolveStatic(item, this.#scope)));
    return texts.every((text) => text !== null) ? texts : null;
  }
}

/** `${Name}` becomes the item, `&{Name}` its letters and digits. */
function fill(text: string, bindings: Bindings): string {
  if (bindings.size === 0) return text;
  return text.replaceAll(/([$&])\{([A-Za-z0-9]+)\}/gu, (whole, sign: string, name: string) => {
    const item = bindings.get(name);
    if (item === undefined) return whole;
    return sign === "&" ? item.replaceAll(/[^A-Za-z0-9]/gu, "") : item;
  });
}

function throughLoops(
  locator: TemplateLocator,
  origins: ReadonlyMap<string, TemplatePath>,
): TemplateLocator {
  if (origins.size === 0) return locator;
  const translate = (path: TemplatePath): TemplatePath => {
    for (let length = path.length; length > 0; length -= 1) {
      const origin = origins.get(JSON.stringify(path.slice(0, length)));
      if (origin !== undefined) return [...origin, ...path.slice(length)];
    }
    return path;
  };
  return {
    ...locator,
    valueAt: (path) => locator.valueAt(translate(path)),
    keyAt: (path) => locator.keyAt(translate(path)),
    contentsAt: (path) => locator.contentsAt(translate(path)),
    writtenAt: (path) => locator.writtenAt?.(translate(path)) ?? null,
  };
}
