import type { CodeReader, Lowering } from "../lowering.ts";
import { documentedTypes } from "./documentedTypes.ts";
import { lowerExpression } from "./expressions.ts";
import { lowerPattern } from "./patterns.ts";
import { lowerStatements } from "./statements.ts";

/** Lowers JavaScript and TypeScript, JSX too: the names of nodes are the same in all three grammars. */
export const javascriptCode: CodeReader = {
  lower: (node, text) => createLowering(text).statements(node),
  finish: (statements, text) => ({ statements, documented: documentedTypes(text) }),
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
