import type {
  ClassStatement,
  Expression,
  FunctionExpression,
  Statement,
} from "../../../code/codeModel.ts";
import type { Span } from "../../../code/span.ts";
import type { CdkValue, MadeValue, Origin, RecordValue } from "./cdkValue.ts";
import type { KnownFiles } from "./knownFiles.ts";
import type { Scope } from "./scope.ts";

/** What a call passes. */
export interface CallArguments {
  readonly positional: readonly CdkValue[];
  /** Python's keyword arguments, as written. */
  readonly named: RecordValue | null;
  readonly isNew: boolean;
  /** Where the name of what is called stands. */
  readonly nameOrigin: Origin | null;
}

/** How a stretch of statements ends. */
export type Completion =
  | { readonly kind: "normal" }
  | { readonly kind: "break" | "continue" }
  | { readonly kind: "return"; readonly value: CdkValue };

export const normal: Completion = { kind: "normal" };

/** How a program runs. */
export interface ProgramRun {
  /** Absolute path of the folder that the program runs in: the one of `cdk.json`. */
  readonly appFolder: string;
  /** Absolute path at which a source file lies when it runs, which differs where it is compiled before. */
  readonly runsAt: (file: string) => string;
  /** What is known of the folders and files that the program reads. */
  readonly files: KnownFiles;
}

/** The parts of the evaluation that call each other. */
export interface Evaluator extends ProgramRun {
  /** What libraries were asked for, in the order of evaluation. */
  readonly trace: MadeValue[];
  readonly evaluate: (expression: Expression, scope: Scope) => CdkValue;
  readonly run: (statements: readonly Statement[], scope: Scope) => Completion;
  readonly call: (callee: CdkValue, passed: CallArguments, at: Origin) => CdkValue;
  readonly member: (object: CdkValue, name: string, at: Origin) => CdkValue;
  readonly closure: (code: FunctionExpression, scope: Scope) => CdkValue;
  /** Evaluates what the program may pass by. */
  readonly perhaps: <T>(evaluate: () => T) => T;
  /** False within `perhaps`. */
  readonly isCertain: () => boolean;
  /** The innermost `perhaps` around what is evaluated, each by a number of its own; `certainly` outside of any. */
  readonly region: () => number;
  /** Evaluates within a call; null where calls are nested too deeply to be followed. */
  readonly within: <T>(at: Origin, evaluate: () => T) => T | null;
  /** The calls that are being followed, outermost first. */
  readonly calls: () => readonly Origin[];
  /** Functions and classes whose bodies have been gone through. */
  readonly entered: Set<FunctionExpression | ClassStatement>;
  /** What an import of a file of the program's own binds; null for any other module. */
  readonly imported: (file: string, module: string, name: string) => CdkValue | null;
}

/** Arguments of a call that the framework or a loop makes. */
export function positional(values: readonly CdkValue[]): CallArguments {
  return { positional: values, named: null, isNew: false, nameOrigin: null };
}

export function originOf({ start, end }: Span, { file }: Scope): Origin {
  return { file, start, end };
}
