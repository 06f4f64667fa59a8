import type { CheckedHandler, Fix } from "../rules/rule.ts";
import { importEdits } from "./importEdits.ts";

const typePackage = "aws-lambda";

/**
 * Edits that bring types of `@types/aws-lambda` which a TypeScript file lacks.
 * @returns null where one of the names is something else's in the file
 */
export function typeImports(
  handler: CheckedHandler,
  names: readonly string[],
): Fix["edits"] | null {
  if (names.some((name) => isTaken(handler, name))) return null;
  const imported = importsOf(handler).filter(({ module }) => module === typePackage);
  const missing = names.filter((name) => !imported.some(({ local }) => local === name));
  if (missing.length === 0) return [];
  const statement = `import type { ${missing.join(", ")} } from "${typePackage}";`;
  return importEdits(handler, [statement], "typescript");
}

interface ImportedName {
  readonly module: string;
  readonly local: string;
  readonly imported: string;
}

function importsOf({ file }: CheckedHandler): readonly ImportedName[] {
  return file.statements.flatMap((statement) => {
    if (statement.kind !== "import") return [];
    const { module, names } = statement;
    return names.map(({ local, imported }) => ({ module, local, imported }));
  });
}

/** True for a name that is imported from elsewhere, or declared: types are no part of the code model. */
function isTaken(handler: CheckedHandler, name: string): boolean {
  const isOthers = ({ module, local, imported }: ImportedName): boolean =>
    local === name && (module !== typePackage || imported !== name);
  if (importsOf(handler).some(isOthers)) return true;
  const declared = new RegExp(
    String.raw`^[ \t]*(?:(?:export|declare|abstract|default)\s+)*(?:type\s+${name}\s*[=<]|(?:interface|class|enum|namespace|const|let|var|function)\s+${name}\b)`,
    "mu",
  );
  return declared.test(handler.text);
}
