import type {
  BinaryExpression,
  CodeFile,
  Expression,
  LiteralExpression,
  Statement,
} from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";

/** An expression that is compared with a literal. */
export interface Comparison {
  readonly subject: Expression;
  readonly literal: LiteralExpression;
}

/**
 * Comparisons with literals, on either side, and the cases of a `switch` or `match`.
 * @param operators those that count
 */
export function* comparisonsIn(
  { binaries, statements }: ComparingCode,
  operators: RegExp,
): Generator<Comparison> {
  for (const { operator, left, right } of binaries) {
    if (!operators.test(operator)) continue;
    if (right.kind === "literal") yield { subject: left, literal: right };
    if (left.kind === "literal") yield { subject: right, literal: left };
  }
  for (const statement of statements) {
    if (statement.kind !== "match") continue;
    for (const pattern of statement.cases.flatMap(({ patterns }) => patterns)) {
      const options = pattern.kind === "alternatives" ? pattern.options : [pattern];
      for (const option of options) {
        if (option.kind !== "value" || option.value.kind !== "literal") continue;
        yield { subject: statement.subject, literal: option.value };
      }
    }
  }
}

/** Where comparisons are looked for. */
export interface ComparingCode {
  readonly binaries: readonly BinaryExpression[];
  readonly statements: readonly Statement[];
}

/** All of a file. */
export function comparingCodeOf(file: CodeFile): ComparingCode {
  const binaries: BinaryExpression[] = [];
  const statements: Statement[] = [];
  walkStatements(file.statements, {
    statement: (statement) => {
      statements.push(statement);
      return true;
    },
    expression: (expression) => {
      if (expression.kind === "binary") binaries.push(expression);
      return true;
    },
  });
  return { binaries, statements };
}
