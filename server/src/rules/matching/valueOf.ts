import type {
  DeclareStatement,
  Expression,
  FunctionExpression,
  Statement,
} from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { namesIn } from "../../flow/bindPattern.ts";
import type { CheckedHandler } from "../rule.ts";
import { isChangedLater } from "./changedLater.ts";
import { partsOf } from "./handlerParts.ts";

/**
 * The value of a name that the function around it, or else its module, binds once and leaves as it is; else the
 * expression itself.
 */
export function valueOf(handler: CheckedHandler, expression: Expression): Expression {
  if (expression.kind !== "name") return expression;
  const { name } = expression;
  const around = partsOf(handler).functions.filter(
    ({ start, end }) => start <= expression.start && expression.end <= end,
  );
  const own = around.map(bindingsIn).filter(({ names }) => names.has(name));
  const bound =
    own.length === 0
      ? declarationsOf(handler.file.statements, name)
      : own.flatMap((bindings) => bindings.values.get(name) ?? []);
  // A parameter, a loop or a pattern of that name may be meant as well.
  if (own.some(({ others }) => others.has(name))) return expression;
  const [only] = bound;
  const value = bound.length === 1 && only?.isConstant === true ? only.value : null;
  if (value === null) return expression;
  // A text or a number is no other one for having been handed on.
  return value.kind === "literal" || !isChangedLater(handler, name) ? value : expression;
}

interface Bindings {
  readonly names: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly DeclareStatement[]>;
  /** Names that something else than a declaration binds. */
  readonly others: ReadonlySet<string>;
}

const known = new WeakMap<FunctionExpression, Bindings>();

/** What a function, and the functions in it, bind names to. */
function bindingsIn(callee: FunctionExpression): Bindings {
  const before = known.get(callee);
  if (before !== undefined) return before;
  const values = new Map<string, DeclareStatement[]>();
  const others = new Set(parametersOf(callee));
  walkStatements(callee.body, {
    statement: (statement) => {
      if (statement.kind !== "declare" && statement.kind !== "loop") return undefined;
      const { target } = statement;
      if (statement.kind === "declare" && target?.kind === "name") {
        values.set(target.name, [...(values.get(target.name) ?? []), statement]);
      } else for (const name of namesIn(target)) others.add(name);
      return undefined;
    },
    expression: (expression) => {
      if (expression.kind !== "function") return undefined;
      for (const name of parametersOf(expression)) others.add(name);
      return undefined;
    },
  });
  const bindings = { names: new Set([...values.keys(), ...others]), values, others };
  known.set(callee, bindings);
  return bindings;
}

function parametersOf({ parameters }: FunctionExpression): readonly string[] {
  return parameters.flatMap(({ pattern }) => namesIn(pattern));
}

function declarationsOf(
  statements: readonly Statement[],
  name: string,
): readonly DeclareStatement[] {
  return statements.filter(
    (statement): statement is DeclareStatement =>
      statement.kind === "declare" &&
      statement.target.kind === "name" &&
      statement.target.name === name,
  );
}
