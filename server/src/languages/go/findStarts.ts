import type { Node } from "@vscode/tree-sitter-wasm";
import { namedChildrenOf } from "../nodeRange.ts";
import type { GoFunction, GoOutline } from "./goOutline.ts";
import { handlerArgumentOf } from "./goStarts.ts";

/** A call that hands a handler to the runtime. */
export interface GoStart {
  /** As in the package: `lambda.Start`. */
  readonly name: string;
  /** The function that the call stands in. */
  readonly caller: GoFunction;
  /** The handler's expression; null where the call lacks it. */
  readonly argument: Node | null;
}

/** What the argument comes down to. */
export interface GoHandler {
  /** The function of this file; null: a closure, or something that the file does not declare. */
  readonly declared: GoFunction | null;
  /** Node with the parameters; null where the file does not show them. */
  readonly signature: Node | null;
  /** Functions that the handler passes through, outermost first: `otellambda.InstrumentHandler`. */
  readonly wrappers: readonly string[];
}

const nothing: GoHandler = { declared: null, signature: null, wrappers: [] };
const deepest = 8;

/** All calls of the file that start a handler, in source order. */
export function findStarts(outline: GoOutline): readonly GoStart[] {
  return outline.functions.flatMap((caller) =>
    caller.node.descendantsOfType("call_expression").flatMap((call): readonly GoStart[] => {
      const callee = call?.childForFieldName("function");
      const name = callee === null || callee === undefined ? null : startNameOf(callee, outline);
      if (call === null || name === null) return [];
      const given = call.childForFieldName("arguments");
      const argument = given === null ? undefined : namedChildrenOf(given)[name.argument];
      return [{ name: name.text, caller, argument: argument ?? null }];
    }),
  );
}

function startNameOf(
  callee: Node,
  { imports }: GoOutline,
): { readonly text: string; readonly argument: number } | null {
  const isSelector = callee.type === "selector_expression";
  const alias = isSelector ? callee.childForFieldName("operand")?.text : ".";
  const name = isSelector ? callee.childForFieldName("field")?.text : callee.text;
  const importPath = imports.get(alias ?? "");
  if (importPath === undefined || name === undefined) return null;
  const argument = handlerArgumentOf(importPath, name);
  const packageName = importPath.split("/").findLast((part) => !/^v\d+$/u.test(part)) ?? "";
  return argument === undefined ? null : { text: `${packageName}.${name}`, argument };
}

/** Follows the argument through local names, wrappers and method values to a function. */
export function resolveHandler(
  expression: Node,
  caller: GoFunction,
  outline: GoOutline,
  depth = 0,
): GoHandler {
  if (depth > deepest) return nothing;
  switch (expression.type) {
    case "func_literal":
      return { ...nothing, signature: expression };
    case "identifier":
      return resolveName(expression.text, caller, outline, depth);
    case "selector_expression":
      return resolveMethod(expression, caller, outline);
    case "call_expression":
      return resolveCall(expression, caller, outline, depth);
    case "unary_expression":
    case "parenthesized_expression":
    case "composite_literal":
      return resolveObject(expression, outline);
    default:
      return nothing;
  }
}

function resolveName(
  name: string,
  caller: GoFunction,
  outline: GoOutline,
  depth: number,
): GoHandler {
  const declared = outline.functions.find((each) => each.receiver === null && each.name === name);
  if (declared !== undefined) return { ...nothing, declared, signature: declared.node };
  const value = valueOfLocal(name, caller);
  return value === null ? nothing : resolveHandler(value, caller, outline, depth + 1);
}

/** A method value (`app.Handle`); several types of the file may have it, of which the receiver's counts. */
function resolveMethod(expression: Node, caller: GoFunction, outline: GoOutline): GoHandler {
  const name = expression.childForFieldName("field")?.text ?? "";
  const operand = expression.childForFieldName("operand");
  const methods = outline.functions.filter((each) => each.receiver !== null && each.name === name);
  const value = operand?.type === "identifier" ? valueOfLocal(operand.text, caller) : operand;
  const ofType = methods.find(({ receiver }) => value?.text.includes(receiver ?? "") === true);
  const declared = ofType ?? (methods.length === 1 ? methods[0] : undefined);
  return declared === undefined ? nothing : { ...nothing, declared, signature: declared.node };
}

/** `wrap(handler)`: the first argument that leads to a function; else what a function of the file returns. */
function resolveCall(call: Node, caller: GoFunction, outline: GoOutline, depth: number): GoHandler {
  const callee = call.childForFieldName("function")?.text ?? "";
  const given = call.childForFieldName("arguments");
  for (const argument of given === null ? [] : namedChildrenOf(given)) {
    const inner = resolveHandler(argument, caller, outline, depth + 1);
    if (inner.signature === null) continue;
    return { ...inner, wrappers: [...(isOwnWrapper(callee) ? [callee] : []), ...inner.wrappers] };
  }
  const maker = outline.functions.find((each) => each.symbol === callee);
  const [made] = maker?.node.descendantsOfType("func_literal") ?? [];
  return made === null || made === undefined ? nothing : { ...nothing, signature: made };
}

/** The runtime's own `lambda.NewHandler` says no more than `lambda.Start` does. */
function isOwnWrapper(callee: string): boolean {
  return !/(?:^|\.)NewHandler(?:WithOptions)?$/u.test(callee) && /^[\w.]+$/u.test(callee);
}

/** An object that is a `lambda.Handler`, which has a method `Invoke`. */
function resolveObject(expression: Node, outline: GoOutline): GoHandler {
  const [literal] = expression.descendantsOfType("composite_literal");
  const type = literal?.childForFieldName("type")?.text;
  const declared = outline.functions.find(
    ({ receiver, name }) => receiver === type && name === "Invoke",
  );
  return declared === undefined ? nothing : { ...nothing, declared, signature: declared.node };
}

/** What a local variable of the function was given first. */
function valueOfLocal(name: string, { node }: GoFunction): Node | null {
  for (const statement of node.descendantsOfType(["short_var_declaration", "var_spec"])) {
    const left = statement?.childForFieldName("left") ?? null;
    const names = left === null ? statement?.childrenForFieldName("name") : namedChildrenOf(left);
    const index = (names ?? []).findIndex((each) => each?.text === name);
    if (index === -1) continue;
    const right =
      statement?.childForFieldName("right") ?? statement?.childForFieldName("value") ?? null;
    const values = right === null ? [] : namedChildrenOf(right);
    return values[index] ?? values[0] ?? null;
  }
  return null;
}
