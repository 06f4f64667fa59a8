import { evaluate } from "../evaluation/evaluate.ts";
import type { ModuleNames, Scope } from "../evaluation/scope.ts";
import { unknown, type TerraformValue } from "../evaluation/terraformValue.ts";
import { emptyBody } from "../hcl/hclSyntax.ts";
import type { DeclaredBlock, ModuleDeclarations } from "../modules/moduleDeclarations.ts";

/**
 * What `read_terragrunt_config` gives of a file: its locals and its inputs.
 * @param scope the file's own
 */
export function valueOfConfig(
  { locals, calls }: ModuleDeclarations,
  scope: Scope,
): ReadonlyMap<string, TerraformValue> {
  const [call] = calls.values();
  const named = [...locals.keys()].map((name) => [name, scope.names.local(name)] as const);
  const inputs = [...(call?.block.body.attributes ?? [])].map(([name, { value }]) => {
    return [name, evaluate(value, scope)] as const;
  });
  return new Map([
    ["locals", new Map(named)],
    ["inputs", new Map(inputs)],
  ]);
}

/** Stands for the call of a file that is read and not deployed. */
export function noCall(file: string): DeclaredBlock {
  return { block: { type: "module", labels: [], body: emptyBody, start: 0, end: 0 }, file };
}

/** `include.locals` and `include.root.locals`: what is included is put together with the unit. */
export function includedIn(names: ModuleNames): readonly [string, TerraformValue] {
  const locals: TerraformValue = { kind: "module", output: (name) => names.local(name) };
  const one: TerraformValue = {
    kind: "module",
    output: (name) => (name === "locals" ? locals : unknown),
  };
  return ["include", { kind: "module", output: (name) => (name === "locals" ? locals : one) }];
}
