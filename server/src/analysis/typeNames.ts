import { lambdaTypeModule } from "./lambdaNames.ts";
import type { ModuleOutline } from "./moduleOutline.ts";

/** One name in a written type, traced to where it comes from. */
export interface TypeName {
  /** The name in the module that declares it: `SQSEvent`. */
  readonly name: string;
  /** The module; null for a global or a name of the same file. */
  readonly module: string | null;
}

/** Stands for the file itself. */
const ownModule = "./";

const deepestAlias = 4;
const reference =
  /import\(\s*["'](?<module>[^"']+)["']\s*\)\.(?<member>[\w$.]+)|[A-Za-z_$][\w$.]*/gu;

/**
 * The names in a written type, outermost first, with local aliases followed:
 * `Handler<aws.SQSEvent>` gives `Handler` and `SQSEvent`.
 */
export function typeNamesOf(type: string, outline: ModuleOutline, depth = 0): readonly TypeName[] {
  return [...type.matchAll(reference)].flatMap((match) => {
    const { module, member } = match.groups ?? {};
    if (module !== undefined && member !== undefined) return [{ name: lastName(member), module }];
    const alias = depth < deepestAlias ? outline.typeAliases.get(match[0]) : undefined;
    if (alias !== undefined) return typeNamesOf(alias, outline, depth + 1);
    return [traceName(match[0], outline)];
  });
}

/** Where a name's evidence depends on another module of the project. */
export function borrowedFrom({ module }: TypeName): { readonly from?: string } {
  return module?.startsWith(".") === true ? { from: module } : {};
}

/** True for a type that only code for Lambda uses. */
export function isLambdaType(
  { name, module }: TypeName,
  isKnown: (name: string) => boolean,
): boolean {
  if (module === null) return isKnown(name);
  if (module === ownModule) return false;
  return lambdaTypeModule.test(module) || (module.startsWith(".") && isKnown(name));
}

function traceName(written: string, outline: ModuleOutline): TypeName {
  const [head = written, ...rest] = written.split(".");
  const imported = outline.imports.find(({ local }) => local === head);
  if (imported === undefined) {
    const isGlobal = !outline.declared.has(head);
    return { name: lastName(written), module: isGlobal ? null : ownModule };
  }
  const name = rest.at(-1) ?? (imported.imported === "*" ? head : imported.imported);
  return { name: lastName(name), module: imported.module };
}

function lastName(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf(".") + 1);
}
