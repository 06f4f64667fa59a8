import type { Expression } from "../../code/codeModel.ts";
import type { Access, HandlerFlow, Origin, Step } from "../../flow/origin.ts";

/**
 * The way from the event to a part of it, as documentation writes it: `Records[].s3.object.key`, `.*` for
 * the values of a map, `.name()` for its keys, and `|json` for each decoding. An index counts as any
 * item. Empty for the event itself.
 */
export function pathText(steps: readonly Step[]): string {
  return steps.map(stepText).join("").replace(/^\./, "");
}

function stepText(step: Step): string {
  switch (step.kind) {
    case "key":
      return `.${step.key}`;
    case "item":
      return "[]";
    case "value":
      return ".*";
    case "name":
      return ".name()";
    case "decode":
      return `|${step.as}`;
  }
}

/** The paths of the event that an expression's value may come from. */
export function eventPathsOf(flow: HandlerFlow, expression: Expression): readonly string[] {
  return pathsOf(flow.originsOf(expression));
}

/** The paths of those origins that are parts of the event. */
export function pathsOf(origins: readonly Origin[]): readonly string[] {
  return origins.filter(({ root }) => root === "event").map(({ steps }) => pathText(steps));
}

/** The path of what an access reads, or null where it reads the context. */
export function accessPath({ origin }: Access): string | null {
  return origin.root === "event" ? pathText(origin.steps) : null;
}

/** The path of the value that an access asks for a part, or null where that is the context. */
export function basePath({ base }: Access): string | null {
  return base.root === "event" ? pathText(base.steps) : null;
}
