import type { CodeFile, Expression, Pattern } from "./codeModel.ts";
import type { Span } from "./span.ts";
import { walkStatements } from "./walkCode.ts";

/**
 * True for a member that an assignment writes, and for each on the way to it: `a.b` and `a.b.c` of
 * `a.b.c = d`, of `a.b.c++`, of `[a.b.c] = d`. None of them can have a `?.`: "Assignment target type" in
 * ECMAScript's specification is invalid for every optional chain.
 * @param isDeletedToo counts `del a.b.c` as well, which takes no call in Python; JavaScript may delete `a?.b`
 */
export function isOfAssignedMember(
  { statements }: CodeFile,
  member: Expression,
  isDeletedToo = false,
): boolean {
  const found = new Set<Expression>();
  const add = (target: Pattern | null): void => {
    for (const written of writtenBy(target)) addChain(written, found);
  };
  // Only what stands around it: this is asked at every keystroke.
  const isAround = ({ start, end }: Span): boolean => start <= member.start && member.end <= end;
  walkStatements(statements, {
    statement: (statement) => {
      if (!isAround(statement)) return false;
      if (statement.kind === "declare" || statement.kind === "loop") add(statement.target);
      if (statement.kind === "with") for (const { target } of statement.items) add(target);
      return true;
    },
    expression: (expression) => {
      if (!isAround(expression)) return false;
      if (expression.kind === "assign") add(expression.target);
      if (isDeletedToo && expression.kind === "unary" && expression.operator === "delete")
        addChain(expression.value, found);
      return true;
    },
  });
  return found.has(member);
}

/** The members that a pattern writes; what stands in its defaults is read. */
function writtenBy(pattern: Pattern | null): readonly Expression[] {
  if (pattern === null) return [];
  switch (pattern.kind) {
    case "opaque":
      return pattern.parts;
    case "object":
      return pattern.members.flatMap(({ target }) => writtenBy(target));
    case "list":
      return [...pattern.items, pattern.rest].flatMap(writtenBy);
    case "name":
    case "value":
    case "alternatives":
      return [];
  }
}

function addChain(written: Expression, found: Set<Expression>): void {
  let part = written;
  while (part.kind === "member" || part.kind === "call") {
    found.add(part);
    part = part.kind === "member" ? part.object : part.callee;
  }
}
