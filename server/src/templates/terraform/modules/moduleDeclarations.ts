import type { HclBlock, HclExpression, HclFile } from "../hcl/hclSyntax.ts";

/** A file of a module, parsed. */
export interface ModuleFile {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  readonly parsed: HclFile;
}

/** A block, and the file that it stands in. */
export interface DeclaredBlock {
  readonly block: HclBlock;
  readonly file: string;
}

export interface DeclaredValue {
  readonly value: HclExpression;
  readonly file: string;
}

/** What the files of one folder declare together. */
export interface ModuleDeclarations {
  /** Absolute path; null for a module of the registry, which we know by its interface only. */
  readonly folder: string | null;
  /** By type and name with a dot between them. */
  readonly resources: ReadonlyMap<string, DeclaredBlock>;
  readonly data: ReadonlyMap<string, DeclaredBlock>;
  readonly variables: ReadonlyMap<string, DeclaredBlock>;
  readonly outputs: ReadonlyMap<string, DeclaredBlock>;
  readonly calls: ReadonlyMap<string, DeclaredBlock>;
  readonly locals: ReadonlyMap<string, DeclaredValue>;
  /** Values of `terraform.tfvars` and `*.auto.tfvars`, of which the last one counts. */
  readonly values: ReadonlyMap<string, DeclaredValue>;
  /** True for what a file of Terragrunt's declares. */
  readonly isUnit?: true;
}

/**
 * Puts the files of a module together. Where one name is declared twice, which Terraform refuses, the
 * first counts.
 * @param valueFiles files of variables' values, in the order in which Terraform takes them
 */
export function declare(
  folder: string | null,
  files: readonly ModuleFile[],
  valueFiles: readonly ModuleFile[],
): ModuleDeclarations {
  const blocks = new Map(
    [...blockSections].map(([type]) => [type, new Map<string, DeclaredBlock>()] as const),
  );
  const locals = new Map<string, DeclaredValue>();
  for (const { file, parsed } of files) {
    for (const block of parsed.body.blocks) {
      if (block.type === "locals") addValues(block.body.attributes, file, locals);
      const labels = blockSections.get(block.type) ?? 0;
      const name = block.labels.map(({ text }) => text).join(".");
      const section = blocks.get(block.type);
      if (section === undefined || block.labels.length !== labels || section.has(name)) continue;
      section.set(name, { block, file });
    }
  }
  const values = new Map<string, DeclaredValue>();
  for (const { file, parsed } of valueFiles) {
    for (const [name, { value }] of parsed.body.attributes) values.set(name, { value, file });
  }
  const section = (type: string): ReadonlyMap<string, DeclaredBlock> =>
    blocks.get(type) ?? new Map();
  return {
    folder,
    resources: section("resource"),
    data: section("data"),
    variables: section("variable"),
    outputs: section("output"),
    calls: section("module"),
    locals,
    values,
  };
}

/** How many labels each kind of block has. */
const blockSections: ReadonlyMap<string, number> = new Map([
  ["resource", 2],
  ["data", 2],
  ["variable", 1],
  ["output", 1],
  ["module", 1],
]);

function addValues(
  attributes: HclBlock["body"]["attributes"],
  file: string,
  values: Map<string, DeclaredValue>,
): void {
  for (const [name, { value }] of attributes) {
    if (!values.has(name)) values.set(name, { value, file });
  }
}
