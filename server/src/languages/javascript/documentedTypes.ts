import type { Node } from "@vscode/tree-sitter-wasm";
import type { FunctionValue, Value } from "../../analysis/moduleOutline.ts";

/**
 * Adds the types that a JSDoc comment right before the node states. A type annotation in the code
 * wins over one in the comment.
 */
export function withDocumentedTypes(value: Value, node: Node): Value {
  const comment = commentBefore(node);
  if (comment === null) return value;
  const whole = tagType(comment, "type");
  const documented = value.kind === "function" ? documentFunction(value, comment) : value;
  return whole === null ? documented : { kind: "typed", type: whole, value: documented };
}

function commentBefore(node: Node): string | null {
  const previous = node.previousNamedSibling;
  if (previous === null || previous.type !== "comment") return null;
  return previous.text.startsWith("/**") ? previous.text : null;
}

function documentFunction(value: FunctionValue, comment: string): FunctionValue {
  const types = parameterTypes(comment);
  const parameters = value.parameters.map((parameter, index) => ({
    name: parameter.name,
    type: parameter.type ?? types.byName.get(parameter.name) ?? types.inOrder[index] ?? null,
  }));
  const returns = tagType(comment, "returns") ?? tagType(comment, "return");
  return { ...value, parameters, returnType: value.returnType ?? returns };
}

interface ParameterTypes {
  readonly byName: ReadonlyMap<string, string>;
  readonly inOrder: readonly string[];
}

function parameterTypes(comment: string): ParameterTypes {
  const found = [...comment.matchAll(/@param\s+\{/gu)].flatMap((match) => {
    const type = bracedText(comment, match.index + match[0].length - 1);
    if (type === null) return [];
    const rest = comment.slice(match.index + match[0].length + type.length + 1);
    return [{ type, name: /^\s*\[?([\w$]+)(?![\w$]*\.)/u.exec(rest)?.[1] ?? null }];
  });
  const named = found.filter(({ name }) => name !== null);
  return {
    byName: new Map(named.map(({ name, type }) => [name ?? "", type])),
    inOrder: found.filter(({ name }) => name === null).map(({ type }) => type),
  };
}

function tagType(comment: string, tag: string): string | null {
  const match = new RegExp(`@${tag}\\s+\\{`, "u").exec(comment);
  return match === null ? null : bracedText(comment, match.index + match[0].length - 1);
}

/** The text between the brace at `open` and the one that closes it. */
function bracedText(text: string, open: number): string | null {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    if (text[index] === "{") depth += 1;
    if (text[index] === "}") depth -= 1;
    if (depth === 0) return text.slice(open + 1, index).trim();
  }
  return null;
}
