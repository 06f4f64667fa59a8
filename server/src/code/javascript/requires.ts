import path from "node:path";
import type { ImportStatement } from "../importStatement.ts";
import { spanOf, textOf, type Lowering } from "../lowering.ts";
import { childOf, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { keyText } from "./members.ts";
import { stringValue } from "./literals.ts";

/**
 * Reads `const a = require("m")`, `const { a, b: c } = require("m")`, `const a = require("m").b` and the
 * same with `await import("m")` as imports, and such calls for a file by its path from `__dirname`.
 * @returns null for anything else
 */
export function lowerRequire(
  node: SyntaxNode,
  target: SyntaxNode,
  value: SyntaxNode,
  lowering: Lowering,
): ImportStatement | null {
  const member = value.type === "member_expression" ? childOf(value, "property") : null;
  const call = member === null ? value : childOf(value, "object");
  const module = call === null ? null : requiredModule(call, lowering);
  const name = module === null ? null : moduleName(module, lowering);
  if (module === null || name === null) return null;
  const whole = member === null ? "*" : textOf(member, lowering);
  const names =
    target.type === "object_pattern" && member === null
      ? namesIn(target, lowering)
      : target.type === "identifier"
        ? [{ local: textOf(target, lowering), imported: whole, span: spanOf(target) }]
        : null;
  if (names === null) return null;
  return {
    kind: "import",
    ...spanOf(node),
    module: name,
    moduleSpan: spanOf(module),
    names,
  };
}

function requiredModule(node: SyntaxNode, lowering: Lowering): SyntaxNode | null {
  const inner = node.type === "parenthesized_expression" ? namedIn(node)[0] : node;
  const call = inner?.type === "await_expression" ? namedIn(inner)[0] : inner;
  if (call?.type !== "call_expression") return null;
  const callee = childOf(call, "function");
  const given = childOf(call, "arguments");
  if (callee === null || given === null) return null;
  const [module] = namedIn(given);
  const isRequire = callee.type === "import" || textOf(callee, lowering) === "require";
  return isRequire && module !== undefined ? module : null;
}

/** The name of a module, or the path of a file beside this one: `path.join(__dirname, "rules.ts")`. */
function moduleName(node: SyntaxNode, lowering: Lowering): string | null {
  if (node.type === "string") return stringValue(node, lowering);
  if (node.type !== "call_expression") return null;
  const callee = childOf(node, "function");
  const given = childOf(node, "arguments");
  if (callee === null || given === null) return null;
  if (!/^(?:path\.)?(?:join|resolve)$/u.test(textOf(callee, lowering))) return null;
  const [folder, ...parts] = namedIn(given);
  if (folder === undefined || textOf(folder, lowering) !== "__dirname") return null;
  if (!parts.every((part) => part.type === "string")) return null;
  const joined = path.posix.join(...parts.map((part) => stringValue(part, lowering)));
  return joined.startsWith(".") ? joined : `./${joined.replace(/^\/+/u, "")}`;
}

/** Null where the pattern is more than names. */
function namesIn(pattern: SyntaxNode, lowering: Lowering): ImportStatement["names"] | null {
  const names: ImportStatement["names"][number][] = [];
  for (const child of namedIn(pattern)) {
    const key = childOf(child, "key") ?? child;
    const local = childOf(child, "value") ?? child;
    const imported = keyText(key, lowering);
    const isName = /^(?:shorthand_property_)?identifier/u.test(local.type);
    if (!isName || imported === null) return null;
    names.push({ local: textOf(local, lowering), imported, span: spanOf(local) });
  }
  return names;
}
