import type { CheckedTemplate, Problem } from "./rule.ts";

/**
 * Problems of one rule in a file's templates, each place once: a block with several instances, and a
 * module that several others call, make functions that are all written there. What is said of them
 * differs by their names; what differs otherwise stays.
 */
export function oncePerPlace(
  problems: readonly Problem[],
  templates: readonly CheckedTemplate[],
): readonly Problem[] {
  const places = problems.map(({ span: { start, end } }) => `${start} ${end}`);
  const seen = new Set<string>();
  if (new Set(places).size === problems.length) return problems;
  const names = namesIn(templates);
  return problems.filter(({ message }, at) => {
    const said = `${places[at]} ${names === null ? message : message.replaceAll(names, "")}`;
    const isNew = !seen.has(said);
    seen.add(said);
    return isNew;
  });
}

/** Matches the names of all functions and triggers; null where there are none. */
function namesIn(templates: readonly CheckedTemplate[]): RegExp | null {
  const names = new Set<string>();
  for (const { logicalId, triggers } of templates.flatMap(({ facts }) => facts.functions)) {
    names.add(logicalId);
    for (const { name } of triggers) names.add(name);
  }
  names.delete("");
  if (names.size === 0) return null;
  // A name may be the beginning of another one.
  const longestFirst = [...names].toSorted((one, other) => other.length - one.length);
  const alternatives = longestFirst.map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  return new RegExp(`(?<!\\w)(?:${alternatives.join("|")})(?!\\w)`, "g");
}
