import type { CallExpression, Expression, Statement } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { walkExpression } from "../../code/walkCode.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler } from "../rule.ts";

/**
 * True where a write depends on what stands in the key that the event tells: behind an `if` that leaves, or
 * within one, so that what the function itself has written may be passed over.
 */
export function asksForKey(handler: CheckedHandler, write: Span): boolean {
  return partsOf(handler).statements.some((statement) => {
    if (statement.kind !== "if" || !asksKey(handler, statement.test)) return false;
    const { then, otherwise } = statement;
    const isAround = statement.start <= write.start && write.end <= statement.end;
    return isAround || [then, otherwise].some(leaves);
  });
}

const leaving = new Set<Statement["kind"]>(["return", "throw", "continue", "break"]);

function leaves(branch: readonly Statement[]): boolean {
  return leaving.has(branch.at(-1)?.kind ?? "expression");
}

/** Methods of texts that look into them, and those of patterns and of Python's `re` that look into what they get. */
const ofText = /^(?:includes|indexOf|lastIndexOf|search|match|find|rfind|index|count)$/u;
const ofPattern = /^(?:test|exec|match|search|fullmatch)$/u;

function asksKey(handler: CheckedHandler, test: Expression): boolean {
  let isAsked = false;
  walkExpression(test, {
    expression: (part) => {
      if (part.kind === "call") isAsked ||= looksInto(part).some((each) => isKey(handler, each));
      if (part.kind === "binary" && /^(?:not )?in$/u.test(part.operator))
        isAsked ||= isKey(handler, part.right);
      return !isAsked;
    },
  });
  return isAsked;
}

/** The texts that a call may look into. */
function looksInto({ callee, arguments: given }: CallExpression): readonly Expression[] {
  if (callee.kind !== "member") return [];
  const name = String(callee.key);
  return [
    ...(ofText.test(name) ? [callee.object] : []),
    ...(ofPattern.test(name) ? given.map(({ value }) => value) : []),
  ];
}

/** The key of the object, decoded or not, or a part of it. */
function isKey({ flow }: CheckedHandler, expression: Expression): boolean {
  let isFound = false;
  walkExpression(expression, {
    expression: (part) => {
      isFound ||= eventPathsOf(flow, part).some((path) => /\.s3\.object\.key\b/u.test(path));
      return !isFound;
    },
  });
  return isFound;
}
