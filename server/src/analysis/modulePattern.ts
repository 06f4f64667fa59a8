import { asList, asObject, membersOf, type TemplateValue } from "../templates/templateValue.ts";

/** Targets of the pattern that a specifier matches best, the `*` filled in. */
export function matchModule(
  entries: readonly (readonly [string, TemplateValue])[],
  specifier: string,
): readonly string[] {
  const matched = entries.flatMap(([pattern, targets]) => {
    const star = matchPattern(pattern, specifier);
    return star === null ? [] : [{ pattern, targets: textsIn(targets), star }];
  });
  const [best] = matched.toSorted((one, other) => other.pattern.length - one.pattern.length);
  return best?.targets.map((target) => target.replace("*", () => best.star)) ?? [];
}

/** All texts of a list, or of conditions such as `import` and `default`. */
function textsIn(value: TemplateValue): readonly string[] {
  if (typeof value === "string") return [value];
  const parts = asObject(value) === null ? asList(value) : membersOf(value).map(([, each]) => each);
  return parts.flatMap(textsIn);
}

/** What the `*` of a pattern stands for; empty for a pattern without one that is the specifier. */
export function matchPattern(pattern: string, specifier: string): string | null {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return pattern === specifier ? "" : null;
  const isMatch = specifier.length >= start.length + end.length;
  return isMatch && specifier.startsWith(start) && specifier.endsWith(end)
    ? specifier.slice(start.length, specifier.length - end.length)
    : null;
}
