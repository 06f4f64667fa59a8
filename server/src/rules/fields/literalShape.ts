import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import { lastName } from "../matching/dottedName.ts";

/** What the text of an expression says about its value; `unknown` says nothing. */
export type LiteralShape =
  | { readonly kind: "value"; readonly value: string | number | boolean | null }
  | { readonly kind: "type"; readonly type: "string" | "number" | "boolean" }
  | { readonly kind: "object"; readonly object: ObjectExpression }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "unknown" };

const unknown: LiteralShape = { kind: "unknown" };

/** Functions whose result has the same type, whatever they get. */
const resultTypes: ReadonlyMap<string, "string" | "number" | "boolean"> = new Map([
  ["stringify", "string"],
  ["dumps", "string"],
  ["String", "string"],
  ["str", "string"],
  ["toString", "string"],
  ["toISOString", "string"],
  ["isoformat", "string"],
  ["Number", "number"],
  ["int", "number"],
  ["parseInt", "number"],
  ["len", "number"],
  ["Boolean", "boolean"],
  ["bool", "boolean"],
]);

/** Reads what is certain about the value of an expression. */
export function literalShapeOf(expression: Expression): LiteralShape {
  switch (expression.kind) {
    case "literal": {
      const { value } = expression;
      return value === undefined ? unknown : { kind: "value", value };
    }
    case "text":
      return { kind: "type", type: "string" };
    case "object":
      return { kind: "object", object: expression };
    case "list":
      return { kind: "list", items: expression.items };
    case "call": {
      const type = resultTypes.get(lastName(expression.callee));
      return type === undefined ? unknown : { kind: "type", type };
    }
    case "unary":
      return expression.operator === "not" ? { kind: "type", type: "boolean" } : unknown;
    case "binary":
      return /^(?:[!=]==?|[<>]=?|in|not in|is|is not)$/u.test(expression.operator)
        ? { kind: "type", type: "boolean" }
        : unknown;
    case "name":
    case "member":
    case "function":
    case "await":
    case "logical":
    case "conditional":
    case "assign":
    case "comprehension":
    case "spread":
    case "opaque":
      return unknown;
  }
}
