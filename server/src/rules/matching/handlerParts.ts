import type {
  AssignExpression,
  BinaryExpression,
  CallExpression,
  Expression,
  FunctionExpression,
  LoopStatement,
  ObjectExpression,
  Statement,
  TextExpression,
  ThrowStatement,
  TryStatement,
} from "../../code/codeModel.ts";
import type { ImportStatement } from "../../code/importStatement.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { methodOf } from "../../flow/classMethods.ts";
import type { CheckedHandler } from "../rule.ts";

/** What rules look for, collected in one walk over the handler and the functions that it calls. */
export interface HandlerParts {
  /** The handler first, then functions of the same file that it leads to. */
  readonly functions: readonly FunctionExpression[];
  readonly calls: readonly CallExpression[];
  readonly objects: readonly ObjectExpression[];
  readonly assignments: readonly AssignExpression[];
  readonly binaries: readonly BinaryExpression[];
  /** Texts with holes, those in a hole after the one around. */
  readonly texts: readonly TextExpression[];
  readonly loops: readonly LoopStatement[];
  readonly tries: readonly TryStatement[];
  readonly throws: readonly ThrowStatement[];
  /** Statements of all kinds. */
  readonly statements: readonly Statement[];
  /** Of the whole file. */
  readonly imports: readonly ImportStatement[];
}

const known = new WeakMap<CheckedHandler, HandlerParts>();

/** The parts of a handler, collected once for all rules. */
export function partsOf(handler: CheckedHandler): HandlerParts {
  const before = known.get(handler);
  if (before !== undefined) return before;
  const parts = collect(handler);
  known.set(handler, parts);
  return parts;
}

function collect({ file, handler }: CheckedHandler): HandlerParts {
  const declared = functionsOf(file.statements);
  const functions: FunctionExpression[] = [handler];
  const reached = new Set<FunctionExpression>(functions);
  const calls: CallExpression[] = [];
  const objects: ObjectExpression[] = [];
  const assignments: AssignExpression[] = [];
  const binaries: BinaryExpression[] = [];
  const texts: TextExpression[] = [];
  const loops: LoopStatement[] = [];
  const tries: TryStatement[] = [];
  const throws: ThrowStatement[] = [];
  const statements: Statement[] = [];
  const methodIn = (expression: Expression): FunctionExpression | null =>
    expression.kind === "member" ? methodOf(file, expression) : null;
  const onExpression = (expression: Expression): undefined => {
    if (expression.kind === "call") calls.push(expression);
    if (expression.kind === "object") objects.push(expression);
    if (expression.kind === "assign") assignments.push(expression);
    if (expression.kind === "binary") binaries.push(expression);
    if (expression.kind === "text") texts.push(expression);
    const name = referenceName(expression);
    const local = name === null ? methodIn(expression) : declared.get(name);
    if (local !== undefined && local !== null && !reached.has(local)) {
      reached.add(local);
      functions.push(local);
    }
  };
  const onStatement = (statement: Statement): undefined => {
    statements.push(statement);
    if (statement.kind === "loop") loops.push(statement);
    if (statement.kind === "try") tries.push(statement);
    if (statement.kind === "throw") throws.push(statement);
  };
  // The list grows while it is walked.
  for (const { body } of functions) {
    walkStatements(body, { expression: onExpression, statement: onStatement });
  }
  const imports = file.statements.filter(({ kind }) => kind === "import") as ImportStatement[];
  return {
    functions,
    calls,
    objects,
    assignments,
    binaries,
    texts,
    loops,
    tries,
    throws,
    statements,
    imports,
  };
}

/** A plain name, or a method of `this` and `self`. */
function referenceName(expression: Expression): string | null {
  if (expression.kind === "name") return expression.name;
  if (expression.kind !== "member" || expression.object.kind !== "name") return null;
  const { name } = expression.object;
  const isOwn = name === "this" || name === "self" || name === "cls";
  return isOwn && typeof expression.key === "string" ? `this.${expression.key}` : null;
}

/** The functions that a module's top level binds, and methods as `this.name`. */
function functionsOf(statements: readonly Statement[]): ReadonlyMap<string, FunctionExpression> {
  const found = new Map<string, FunctionExpression>();
  for (const statement of statements) {
    if (statement.kind === "declare" && statement.target.kind === "name") {
      if (statement.value?.kind === "function") found.set(statement.target.name, statement.value);
    }
    if (statement.kind !== "class") continue;
    for (const { name, value } of statement.members) {
      if (value?.kind === "function") found.set(`this.${name}`, value);
    }
  }
  return found;
}
