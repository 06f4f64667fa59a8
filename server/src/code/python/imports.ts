import type { Statement } from "../codeModel.ts";
import type { ImportStatement } from "../importStatement.ts";
import { spanOf, textOf, type Lowering } from "../lowering.ts";
import { childOf, childrenOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";

/** `import a.b, c as d`: one statement each. `import a.b` binds `a`. */
export function lowerImport(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  return childrenOf(node, "name").map((each) => importModule(each, lowering));
}

function importModule(node: SyntaxNode, lowering: Lowering): ImportStatement {
  const module = childOf(node, "name") ?? node;
  const local = childOf(node, "alias") ?? namedIn(module)[0] ?? module;
  return {
    kind: "import",
    ...spanOf(node),
    module: textOf(module, lowering),
    moduleSpan: spanOf(module),
    names: [{ local: textOf(local, lowering), imported: "*", span: spanOf(local) }],
  };
}

/** `from .a import b, c as d`; `*` binds names that only the other module tells. */
export function lowerFromImport(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const module = childOf(node, "module_name");
  if (module === null) return [];
  const names = holds(node, "wildcard_import") ? [] : childrenOf(node, "name");
  return [
    {
      kind: "import",
      ...spanOf(node),
      module: textOf(module, lowering),
      moduleSpan: spanOf(module),
      names: names.map((each) => {
        const imported = childOf(each, "name") ?? each;
        const local = childOf(each, "alias") ?? imported;
        return {
          local: textOf(local, lowering),
          imported: textOf(imported, lowering),
          span: spanOf(local),
        };
      }),
    },
  ];
}
