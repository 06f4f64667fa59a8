import { isSelf, namesEvent } from "./eventParameter.ts";
import type { CodeFile } from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import { walkStatements } from "../code/walkCode.ts";
import { isLooseType } from "../code/looseType.ts";
import type { Origin } from "../flow/origin.ts";
import type { CheckedHandler } from "../rules/rule.ts";

const typePackage = /^(?:@types\/aws-lambda|@aws-lambda-powertools\/.*)$/u;

/**
 * True where another language server knows the event's type from the code, and answers by itself:
 * tsserver, Pyright. A type in a comment counts where its package is there.
 */
export function isEventTypedElsewhere(handler: CheckedHandler): boolean {
  if (handler.hasTypedEvent) return true;
  if (!namesEvent(handler)) return false;
  return handler.language === "python" || hasTypePackage(handler);
}

function hasTypePackage({ packages }: CheckedHandler): boolean {
  return [...packages].some((each) => typePackage.test(each));
}

/**
 * True of a part of the event where it, or what it is a part of, has a type of its own: by an annotation of
 * a helper's parameter or of a variable, or by `as`. One in a comment counts where it leads to a type.
 */
export function isPartTypedElsewhere(handler: CheckedHandler, { typedBy }: Origin): boolean {
  if (typedBy !== "comment") return typedBy === "code";
  return hasTypePackage(handler) || handler.text.includes("@typedef");
}

/** The same of the context: by an annotation of its own, or by the type of the whole handler. */
export function isContextTypedElsewhere(handler: CheckedHandler): boolean {
  const { parameters } = handler.handler;
  const isMethod = handler.language === "python" && isSelf(handler);
  const type = parameters[isMethod ? 2 : 1]?.type ?? null;
  if (type !== null) return !isLooseType(type.text);
  return handler.language !== "python" && isTypedAsWhole(handler);
}

/**
 * True of a place in what the handler returns where a type, of the handler or of the value around, tells
 * tsserver what belongs there.
 * @param file that the offset is in, which may be a later text than the handler's own
 */
export function isResponseTypedElsewhere(
  handler: CheckedHandler,
  file: CodeFile,
  offset: number,
): boolean {
  if (handler.language === "python") return false;
  return isResponseTypedAsWhole(handler) || isWithinTyped(file, offset);
}

/** True where the type of the whole handler says what it returns; `Handler<Event>` takes anything. */
function isResponseTypedAsWhole(handler: CheckedHandler): boolean {
  const namesResult = /\bHandler\s*<(?:[^<>]|<[^<>]*>)*,/u.test(handler.text);
  const isGeneral = handler.targets.some(({ evidence }) => evidence.includes("type:Handler"));
  return isTypedAsWhole(handler) && (!isGeneral || namesResult);
}

/** True of an offset within a value that is declared or asserted to be, or a function that returns, a type. */
function isWithinTyped({ statements }: CodeFile, offset: number): boolean {
  let isTyped = false;
  const meet = ({ start, end }: Span, type: string | undefined): boolean => {
    const isAround = start <= offset && offset <= end;
    isTyped ||= isAround && type !== undefined && !isLooseType(type);
    return isAround;
  };
  walkStatements(statements, {
    statement: (statement) => {
      const isValue = statement.kind === "declare" && statement.value?.kind !== "function";
      return meet(statement, isValue ? statement.type?.text : undefined);
    },
    expression: (expression) => {
      const result = expression.kind === "function" ? expression.returnType?.text : undefined;
      return meet(expression, result ?? expression.assertedType);
    },
  });
  return isTyped;
}

function isTypedAsWhole(handler: CheckedHandler): boolean {
  const names = handler.targets.flatMap(({ evidence }) => evidence);
  const isNamed = names.some((each) => /^type:\w*Handler\b/u.test(each));
  return isNamed && hasTypePackage(handler);
}
