import type { FunctionTarget } from "../protocol.ts";
import type { TemplateFacts, TemplateFunction } from "../templates/templateFacts.ts";
import type { JoinedTargets, MissingHandler } from "./joinTemplates.ts";

/** A function that a template declares, and what became of it in the workspace. */
export interface LinkedFunction {
  readonly declared: TemplateFunction;
  /** Its handler; null where that isn't found. */
  readonly target: FunctionTarget | null;
  /** The file that was found without the name in it; null where the handler, or no file, was found. */
  readonly missing: MissingHandler | null;
}

/** The functions of one template, in its order, with what the join found for them. */
export function linkFunctions(
  { uri, functions }: TemplateFacts,
  { targets, missing }: JoinedTargets,
): readonly LinkedFunction[] {
  const placeOf = (declared: TemplateFunction): string =>
    `${declared.uri ?? uri} ${declared.logicalId}`;
  const found = new Map<string, FunctionTarget>(
    targets.map((target) => [`${target.template?.uri} ${target.logicalId}`, target]),
  );
  const lost = missing.filter(({ templateUri }) => templateUri === uri);
  return functions.map((declared) => ({
    declared,
    target: found.get(placeOf(declared)) ?? null,
    missing: lost.find((each) => each.declared.logicalId === declared.logicalId) ?? null,
  }));
}
