import type {
  ClassStatement,
  Expression,
  FunctionExpression,
  Statement,
} from "../../../code/codeModel.ts";
import { runStatements } from "./runStatements.ts";
import { callValue } from "./callValue.ts";
import type { CdkValue, MadeValue, Origin } from "./cdkValue.ts";
import type { CallArguments, Completion, Evaluator, ProgramRun } from "./evaluator.ts";
import { evaluateExpression } from "./evaluateExpression.ts";
import type { KnownFiles } from "./knownFiles.ts";
import { memberOf } from "./programMembers.ts";
import { certainly, type Scope } from "./scope.ts";

/** Expressions that one program may hold, counted as often as they are gone through. */
const maximumSteps = 60_000;
/** Calls in each other; helpers and constructs are rarely nested by more than five. */
const maximumDepth = 24;

/** Ends the evaluation of a program that is too large, with all that it has brought so far. */
export class TooManyStepsError extends Error {
  override readonly name = "TooManyStepsError";
}

/** What a file of the program's own gives to those that import it. */
export interface ProgramModules {
  /** Null for a module that is not of the program's own, or not to be had. */
  readonly imported: (
    evaluator: Evaluator,
    file: string,
    module: string,
    name: string,
  ) => CdkValue | null;
}

/** Follows a program expression by expression; see `cdkValue.ts` for what that gives. */
export class CodeEvaluator implements Evaluator {
  readonly appFolder: string;
  readonly runsAt: (file: string) => string;
  readonly files: KnownFiles;
  readonly trace: MadeValue[] = [];
  readonly entered = new Set<FunctionExpression | ClassStatement>();
  readonly #modules: ProgramModules;
  readonly #calls: Origin[] = [];
  #steps = 0;
  readonly #regions: number[] = [];
  #lastRegion = certainly;

  constructor({ appFolder, runsAt, files }: ProgramRun, modules: ProgramModules) {
    this.appFolder = appFolder;
    this.runsAt = runsAt;
    this.files = files;
    this.#modules = modules;
  }

  readonly evaluate = (expression: Expression, scope: Scope): CdkValue => {
    this.#steps += 1;
    if (this.#steps > maximumSteps) throw new TooManyStepsError();
    return evaluateExpression(this, expression, scope);
  };

  readonly run = (statements: readonly Statement[], scope: Scope): Completion =>
    runStatements(this, statements, scope);

  readonly call = (callee: CdkValue, passed: CallArguments, at: Origin): CdkValue =>
    callValue(this, callee, passed, at);

  readonly member = (object: CdkValue, name: string, at: Origin): CdkValue =>
    memberOf(this, object, name, at);

  readonly closure = (code: FunctionExpression, scope: Scope): CdkValue => {
    const origin = { file: scope.file, start: code.start, end: code.end };
    return { kind: "closure", code, scope, self: null, owner: null, origin };
  };

  readonly perhaps = <T>(evaluate: () => T): T => {
    this.#lastRegion += 1;
    this.#regions.push(this.#lastRegion);
    try {
      return evaluate();
    } finally {
      this.#regions.pop();
    }
  };

  readonly isCertain = (): boolean => this.#regions.length === 0;

  readonly region = (): number => this.#regions.at(-1) ?? certainly;

  readonly within = <T>(at: Origin, evaluate: () => T): T | null => {
    if (this.#calls.length >= maximumDepth) return null;
    this.#calls.push(at);
    try {
      return evaluate();
    } finally {
      this.#calls.pop();
    }
  };

  readonly calls = (): readonly Origin[] => [...this.#calls];

  readonly imported = (file: string, module: string, name: string): CdkValue | null =>
    this.#modules.imported(this, file, module, name);
}
