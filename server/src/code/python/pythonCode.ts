import type { CodeReader, Lowering } from "../lowering.ts";
import { settleConstants } from "./constants.ts";
import { lowerExpression } from "./expressions.ts";
import { lowerPattern } from "./patterns.ts";
import { lowerStatements } from "./statements.ts";

/** Lowers Python. */
export const pythonCode: CodeReader = {
  lower: (node, text) => createLowering(text).statements(node),
  finish: (statements) => ({ statements: settleConstants(statements) }),
};

function createLowering(text: string): Lowering {
  const lowering: Lowering = {
    text,
    expression: (node) => lowerExpression(node, lowering),
    statements: (node) => lowerStatements(node, lowering),
    pattern: (node) => lowerPattern(node, lowering),
  };
  return lowering;
}
