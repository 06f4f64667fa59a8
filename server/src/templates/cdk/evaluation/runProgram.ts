import path from "node:path";
import { CodeEvaluator, TooManyStepsError, type ProgramModules } from "./codeEvaluator.ts";
import {
  unknown,
  type CdkValue,
  type ClassValue,
  type MadeValue,
  type Origin,
  type RecordMember,
} from "./cdkValue.ts";
import { positional, type Evaluator, type ProgramRun } from "./evaluator.ts";
import { valueOfJson } from "./fileCalls.ts";
import { isPython, submodule, type Program } from "./program.ts";
import { Scope } from "./scope.ts";

/**
 * Follows a program, and then those of its files' classes and functions that it never came to, with arguments
 * that nothing is known of.
 * @param entry the file that the program starts with
 * @param files those that are to be gone through wholly
 * @returns what libraries were asked for, in the order of evaluation
 */
export function runProgram(
  program: Program,
  entry: string,
  files: readonly string[],
  run: ProgramRun,
): readonly MadeValue[] {
  const modules = new LoadedModules(program);
  const evaluator = new CodeEvaluator(run, modules);
  try {
    modules.load(evaluator, entry);
    const scopes = files.flatMap((file) => modules.load(evaluator, file) ?? []);
    // Constructs that a stack makes need not be made with what nobody knows.
    for (const scope of scopes) enterAll(evaluator, scope, isStack);
    for (const scope of scopes) enterAll(evaluator, scope, () => true);
  } catch (error) {
    // What was found before a program became too large, or too deeply nested, still holds.
    const isLimit = error instanceof TooManyStepsError || error instanceof RangeError;
    if (!isLimit) throw error;
  }
  return evaluator.trace;
}

/** The modules of one run, each evaluated once. */
class LoadedModules implements ProgramModules {
  readonly #program: Program;
  readonly #scopes = new Map<string, Scope>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** Null for a file that the program does not hold. */
  load(evaluator: Evaluator, file: string): Scope | null {
    const known = this.#scopes.get(file);
    if (known !== undefined) return known;
    const found = this.#program.files.get(file);
    if (found === undefined) return null;
    const scope = new Scope(file, null);
    this.#scopes.set(file, scope);
    evaluator.run(found.code.statements, scope);
    return scope;
  }

  readonly imported = (
    evaluator: Evaluator,
    from: string,
    module: string,
    name: string,
  ): CdkValue | null => {
    if (isJson(module))
      return this.#settings(evaluator, path.resolve(path.dirname(from), module), name);
    const file = this.#program.resolve(from, module);
    const scope = file === null ? null : this.load(evaluator, file);
    if (scope === null || file === null) return this.#submodule(evaluator, from, module, name);
    if (name === "*") return this.#whole(scope);
    return (
      this.#exported(evaluator, scope, name, new Set()) ??
      this.#submodule(evaluator, from, module, name) ??
      unknown
    );
  };

  /** A file of JSON, whole or one of its members. */
  #settings(evaluator: Evaluator, file: string, name: string): CdkValue {
    const text = evaluator.files.textOf(file);
    const whole = text === null ? unknown : valueOfJson(text);
    if (name === "*" || name === "default") return whole;
    return evaluator.member(whole, name, { file, start: 0, end: 0 });
  }

  /** `from stacks import orders`, where `orders` is a module. */
  #submodule(evaluator: Evaluator, from: string, module: string, name: string): CdkValue | null {
    const file = isPython(from) ? this.#program.resolve(from, submodule(module, name)) : null;
    const scope = file === null ? null : this.load(evaluator, file);
    return scope === null ? null : this.#whole(scope);
  }

  #whole(scope: Scope): CdkValue {
    const entries = isPython(scope.file) ? scope.entries() : scope.exports;
    const members = [...entries].map(
      ([name, value]) => [name, { value, keyOrigin: null }] satisfies [string, RecordMember],
    );
    return { kind: "record", members: new Map(members), isOpen: true, origin: null };
  }

  /** What a module exports, itself or by `export … from`. */
  #exported(evaluator: Evaluator, scope: Scope, name: string, seen: Set<string>): CdkValue | null {
    if (seen.has(scope.file)) return null;
    seen.add(scope.file);
    const own = scope.exports.get(name) ?? (isPython(scope.file) ? scope.get(name) : undefined);
    if (own !== undefined) return own;
    for (const statement of this.#program.files.get(scope.file)?.code.statements ?? []) {
      if (statement.kind !== "import" || statement.names.length > 0) continue;
      const file = this.#program.resolve(scope.file, statement.module);
      const inner = file === null ? null : this.load(evaluator, file);
      const found = inner === null ? null : this.#exported(evaluator, inner, name, seen);
      if (found !== null) return found;
    }
    return null;
  }
}

function isJson(module: string): boolean {
  return /^\.{1,2}\/.*\.json$/s.test(module);
}

/** True for a class that extends one of the kinds that programs deploy, by its name. */
function isStack(value: CdkValue): boolean {
  if (value.kind !== "class") return false;
  return value.bases.some((base) => {
    if (base.kind === "class") return isStack(base);
    return base.kind === "library" && /(?:Stack|Stage)$/.test(base.path.at(-1) ?? "");
  });
}

/** Goes through those of a module's classes and functions that are meant and that nothing has asked for. */
function enterAll(evaluator: Evaluator, scope: Scope, isMeant: (value: CdkValue) => boolean): void {
  const own = [...scope.entries()].map(([, value]) => value).concat([...scope.exports.values()]);
  const nowhere: Origin = { file: scope.file, start: 0, end: 0 };
  for (const value of new Set(own)) {
    if (!isMeant(value)) continue;
    if (value.kind === "class" && value.scope === scope) enterClass(evaluator, value, nowhere);
    if (value.kind === "closure" && value.scope === scope && !evaluator.entered.has(value.code)) {
      evaluator.perhaps(() =>
        evaluator.call(value, positional(value.code.parameters.map(() => unknown)), nowhere),
      );
    }
  }
}

function enterClass(evaluator: Evaluator, of: ClassValue, at: Origin): void {
  // What extends nothing holds settings or helpers, and is made where it is needed.
  if (evaluator.entered.has(of.code) || of.bases.length === 0) return;
  const instance = evaluator.call(
    of,
    {
      positional: [unknown, unknown, unknown],
      named: { kind: "record", members: new Map(), isOpen: true, origin: null },
      isNew: true,
      nameOrigin: null,
    },
    at,
  );
  for (const { name, value } of of.code.members) {
    if (value?.kind !== "function" || evaluator.entered.has(value)) continue;
    const method = evaluator.member(instance, name, at);
    const given = value.parameters.map(() => unknown);
    evaluator.perhaps(() => evaluator.call(method, positional(given), at));
  }
}
