import type { Node } from "@vscode/tree-sitter-wasm";
import { namedChildrenOf } from "../nodeRange.ts";
import { fullPathOf, type RustFunction, type RustOutline } from "./rustOutline.ts";
import { startNameOf } from "./rustStarts.ts";

/** A call that hands a service to the runtime. */
export interface RustStart {
  /** As in the crate: `lambda_runtime::run`. */
  readonly name: string;
  /** The function that the call stands in. */
  readonly caller: RustFunction;
  /** The service's expression; null where the call lacks it. */
  readonly argument: Node | null;
}

/** What the service comes down to. */
export interface RustHandler {
  /** The function of this file; null: a closure, or something that the file does not declare. */
  readonly declared: RustFunction | null;
  /** Node with the parameters; null where the file does not show them. */
  readonly signature: Node | null;
  /** Full path of a function of another module: `event_handler::function_handler`. */
  readonly imported: string | null;
}

const nothing: RustHandler = { declared: null, signature: null, imported: null };
const deepest = 8;

/** All calls of the file that start a handler, in source order. */
export function findStarts(outline: RustOutline): readonly RustStart[] {
  return [...outline.functions.values()].flatMap((caller) =>
    caller.node.descendantsOfType("call_expression").flatMap((call): readonly RustStart[] => {
      const callee = call?.childForFieldName("function")?.text ?? "";
      const name = startNameOf(fullPathOf(callee, outline), outline.globs);
      if (name === null || outline.functions.has(callee)) return [];
      return [{ name, caller, argument: argumentsOf(call)[0] ?? null }];
    }),
  );
}

/** Follows a service through `service_fn`, layers, local names and closures to a function. */
export function resolveHandler(
  expression: Node,
  caller: RustFunction,
  outline: RustOutline,
  depth = 0,
): RustHandler {
  if (depth > deepest) return nothing;
  switch (expression.type) {
    case "identifier":
    case "scoped_identifier":
      return resolvePath(expression.text, caller, outline, depth);
    case "closure_expression":
      return resolveClosure(expression, outline);
    case "reference_expression":
    case "parenthesized_expression":
    case "await_expression":
    case "try_expression":
    case "call_expression":
      return resolveParts(expression, caller, outline, depth);
    default:
      return nothing;
  }
}

function resolvePath(
  written: string,
  caller: RustFunction,
  outline: RustOutline,
  depth: number,
): RustHandler {
  const declared = outline.functions.get(written);
  if (declared !== undefined) return { ...nothing, declared, signature: declared.node };
  const value = valueOfLocal(written, caller);
  if (value !== null) return resolveHandler(value, caller, outline, depth + 1);
  const imported = fullPathOf(written, outline);
  return imported.includes("::") ? { ...nothing, imported } : nothing;
}

/** `service_fn(handler)`, `ServiceBuilder::new().layer(x).service(service_fn(handler))`, `Some(&handler)`. */
function resolveParts(
  expression: Node,
  caller: RustFunction,
  outline: RustOutline,
  depth: number,
): RustHandler {
  const parts =
    expression.type === "call_expression" ? argumentsOf(expression) : namedChildrenOf(expression);
  for (const part of parts) {
    const inner = resolveHandler(part, caller, outline, depth + 1);
    if (inner.signature !== null || inner.imported !== null) return inner;
  }
  return nothing;
}

/**
 * A closure that passes its whole event on to a function is there for what else the function takes, or for
 * the wrapper that it hands the function to: `|event| with_errors(event, &client, handle)`.
 */
function resolveClosure(closure: Node, outline: RustOutline): RustHandler {
  for (const call of closure.descendantsOfType("call_expression")) {
    const callee = call?.childForFieldName("function")?.text ?? "";
    const given = argumentsOf(call).filter(({ type }) => type === "identifier");
    for (const name of [callee, ...given.map(({ text }) => text)]) {
      const declared = outline.functions.get(name);
      const parameters = declared?.node.childForFieldName("parameters")?.text ?? "";
      if (declared === undefined || !/\b(?:LambdaEvent|Request)\b/u.test(parameters)) continue;
      return { ...nothing, declared, signature: declared.node };
    }
  }
  return { ...nothing, signature: closure };
}

function argumentsOf(call: Node | null): readonly Node[] {
  const given = call?.childForFieldName("arguments") ?? null;
  return given === null ? [] : namedChildrenOf(given);
}

/** What a `let` of the function gives the name. */
function valueOfLocal(name: string, { node }: RustFunction): Node | null {
  const binding = node
    .descendantsOfType("let_declaration")
    .findLast((each) => each?.childForFieldName("pattern")?.text.replace(/^mut\s+/u, "") === name);
  return binding?.childForFieldName("value") ?? null;
}
