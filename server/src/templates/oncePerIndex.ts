import type { TemplateIndex } from "./templateIndex.ts";

/**
 * Derives something from a template once, however many of its resources ask for it: a look at all
 * resources for each of them would take minutes in large templates.
 */
export function oncePerIndex<T>(derive: (index: TemplateIndex) => T): (index: TemplateIndex) => T {
  const known = new WeakMap<TemplateIndex, { readonly value: T }>();
  return (index) => {
    const entry = known.get(index) ?? { value: derive(index) };
    known.set(index, entry);
    return entry.value;
  };
}
