import type { PatternFacts } from "../../triggerDetails.ts";
import { rangeOfPlace } from "../configNode.ts";
import type { ConfigView } from "../configView.ts";

type PatternKey = PatternFacts["keys"][number];

/** Patterns nest no deeper than the events that they match. */
const deepest = 20;

/** An event pattern by the paths of its keys; null where none is written. */
export function readPatternFacts(pattern: ConfigView): PatternFacts | null {
  const { place, isMapping } = pattern;
  if (place === null || !isMapping) return null;
  return { range: rangeOfPlace(place), keys: keysOf(pattern, []) };
}

function keysOf(view: ConfigView, path: readonly string[]): readonly PatternKey[] {
  if (path.length > deepest) return [];
  return view.members.flatMap((member) => {
    const own = [...path, member.key];
    const valuePlace = member.view.place ?? member.keyPlace;
    const key: PatternKey = {
      path: own,
      keyRange: rangeOfPlace(member.keyPlace),
      valueRange: rangeOfPlace(valuePlace),
      holds: kindOf(member.view),
    };
    return [key, ...keysOf(member.view, own)];
  });
}

function kindOf(view: ConfigView): PatternKey["holds"] {
  if (view.isUnknown) return "unknown";
  if (view.isList) return "list";
  return view.isMapping ? "mapping" : "scalar";
}
