import type { Statement } from "../codeModel.ts";
import type { ImportStatement } from "../importStatement.ts";
import { spanOf, textOf, type Lowering } from "../lowering.ts";
import { childOf, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { stringValue } from "./literals.ts";

/** `import a, { b as c } from "m"`, `import * as d from "m"`, `import e = require("m")`. */
export function lowerImport(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const clause = namedIn(node).find(({ type }) => type.startsWith("import_"));
  const source =
    childOf(node, "source") ?? (clause === undefined ? null : childOf(clause, "source"));
  if (source === null) return [];
  const names =
    clause === undefined ? [] : namedIn(clause).flatMap((each) => namesOf(each, clause));
  return [
    {
      kind: "import",
      ...spanOf(node),
      module: stringValue(source, lowering),
      moduleSpan: spanOf(source),
      names,
    },
  ];

  function namesOf(part: SyntaxNode, { type }: SyntaxNode): ImportStatement["names"] {
    if (part.type === "identifier") {
      return [name(part, type === "import_require_clause" ? "*" : "default")];
    }
    if (part.type === "namespace_import") return namedIn(part).map((local) => name(local, "*"));
    if (part.type !== "named_imports") return [];
    return namedIn(part).flatMap((specifier) => {
      const imported = childOf(specifier, "name");
      if (imported === null) return [];
      return [name(childOf(specifier, "alias") ?? imported, textOf(imported, lowering))];
    });
  }

  function name(local: SyntaxNode, imported: string): ImportStatement["names"][number] {
    return { local: textOf(local, lowering), imported, span: spanOf(local) };
  }
}
