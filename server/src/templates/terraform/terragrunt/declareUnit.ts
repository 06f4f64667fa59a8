import path from "node:path";
import type { HclAttribute, HclBlock, HclBody, HclExpression } from "../hcl/hclSyntax.ts";
import {
  declare,
  type ModuleDeclarations,
  type ModuleFile,
} from "../modules/moduleDeclarations.ts";

/** The file that makes a folder a unit of Terragrunt's. */
export const unitFile = "terragrunt.hcl";

/**
 * What a unit of Terragrunt's declares: a root module that calls the one that the unit deploys, with the
 * unit's inputs for arguments. Source: Terragrunt, "Configuration Blocks and Attributes".
 * @param included the files that its `include` blocks name: what the unit itself says goes before
 */
export function declareUnit(
  folder: string,
  unit: ModuleFile,
  included: readonly ModuleFile[] = [],
): ModuleDeclarations {
  const declarations = declare(folder, [unit, ...included], []);
  const call = { block: callOf(unit, included), file: unit.file };
  const calls = new Map([[path.basename(folder), call]]);
  return { ...declarations, isUnit: true, calls };
}

/** The call, which of a unit without a source is that of no module. */
function callOf(unit: ModuleFile, included: readonly ModuleFile[]): HclBlock {
  const files = [unit, ...included];
  const source = files.flatMap(({ parsed }) => sourceOf(parsed.body) ?? []).at(0);
  const own = unit.parsed.body.blocks.find(({ type }) => type === "terraform");
  const { start, end } = own ?? { start: 0, end: 0 };
  const place = { start, end: Math.min(end, start + "terraform".length) };
  const attributes = new Map<string, HclAttribute>();
  if (source !== undefined) attributes.set("source", { ...source, ...place });
  for (const { parsed } of included.toReversed()) {
    // An extent in another file would be taken for one in the unit's own.
    for (const each of inputsOf(parsed.body)) {
      attributes.set(each.name, { ...each, ...place, value: { ...each.value, ...place } });
    }
  }
  for (const each of inputsOf(unit.parsed.body)) attributes.set(each.name, each);
  const label = { text: path.basename(path.dirname(unit.file)), ...place };
  const body: HclBody = { attributes, blocks: [], start, end };
  return { type: "module", labels: [label], body, start, end };
}

function sourceOf({ blocks }: HclBody): HclAttribute | null {
  const block = blocks.find(({ type }) => type === "terraform");
  return block?.body.attributes.get("source") ?? null;
}

function inputsOf({ attributes }: HclBody): readonly HclAttribute[] {
  const inputs = attributes.get("inputs")?.value;
  return inputs === undefined ? [] : membersOf(inputs);
}

/** The members of an object, and of all objects in a `merge`, the last of which counts. */
function membersOf(expression: HclExpression): readonly HclAttribute[] {
  if (expression.kind === "call" && expression.name === "merge") {
    return expression.arguments.flatMap(membersOf);
  }
  if (expression.kind !== "object") return [];
  return expression.members.flatMap(({ key, value }) => {
    const name = key.kind === "literal" ? String(key.value) : null;
    return name === null ? [] : [{ name, value, start: key.start, end: value.end }];
  });
}
