import type { Scope } from "../evaluation/scope.ts";
import type { DeclaredBlock } from "./moduleDeclarations.ts";
import type { ModuleInstance } from "./moduleInstance.ts";

/** One instance of a resource or a data source. */
export interface ResourceInstance {
  /** From the root module: `module.orders.aws_lambda_function.this["eu"]`. */
  readonly address: string;
  readonly type: string;
  /** The block's second label. */
  readonly name: string;
  /** What tells the instance from the block's others: `["eu"]`; empty for the only one. */
  readonly distinction: string;
  readonly declared: DeclaredBlock;
  /** For the expressions within the block. */
  readonly scope: Scope;
  readonly module: ModuleInstance;
}
