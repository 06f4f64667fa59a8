import type {
  CodeFile,
  CodeParameter,
  DeclareStatement,
  Expression,
  FunctionExpression,
} from "../code/codeModel.ts";
import type { DocumentedTypes } from "../code/documentedTypes.ts";
import { isLooseType } from "../code/looseType.ts";
import type { Run } from "./run.ts";
import { asTyped, type Value } from "./value.ts";

/**
 * What JavaScript and TypeScript state of types: whoever reads it there, tsserver, knows a value's parts
 * better. In Python, only the handler's own annotation counts.
 */
export function documentedIn(
  { documented = [] }: CodeFile,
  handler: FunctionExpression,
): readonly DocumentedTypes[] {
  return documented.filter((each) => !isAbout(each, handler.start));
}

function isAbout({ start, end }: DocumentedTypes, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The value of a parameter, by its annotation or by the comment over it or its function. */
export function typedParameter(
  run: Run,
  callee: FunctionExpression,
  { type, pattern, start }: CodeParameter,
  value: Value,
): Value {
  if (type !== null) return byCode(run, type.text, value);
  const ofFunction = run.documented.find((each) => isAbout(each, callee.start));
  const named = pattern.kind === "name" ? ofFunction?.parameters.get(pattern.name) : undefined;
  return byComment(named ?? documentedType(run, start), value);
}

/** What a function returns, by its annotation. */
export function typedResult(run: Run, { returnType }: FunctionExpression, value: Value): Value {
  const isStated = returnType !== null && !isLooseType(returnType.text);
  return isStated ? byCode(run, returnType.text, value) : value;
}

/** The value of a variable, by its annotation or by the comment over it. */
export function typedDeclaration(run: Run, { type, start }: DeclareStatement, value: Value): Value {
  return type === null
    ? byComment(documentedType(run, start), value)
    : byCode(run, type.text, value);
}

/** `value as T`. */
export function typedAssertion(run: Run, { assertedType }: Expression, value: Value): Value {
  return assertedType === undefined || assertedType === "const"
    ? value
    : byCode(run, assertedType, value);
}

function documentedType({ documented }: Run, start: number): string | undefined {
  return documented.find((each) => isAbout(each, start))?.type ?? undefined;
}

function byCode({ language }: Run, type: string, value: Value): Value {
  if (language === "python") return value;
  return asTyped(value, isLooseType(type) ? undefined : "code");
}

function byComment(type: string | undefined, value: Value): Value {
  return type === undefined || isLooseType(type) ? value : asTyped(value, "comment");
}
