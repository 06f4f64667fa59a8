import type {
  ClassStatement,
  DeclareStatement,
  IfStatement,
  LoopStatement,
  MatchStatement,
  Statement,
  WithStatement,
} from "../../../code/codeModel.ts";
import type { ImportStatement } from "../../../code/importStatement.ts";
import { bindPattern } from "./bindPattern.ts";
import { literal, unknown, type CdkValue } from "./cdkValue.ts";
import { normal, originOf, type Completion, type Evaluator } from "./evaluator.ts";
import { importedValue } from "./libraryModule.ts";
import { runRounds } from "./runRounds.ts";
import { truthOf } from "./operators.ts";
import { evaluateReference } from "./references.ts";
import { takenStatements } from "./takenStatements.ts";
import type { Scope } from "./scope.ts";

/** Follows statements in order. Of branches that the text does not decide, all are followed. */
export function runStatements(
  evaluator: Evaluator,
  statements: readonly Statement[],
  scope: Scope,
): Completion {
  hoist(evaluator, statements, scope);
  const possible: CdkValue[] = [];
  for (const statement of statements) {
    const completion = runStatement(evaluator, statement, scope, possible);
    if (completion.kind === "normal") continue;
    return completion.kind === "return" ? decided([...possible, completion.value]) : completion;
  }
  return possible.length === 0 ? normal : decided(possible);
}

/** What a function gives that may return here or there: the one thing that it can be, if there is one. */
function decided(values: readonly CdkValue[]): Completion {
  const told = values.filter(
    (value) =>
      value.kind !== "unknown" &&
      !(value.kind === "literal" && (value.value === undefined || value.value === null)),
  );
  const [only = values[0] ?? unknown, ...others] = new Set(told);
  return { kind: "return", value: others.length === 0 ? only : unknown };
}

/** Functions and classes may be used above where they are declared. */
function hoist(evaluator: Evaluator, statements: readonly Statement[], scope: Scope): void {
  for (const statement of statements) {
    if (statement.kind === "class") declareClass(evaluator, statement, scope);
    if (statement.kind !== "declare" || statement.value?.kind !== "function") continue;
    if (statement.value.name !== null) {
      bindPattern(evaluator, statement.target, evaluator.closure(statement.value, scope), scope);
    }
  }
}

function runStatement(
  evaluator: Evaluator,
  statement: Statement,
  scope: Scope,
  possible: CdkValue[],
): Completion {
  switch (statement.kind) {
    case "expression":
      evaluator.evaluate(statement.value, scope);
      return normal;
    case "declare": {
      const value =
        statement.value === null ? literal(undefined) : evaluator.evaluate(statement.value, scope);
      if (statement.isVar === true) declareVar(evaluator, statement, value, scope);
      else bindPattern(evaluator, statement.target, value, scope);
      if (statement.exportedAs !== null) scope.exports.set(statement.exportedAs, value);
      return normal;
    }
    case "return": {
      const value =
        statement.value === null ? literal(undefined) : evaluator.evaluate(statement.value, scope);
      return { kind: "return", value };
    }
    case "throw":
      return { kind: "return", value: unknown };
    case "if":
      return runIf(evaluator, statement, scope, possible);
    case "loop":
      return runLoop(evaluator, statement, scope, possible);
    case "import":
      runImport(evaluator, statement, scope);
      return normal;
    case "class":
      // Its bases may have been bound only now.
      declareClass(evaluator, statement, scope);
      return normal;
    case "break":
    case "continue":
      return { kind: statement.kind };
    case "block":
      // A namespace is one too, and what it declares is of the module.
      return runStatements(evaluator, statement.body, scope.isModule() ? scope : scope.block());
    case "with":
      return runWith(evaluator, statement, scope);
    case "try":
      return runAll(
        evaluator,
        [statement.body, ...statement.handlers.map(({ body }) => body), statement.finalizer],
        scope,
        possible,
      );
    case "match":
      return runMatch(evaluator, statement, scope, possible);
  }
}

/** `var` in a block binds around it, where the block may be passed by. */
function declareVar(
  evaluator: Evaluator,
  { target, value: written }: DeclareStatement,
  value: CdkValue,
  scope: Scope,
): void {
  const around = scope.ofFunction();
  if (around !== scope && written === null) return;
  if (around === scope || evaluator.isCertain()) {
    bindPattern(evaluator, target, value, around);
    return;
  }
  bindPattern(evaluator, target, value, scope);
  bindPattern(evaluator, target, unknown, around);
}

function runWith(evaluator: Evaluator, { items, body }: WithStatement, scope: Scope): Completion {
  for (const { value, target } of items) {
    const held = evaluator.evaluate(value, scope);
    if (target !== null) bindPattern(evaluator, target, held, scope);
  }
  return runStatements(evaluator, body, scope);
}

function runIf(
  evaluator: Evaluator,
  { test, then, otherwise }: IfStatement,
  scope: Scope,
  possible: CdkValue[],
): Completion {
  const truth = truthOf(evaluator.evaluate(test, scope));
  if (truth === null) return runAll(evaluator, [then, otherwise], scope, possible);
  return runStatements(evaluator, truth ? then : otherwise, scope.block());
}

/** Follows several ways of which the program takes any. */
function runAll(
  evaluator: Evaluator,
  ways: readonly (readonly Statement[])[],
  scope: Scope,
  possible: CdkValue[],
): Completion {
  const branches = ways.map(() => scope.branch());
  for (const [index, way] of ways.entries()) {
    const branch = branches[index] ?? scope;
    const completion = evaluator.perhaps(() => runStatements(evaluator, way, branch));
    if (completion.kind === "return") possible.push(completion.value);
  }
  scope.merge(branches);
  return normal;
}

function runLoop(
  evaluator: Evaluator,
  loop: LoopStatement,
  scope: Scope,
  possible: CdkValue[],
): Completion {
  const completion = runRounds(evaluator, loop, scope);
  if (completion !== null) return completion;
  if (loop.target !== null) bindPattern(evaluator, loop.target, unknown, scope);
  return runAll(evaluator, [loop.body], scope, possible);
}

function runMatch(
  evaluator: Evaluator,
  statement: MatchStatement,
  scope: Scope,
  possible: CdkValue[],
): Completion {
  const subject = evaluator.evaluate(statement.subject, scope);
  const taken = takenStatements(evaluator, statement, subject, scope);
  if (taken === null) {
    const bodies = statement.cases.map(({ body }) => body);
    return runAll(evaluator, bodies, scope, possible);
  }
  const completion = runStatements(evaluator, taken, scope.block());
  // Python's `break` means the loop around.
  return completion.kind === "break" && !scope.file.endsWith(".py") ? normal : completion;
}

function runImport(evaluator: Evaluator, { module, names }: ImportStatement, scope: Scope): void {
  for (const { local, imported, span } of names) {
    const own = evaluator.imported(scope.file, module, imported);
    const isOwn = own !== null || module.startsWith(".");
    const value = isOwn ? (own ?? unknown) : importedValue(module, imported, originOf(span, scope));
    scope.declare(local, value);
  }
}

function declareClass(evaluator: Evaluator, code: ClassStatement, scope: Scope): void {
  const bases = code.bases.map((base) => evaluateReference(evaluator, base, scope));
  const value: CdkValue = { kind: "class", code, scope, bases, origin: originOf(code, scope) };
  if (code.name !== null) scope.declare(code.name, value);
  if (code.exportedAs !== null) scope.exports.set(code.exportedAs, value);
}
