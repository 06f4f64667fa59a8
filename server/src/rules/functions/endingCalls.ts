import type { CallExpression, FunctionExpression, Statement } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { walkStatements } from "../../code/walkCode.ts";

/** A call of the callback after which the handler does nothing more. */
export interface EndingCall {
  readonly span: Span;
  readonly call: CallExpression;
  /** True where what it passes on is an error for certain, and no `try` of the handler's would catch it. */
  readonly isError: boolean;
  /** True for the short body of an arrow function. */
  readonly isBare: boolean;
}

/**
 * `return callback(…)`, and `callback(…)` as the last thing that happens; null where the callback is used
 * otherwise.
 */
export function endingCalls(
  { body }: FunctionExpression,
  callback: string,
  text: string,
): readonly EndingCall[] | null {
  const calls: EndingCall[] = [];
  const search = (statements: readonly Statement[], at: Position): void => {
    for (const [index, statement] of statements.entries()) {
      const isLast = at.isLast && index === statements.length - 1;
      if (statement.kind === "return" || (statement.kind === "expression" && isLast)) {
        const { value, start } = statement;
        if (value?.kind !== "call" || value.arguments.length === 0) continue;
        if (value.callee.kind !== "name" || value.callee.name !== callback) continue;
        const given = value.arguments[0]?.value;
        const isMade = given?.kind === "call" && given.isNew;
        const isCaught = given?.kind === "name" && at.caught.has(given.name);
        const isBare = statement.kind === "return" && !text.startsWith("return", start);
        const isError = !at.isTried && (isMade || isCaught);
        calls.push({ span: { start, end: value.end }, call: value, isError, isBare });
      }
      for (const inner of blocksOf(statement, { ...at, isLast })) search(inner.body, inner.at);
    }
  };
  search(body, { isLast: true, isTried: false, caught: new Set() });
  return calls.length > 0 && calls.length === usesOf(body, callback) ? calls : null;
}

interface Position {
  /** True where nothing of the handler follows. */
  readonly isLast: boolean;
  /** True within a `try` that catches. */
  readonly isTried: boolean;
  /** Names that errors are caught by. */
  readonly caught: ReadonlySet<string>;
}

function blocksOf(
  statement: Statement,
  at: Position,
): readonly { readonly body: readonly Statement[]; readonly at: Position }[] {
  switch (statement.kind) {
    case "if":
      return [
        { body: statement.then, at },
        { body: statement.otherwise, at },
      ];
    case "block":
      return [{ body: statement.body, at }];
    case "try": {
      const { body, handlers, finalizer } = statement;
      const inside = { ...at, isLast: at.isLast && finalizer.length === 0 };
      const caught = handlers.map(({ target, body: handling }) => {
        const names = target?.kind === "name" ? [target.name] : [];
        return { body: handling, at: { ...inside, caught: new Set([...at.caught, ...names]) } };
      });
      return [{ body, at: { ...inside, isTried: at.isTried || handlers.length > 0 } }, ...caught];
    }
    case "loop":
    case "with":
      return [{ body: statement.body, at: { ...at, isLast: false } }];
    case "match":
      return statement.cases.map(({ body }) => ({ body, at: { ...at, isLast: false } }));
    case "break":
    case "class":
    case "continue":
    case "declare":
    case "expression":
    case "import":
    case "return":
    case "throw":
      return [];
  }
}

/** How often the callback is named, in functions within as well. */
function usesOf(body: readonly Statement[], callback: string): number {
  let uses = 0;
  walkStatements(body, {
    expression: (expression) => {
      if (expression.kind === "name" && expression.name === callback) uses += 1;
      return true;
    },
  });
  return uses;
}
