import type { Expression } from "../code/codeModel.ts";
import type { Origin } from "./origin.ts";
import { keyOfOrigin, keyOfRecord } from "./originKey.ts";
import type { Run } from "./run.ts";
import { factOfDefined } from "./state.ts";

/** Methods after which a text is the same but for its case and the space around it. */
const recasing =
  /^(?:to(?:Locale)?(?:Upper|Lower)Case|trim|upper|lower|casefold|capitalize|title|strip)$/u;

/**
 * What a comparison with a value of the event tells of the members beside it: which kind of event it is tells
 * which of them are there. `record.eventName.toUpperCase()` tells as much as `record.eventName`.
 */
export function factsOfCompared(run: Run, compared: Expression): readonly string[] {
  return originsBehind(run, compared).map(keyOfRecord).map(factOfDefined);
}

/** Where a request says which route it came by, in both payload formats. */
const routes = /^(?:resource|routeKey|requestContext\.(?:resourcePath|routeKey))$/u;

const pathParameters = keyOfOrigin({
  root: "event",
  steps: [{ kind: "key", key: "pathParameters" }],
});

/** A request whose route is `/orders/{id}` has path parameters: what follows where the two sides are equal. */
export function factsOfRoute(run: Run, one: Expression, other: Expression): readonly string[] {
  const isRoute = [one, other].some((side) => isTextOfRoute(side));
  const origins = isRoute ? [one, other].flatMap((side) => originsBehind(run, side)) : [];
  return origins.some((origin) => routes.test(keysOf(origin))) ? [pathParameters] : [];
}

function isTextOfRoute(side: Expression): boolean {
  return (
    side.kind === "literal" && typeof side.value === "string" && /\/\{[^{}]+\}/u.test(side.value)
  );
}

/** The keys that lead from the event to a place; empty for any other place. */
function keysOf({ root, steps }: Origin): string {
  if (root !== "event" || steps.length > 2) return "";
  return steps.map((step) => (step.kind === "key" ? step.key : "")).join(".");
}

/** Where a value comes from, whatever has been done to its case. */
function originsBehind(run: Run, compared: Expression): readonly Origin[] {
  let part = compared;
  while (part.kind === "call" && part.callee.kind === "member") {
    if (part.callee.isOptional || !recasing.test(String(part.callee.key))) break;
    part = part.callee.object;
  }
  return run.originsOf(part);
}
