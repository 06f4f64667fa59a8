import type { Expression } from "../../code/codeModel.ts";

/**
 * What a callee is called: `JSON.parse`, `logger.info`, `Buffer.from().toString`, where `()` stands for
 * a call in between and `[]` for a computed key.
 * @returns an empty text for what has no name
 */
export function dottedName(expression: Expression): string {
  if (expression.kind === "name") return expression.name;
  if (expression.kind === "await") return dottedName(expression.value);
  if (expression.kind === "call") return `${dottedName(expression.callee)}()`;
  if (expression.kind !== "member") return "";
  const key = typeof expression.key === "string" ? `.${expression.key}` : "[]";
  return `${dottedName(expression.object)}${key}`;
}

/** The last name of a callee: `parse` of `JSON.parse`. */
export function lastName(expression: Expression): string {
  if (expression.kind === "name") return expression.name;
  return expression.kind === "member" && typeof expression.key === "string" ? expression.key : "";
}
