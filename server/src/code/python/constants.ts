import type { DeclareStatement, Pattern, Statement } from "../codeModel.ts";
import { walkStatements } from "../walkCode.ts";

/**
 * Python has no word for a constant: a name counts as one where its scope binds it once. The functions
 * inside have settled theirs.
 * @returns the statements, those of the outermost level anew where they bind a constant
 */
export function settleConstants(statements: readonly Statement[]): readonly Statement[] {
  const counts = new Map<string, number>();
  const count = (target: Pattern | null): void => {
    for (const name of boundNames(target)) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  walkStatements(statements, {
    statement: (statement) => {
      if (statement.kind === "declare" || statement.kind === "loop") count(statement.target);
      if (statement.kind === "with") statement.items.forEach(({ target }) => count(target));
      if (statement.kind === "try") statement.handlers.forEach(({ target }) => count(target));
      if (statement.kind === "match") {
        statement.cases.flatMap(({ patterns }) => patterns).forEach(count);
      }
      return statement.kind !== "class";
    },
    expression: (expression) => {
      if (expression.kind === "assign") count(expression.target);
      return expression.kind !== "function";
    },
  });
  return statements.map((statement) => {
    if (statement.kind !== "declare" || statement.value?.kind === "function") return statement;
    const names = boundNames(statement.target);
    const isConstant = names.every((name) => counts.get(name) === 1);
    return isConstant === statement.isConstant ? statement : withConstant(statement, isConstant);
  });
}

function withConstant(statement: DeclareStatement, isConstant: boolean): DeclareStatement {
  return { ...statement, isConstant };
}

function boundNames(target: Pattern | null): readonly string[] {
  switch (target?.kind) {
    case "name":
      return [target.name];
    case "object": {
      const names = target.members.flatMap((member) => boundNames(member.target));
      return target.rest === null ? names : [...names, target.rest];
    }
    case "list":
      return [...target.items.flatMap(boundNames), ...boundNames(target.rest)];
    case "alternatives":
      return target.options.flatMap(boundNames);
    case "value":
    case "opaque":
    case undefined:
      return [];
  }
}
