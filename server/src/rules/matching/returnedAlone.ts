import type { Expression, FunctionExpression, Statement } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { isWritingMethod, nameWritesOf, placeOf } from "../../flow/nameWrites.ts";
import type { CheckedHandler } from "../rule.ts";
import { partsOf } from "./handlerParts.ts";

/**
 * True for a value in the response that serves nothing else: the names by which it comes to be returned are used for
 * that alone, and so are the helpers that make it. Then it may be changed.
 */
export function isReturnedAlone(handler: CheckedHandler, value: Expression): boolean {
  const parts = handler.flow.response().parts.filter((part) => part.value === value);
  const wholes = new Set(parts.map(({ whole }) => whole));
  const names = new Set(parts.flatMap(({ through }) => through));
  for (const { expression, ways } of handler.flow.returnedValues.values) {
    if (!wholes.has(expression)) continue;
    for (const each of ways.flat()) if (each.kind === "name") names.add(each.name);
  }
  if ([...names].some((name) => hasOtherUses(handler, name))) return false;
  return helpersAround(handler, value).every((helper) => isCalledToReturn(handler, helper));
}

/** The names by which a value comes to be returned, where they stand behind `return`; none where it stands there itself. */
export function returnedNamesOf(handler: CheckedHandler, value: Expression): readonly Expression[] {
  const whole = handler.flow.response().parts.find((part) => part.value === value)?.whole;
  const returned = handler.flow.returnedValues.values.find(
    ({ expression }) => expression === whole,
  );
  const found = new Set<Expression>();
  for (const way of returned?.ways ?? []) {
    const name = way.find(({ kind }) => kind === "name");
    if (name === undefined || name.kind !== "name" || returned?.within !== handler.handler)
      return [];
    // What else it may hold would be changed as well.
    const bound = (nameWritesOf(returned.within).get(name.name) ?? []).filter(
      ({ path }) => path.length === 0,
    );
    if (bound.length > 1) return [];
    found.add(name);
  }
  return [...found];
}

/** True for a name that is exported, or read for anything else than the response. */
function hasOtherUses(handler: CheckedHandler, name: string): boolean {
  const { file, flow } = handler;
  const owners = functionsIn(handler).filter((each) => nameWritesOf(each).has(name));
  const isExported = file.statements.some(
    (statement) =>
      statement.kind === "declare" &&
      statement.exportedAs !== null &&
      statement.target.kind === "name" &&
      statement.target.name === name,
  );
  if (isExported && owners.length === 0) return true;
  const returned = new Set<Expression>([
    ...flow.returnedValues.values.flatMap(({ ways }) => ways.flat()),
    ...flow.response().parts.map(({ value }) => value),
  ]);
  const bodies = owners.length === 0 ? [file.statements] : owners.map(({ body }) => body);
  return bodies.some((body) => readsIn(body, name).some((each) => !returned.has(each)));
}

/** Where statements use a name, but for what they put into it. */
function readsIn(body: readonly Statement[], name: string): readonly Expression[] {
  const reads: Expression[] = [];
  const written = new Set<Expression>();
  walkStatements(body, {
    expression: (expression) => {
      if (expression.kind === "assign" && expression.member !== null) {
        if (placeOf(expression.member)?.name === name) written.add(rootOf(expression.member));
      }
      if (expression.kind === "call" && expression.callee.kind === "member") {
        const { object, key } = expression.callee;
        if (isWritingMethod(String(key))) written.add(rootOf(object));
      }
      if (isCount(expression)) return false;
      if (expression.kind === "name" && expression.name === name) reads.push(expression);
      return undefined;
    },
  });
  return reads.filter((each) => !written.has(each));
}

/** `failures.length`, `len(failures)`: whatever the items are. */
function isCount(expression: Expression): boolean {
  if (expression.kind === "member") {
    return expression.key === "length" && expression.object.kind === "name";
  }
  if (expression.kind !== "call" || expression.callee.kind !== "name") return false;
  return expression.callee.name === "len" && expression.arguments[0]?.value.kind === "name";
}

function rootOf(expression: Expression): Expression {
  return expression.kind === "member" ? rootOf(expression.object) : expression;
}

/** The handler, and the helpers that return for it. */
function functionsIn({ handler, flow }: CheckedHandler): readonly FunctionExpression[] {
  return [handler, ...flow.returnedValues.calls.keys()];
}

function helpersAround(
  handler: CheckedHandler,
  { start, end }: Expression,
): readonly FunctionExpression[] {
  const functions = new Set([...functionsIn(handler), ...partsOf(handler).functions]);
  return [...functions].filter(
    (each) => each !== handler.handler && each.start <= start && end <= each.end,
  );
}

/** By the text, since methods are called in many ways: once it is declared, and else it is called to return. */
function isCalledToReturn(
  { file, text, flow }: CheckedHandler,
  helper: FunctionExpression,
): boolean {
  let name = helper.name;
  let isExported = false;
  walkStatements(file.statements, {
    statement: (statement) => {
      if (statement.kind !== "declare" || statement.value !== helper) return undefined;
      if (statement.target.kind === "name") name ??= statement.target.name;
      isExported ||= statement.exportedAs !== null;
      return undefined;
    },
    expression: () => undefined,
  });
  const calls = new Set((flow.returnedValues.calls.get(helper) ?? []).map(({ call }) => call));
  const words = text.match(/[\w$]+/gu) ?? [];
  return !isExported && words.filter((word) => word === name).length === calls.size + 1;
}
