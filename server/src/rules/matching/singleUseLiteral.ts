import type { LiteralExpression, NameExpression } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import type { CheckedHandler } from "../rule.ts";

/**
 * The text that a constant is set to, where nothing but this one use of the file could tell if it were
 * another.
 * @returns null for a name that is no such constant, is exported, or stands anywhere else in the text
 */
export function singleUseLiteral(
  { file, text }: Pick<CheckedHandler, "file" | "text">,
  { name }: NameExpression,
): LiteralExpression | null {
  // By the text, since the model leaves out computed keys and types. Once it is set, and once it is used.
  const words = text.match(/[\w$]+/gu) ?? [];
  if (words.filter((word) => word === name).length !== 2) return null;
  const found: LiteralExpression[] = [];
  walkStatements(file.statements, {
    statement: (statement) => {
      if (statement.kind !== "declare") return true;
      const { target, value, isConstant, exportedAs } = statement;
      const isIt = target.kind === "name" && target.name === name;
      if (!isIt || !isConstant || exportedAs !== null) return true;
      if (value?.kind === "literal" && typeof value.value === "string") found.push(value);
      return true;
    },
  });
  return found[0] ?? null;
}
