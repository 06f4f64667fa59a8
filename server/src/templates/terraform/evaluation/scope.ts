import type { HclExpression } from "../hcl/hclSyntax.ts";
import { isDeferred, type Reference, type TerraformValue } from "./terraformValue.ts";

/** Where an expression stands: what its names mean. */
export interface Scope {
  readonly names: ModuleNames;
  /** `each`, `count`, and the names that a `for` or a dynamic block binds. */
  readonly bindings: ReadonlyMap<string, TerraformValue>;
}

/** What the names of a module mean, and what its functions read. */
export interface ModuleNames {
  readonly variable: (name: string) => TerraformValue;
  readonly local: (name: string) => TerraformValue;
  readonly call: (name: string) => TerraformValue;
  readonly resource: (type: string, name: string) => TerraformValue;
  readonly data: (type: string, name: string) => TerraformValue;
  /**
   * `path.module`, `path.root`, `path.cwd`: relative to the root module's folder; that itself, by its name,
   * for the `unit` of Terragrunt's.
   */
  readonly path: (name: string) => TerraformValue;
  /** What another file of Terragrunt's says, by its path from the root module's folder: its locals and inputs. */
  readonly config: (path: string) => TerraformValue;
  /** What the configuration itself says of a resource's attribute; the reference, where that is nothing static. */
  readonly resolve: (reference: Reference) => TerraformValue;
  /** Text of a file by its path from the root module's folder; null where it can't be read. */
  readonly file: (path: string) => string | null;
  /** Names of the files in a folder, likewise. */
  readonly fileNames: (folder: string) => readonly string[];
  /** Paths of the files below a folder that match a pattern of `fileset`; null where they can't be told. */
  readonly fileSet: (folder: string, pattern: string) => readonly string[] | null;
  /** How often so far a value was taken that a deployment may set otherwise: a default of the root module. */
  readonly assumptions: () => number;
  /** False once evaluating has taken too many steps: everything is unknown from then on. */
  readonly spend: () => boolean;
}

export type Evaluate = (expression: HclExpression, scope: Scope) => TerraformValue;

/** The scope with further names. */
export function bind(scope: Scope, names: Iterable<readonly [string, TerraformValue]>): Scope {
  return { ...scope, bindings: new Map([...scope.bindings, ...names]) };
}

/** What a function makes of its arguments, with references resolved as far as they go. */
export type TerraformFunction = (args: readonly TerraformValue[], scope: Scope) => TerraformValue;

/** The value with a reference resolved, where the configuration itself says what it will be. */
export function settled(value: TerraformValue, { names }: Scope): TerraformValue {
  return isDeferred(value) && value.kind === "reference" ? names.resolve(value) : value;
}
