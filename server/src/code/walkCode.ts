import type { Expression, FunctionExpression, Pattern, Statement } from "./codeModel.ts";

/** Told of what a walk meets, from the outside in, in source order. */
export interface CodeVisitor {
  /** Return false to leave out what is inside. */
  readonly expression?: (expression: Expression) => boolean | undefined;
  /** Return false to leave out what is inside. */
  readonly statement?: (statement: Statement) => boolean | undefined;
}

/** Walks statements and everything in them, functions' bodies too unless the visitor leaves them out. */
export function walkStatements(statements: readonly Statement[], visitor: CodeVisitor): void {
  for (const statement of statements) {
    if (visitor.statement?.(statement) === false) continue;
    for (const part of partsOfStatement(statement)) walkPart(part, visitor);
  }
}

/** Walks an expression and everything in it. */
export function walkExpression(expression: Expression, visitor: CodeVisitor): void {
  if (visitor.expression?.(expression) === false) return;
  for (const part of partsOfExpression(expression)) walkPart(part, visitor);
}

type Part = Expression | readonly Statement[];

function walkPart(part: Part, visitor: CodeVisitor): void {
  if (isStatements(part)) walkStatements(part, visitor);
  else walkExpression(part, visitor);
}

function isStatements(part: Part): part is readonly Statement[] {
  return Array.isArray(part);
}

/** What a statement directly holds, in source order. */
export function partsOfStatement(statement: Statement): readonly Part[] {
  switch (statement.kind) {
    case "expression":
      return [statement.value];
    case "declare":
      return [...partsOfPattern(statement.target), ...present(statement.value)];
    case "return":
    case "throw":
      return present(statement.value);
    case "if":
      return [statement.test, statement.then, statement.otherwise];
    case "loop":
      return [
        ...(statement.target === null ? [] : partsOfPattern(statement.target)),
        ...present(statement.subject),
        statement.body,
      ];
    case "try":
      return [
        statement.body,
        ...statement.handlers.map(({ body }) => body),
        statement.otherwise,
        statement.finalizer,
      ];
    case "match":
      return [
        statement.subject,
        ...statement.cases.flatMap(({ patterns, guard, body }) => [
          ...patterns.flatMap(partsOfPattern),
          ...present(guard),
          body,
        ]),
      ];
    case "with":
      return [...statement.items.map(({ value }) => value), statement.body];
    case "block":
      return [statement.body];
    case "class":
      return statement.members.flatMap(({ value }) => present(value));
    case "break":
    case "continue":
    case "import":
      return [];
  }
}

/** What an expression directly holds, in source order; a function holds its body. */
export function partsOfExpression(expression: Expression): readonly Part[] {
  switch (expression.kind) {
    case "name":
    case "literal":
      return [];
    case "member":
      return [expression.object, ...present(expression.index), ...present(expression.fallback)];
    case "call":
      return [expression.callee, ...expression.arguments.map(({ value }) => value)];
    case "text":
      return expression.parts;
    case "object":
      return expression.members.flatMap(({ computed = null, value }) => [
        ...present(computed),
        value,
      ]);
    case "list":
      return expression.items;
    case "function":
      return partsOfFunction(expression);
    case "await":
    case "unary":
    case "spread":
      return [expression.value];
    case "binary":
    case "logical":
      return [expression.left, expression.right];
    case "conditional":
      return [expression.test, expression.then, expression.otherwise];
    case "assign":
      return [
        ...(expression.member === null ? partsOfPattern(expression.target) : [expression.member]),
        expression.value,
      ];
    case "comprehension":
      return [
        ...expression.clauses.flatMap(({ target, subject, conditions }) => [
          ...partsOfPattern(target),
          subject,
          ...conditions,
        ]),
        expression.element,
        ...present(expression.value),
      ];
    case "opaque":
      return expression.parts;
  }
}

function partsOfFunction({ decorators, parameters, body }: FunctionExpression): readonly Part[] {
  return [...decorators, ...parameters.flatMap(({ pattern }) => partsOfPattern(pattern)), body];
}

/** The expressions in a pattern: defaults, values to compare with, members that are assigned to. */
export function partsOfPattern(pattern: Pattern): readonly Expression[] {
  switch (pattern.kind) {
    case "name":
      return present(pattern.fallback);
    case "object":
      return [
        ...pattern.members.flatMap(({ target }) => partsOfPattern(target)),
        ...present(pattern.fallback),
      ];
    case "list":
      return [
        ...pattern.items.flatMap((item) => (item === null ? [] : partsOfPattern(item))),
        ...(pattern.rest === null ? [] : partsOfPattern(pattern.rest)),
        ...present(pattern.fallback),
      ];
    case "value":
      return [pattern.value];
    case "alternatives":
      return pattern.options.flatMap(partsOfPattern);
    case "opaque":
      return pattern.parts;
  }
}

function present(expression: Expression | null): readonly Expression[] {
  return expression === null ? [] : [expression];
}
