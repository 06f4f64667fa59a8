import type { Expression, FunctionExpression, Statement } from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import { walkExpression, walkStatements } from "../code/walkCode.ts";

/** How the statements of a function exclude each other, and what decides between them. */
interface Branches {
  /** By statement: its branches, of which one counts in the end. */
  readonly alternatives: readonly (readonly Span[])[];
  /** Branches after which the function is at its end. */
  readonly ending: readonly Span[];
  /** The names that a condition looks at. */
  readonly tested: ReadonlySet<string>;
}

const known = new WeakMap<FunctionExpression, Branches>();

/**
 * True where what is written at one place of a function is not overwritten by what is written at a later one, since
 * they stand in different branches of a condition, a `switch` or a `try`, or since the function ends before.
 */
export function areAlternatives(within: FunctionExpression, one: Span, later: Span): boolean {
  const { alternatives, ending } = branchesOf(within);
  const isBetween = (branches: readonly Span[]): boolean => {
    const branch = branches.find((each) => isIn(one, each));
    return branch !== undefined && branches.some((each) => each !== branch && isIn(later, each));
  };
  return (
    alternatives.some(isBetween) || ending.some((each) => isIn(one, each) && !isIn(later, each))
  );
}

/** True for a name of a function that a condition looks at: what it stands for may be another in each branch. */
export function isTested(within: FunctionExpression, name: string): boolean {
  return branchesOf(within).tested.has(name);
}

/** The names in an expression. */
export function namesMentioned(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  walkExpression(expression, {
    expression: (part) => {
      if (part.kind === "name") names.add(part.name);
      return undefined;
    },
  });
  return names;
}

function branchesOf(within: FunctionExpression): Branches {
  const before = known.get(within);
  if (before !== undefined) return before;
  const alternatives: Span[][] = [];
  const ending: Span[] = [];
  const tested = new Set<string>();
  const answers: { readonly name: string; readonly asked: ReadonlySet<string> }[] = [];
  const addBranches = (lists: readonly (readonly Statement[])[]): void => {
    alternatives.push(lists.flatMap(spanOf));
    for (const list of lists) {
      const last = list.at(-1)?.kind;
      if (last === "return" || last === "throw") ending.push(...spanOf(list));
    }
  };
  const test = (expression: Expression): void => {
    for (const name of namesMentioned(expression)) tested.add(name);
  };
  walkStatements(within.body, {
    statement: (statement) => {
      if (statement.kind === "if") {
        addBranches([statement.then, statement.otherwise]);
        test(statement.test);
      } else if (statement.kind === "try") {
        const { body, otherwise, handlers } = statement;
        addBranches([[...body, ...otherwise], ...handlers.map((each) => each.body)]);
      } else if (statement.kind === "match") {
        test(statement.subject);
        const { cases } = statement;
        if (!cases.some(({ fallsThrough }) => fallsThrough))
          addBranches(cases.map((each) => each.body));
      } else if (statement.kind === "declare" && statement.target.kind === "name") {
        const { target, value } = statement;
        if (value !== null && /^(?:unary|binary|logical|call)$/u.test(value.kind))
          answers.push({ name: target.name, asked: namesMentioned(value) });
      }
      return undefined;
    },
    expression: (expression) => {
      if (expression.kind === "conditional") test(expression.test);
      if (expression.kind === "logical" && expression.operator === "and") test(expression.left);
      return undefined;
    },
  });
  // `const isText = typeof body === "string"`: who looks at the answer has looked at what was asked.
  for (const { name, asked } of answers.toReversed()) {
    if (tested.has(name)) for (const each of asked) tested.add(each);
  }
  const branches = { alternatives, ending, tested };
  known.set(within, branches);
  return branches;
}

function spanOf(statements: readonly Statement[]): readonly Span[] {
  const [first] = statements;
  const last = statements.at(-1);
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
