import type { Extent, HclExpression } from "../hcl/hclSyntax.ts";
import type { ModuleInstance } from "../modules/moduleInstance.ts";

/** Where something stands, and in which file. */
export interface Place extends Extent {
  /** Absolute path. */
  readonly file: string;
}

/** An expression, and the module whose names it uses. */
export interface WrittenValue {
  readonly expression: HclExpression;
  readonly file: string;
  readonly module: ModuleInstance;
}

/** Names that are followed to where their value is written. */
const mostSteps = 10;

/**
 * Where a value is written: the expression itself or, where that is only a name, what the name stands
 * for: an argument of the module's call, a variable's value, a local.
 */
export function placeOfValue(written: WrittenValue): Place {
  const { file, expression } = followNames(written);
  return { file, start: expression.start, end: expression.end };
}

/** The expression itself or, where that is only a name, the one that the name stands for. */
export function followNames(written: WrittenValue): WrittenValue {
  let found = written;
  for (let step = 0; step < mostSteps; step += 1) {
    const next = followName(found);
    if (next === null) break;
    found = next;
  }
  return found;
}

/** What a name stands for; null for an expression that isn't just one. */
export function followName({ expression, module }: WrittenValue): WrittenValue | null {
  if (expression.kind !== "attribute" || expression.of.kind !== "name") return null;
  const { name } = expression;
  const { call, declarations } = module;
  if (expression.of.name === "local") {
    const local = declarations.locals.get(name);
    return local === undefined ? null : { expression: local.value, file: local.file, module };
  }
  if (expression.of.name !== "var") return null;
  const argument = call?.declared.block.body.attributes.get(name)?.value;
  if (call !== null && argument !== undefined) {
    return { expression: argument, file: call.declared.file, module: call.caller };
  }
  const set = call === null ? declarations.values.get(name) : undefined;
  if (set !== undefined) return { expression: set.value, file: set.file, module };
  const declared = declarations.variables.get(name);
  const standard = declared?.block.body.attributes.get("default")?.value;
  if (declared === undefined || standard === undefined) return null;
  return { expression: standard, file: declared.file, module };
}
