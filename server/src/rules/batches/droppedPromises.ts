import type {
  CallExpression,
  Expression,
  FunctionExpression,
  Statement,
} from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { functionOf } from "../matching/functionOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler } from "../rule.ts";

/** Promises that a `map` with an async function makes, and nobody awaits. */
export interface DroppedPromises {
  readonly call: CallExpression;
  /** True where the list is awaited, which does not await what is in it. */
  readonly isListAwaited: boolean;
  /** True where the function that makes them may await. */
  readonly isWithinAsync: boolean;
}

/** Those that are a statement of their own, or bound to a name that nothing asks for again. */
export function droppedPromises(handler: CheckedHandler): readonly DroppedPromises[] {
  return partsOf(handler).functions.flatMap((owner) =>
    ownStatementsOf(owner).flatMap((statement): readonly DroppedPromises[] => {
      const value = droppedBy(statement, owner);
      const call = value?.kind === "await" ? value.value : value;
      if (call?.kind !== "call" || !isAsyncMap(handler, call)) return [];
      return [{ call, isListAwaited: value?.kind === "await", isWithinAsync: owner.isAsync }];
    }),
  );
}

/** The value that a statement makes and nobody gets; null for any other. */
function droppedBy(statement: Statement, owner: FunctionExpression): Expression | null {
  if (statement.kind === "expression") return statement.value;
  if (statement.kind !== "declare" || statement.target.kind !== "name") return null;
  return isAskedFor(owner, statement.target.name) ? null : statement.value;
}

function isAskedFor({ body }: FunctionExpression, name: string): boolean {
  let isAsked = false;
  walkStatements(body, {
    expression: (expression) => {
      isAsked ||= expression.kind === "name" && expression.name === name;
      return !isAsked;
    },
  });
  return isAsked;
}

function isAsyncMap(
  handler: CheckedHandler,
  { callee, arguments: given }: CallExpression,
): boolean {
  if (callee.kind !== "member" || callee.key !== "map") return false;
  return functionOf(handler, given[0]?.value)?.isAsync === true;
}

/** Statements of a function, those of functions inside it left out. */
export function ownStatementsOf({ body }: FunctionExpression): readonly Statement[] {
  const found: Statement[] = [];
  walkStatements(body, {
    statement: (statement) => {
      found.push(statement);
      return undefined;
    },
    expression: ({ kind }) => kind !== "function",
  });
  return found;
}
