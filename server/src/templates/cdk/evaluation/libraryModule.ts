import { toCamelCase, type LibraryValue, type Origin } from "./cdkValue.ts";

const mainModules = new Set([
  "aws-cdk-lib",
  "aws_cdk",
  "@aws-cdk/core",
  "aws_cdk.core",
  "constructs",
]);

/**
 * The name of a library's module, the same for CDK 1 and 2, its alpha modules, and Python:
 * `aws-lambda` for `aws-cdk-lib/aws-lambda`, `@aws-cdk/aws-lambda` and `aws_cdk.aws_lambda`; `solutions` for
 * all of AWS Solutions Constructs.
 */
export function moduleName(specifier: string): string {
  if (mainModules.has(specifier)) return "core";
  if (/^(?:@aws-solutions-constructs\/|aws_solutions_constructs\.)/.test(specifier))
    return "solutions";
  const [, inner] = /^(?:aws-cdk-lib\/|@aws-cdk\/|aws_cdk\.)(.*)$/s.exec(specifier) ?? [];
  return inner === undefined ? specifier : innerModuleName(inner);
}

function innerModuleName(name: string): string {
  return name
    .replaceAll("_", "-")
    .replace(/-alpha$/, "")
    .replaceAll(".", "/");
}

/** What an import of a library binds; `*` is the whole module. */
export function importedValue(specifier: string, imported: string, origin: Origin): LibraryValue {
  const module: LibraryValue = { kind: "library", module: moduleName(specifier), path: [], origin };
  return imported === "*" || imported === "default"
    ? module
    : libraryMember(module, imported, origin);
}

/** A member of what a library exports: one of its modules, a class, a static member. */
export function libraryMember(of: LibraryValue, name: string, origin: Origin | null): LibraryValue {
  // CDK 1 has its main module under this name in Python.
  if (of.module === "core" && of.path.length === 0 && name === "core") return { ...of, origin };
  if (
    of.module === "core" &&
    of.path.length === 0 &&
    /^aws_|^custom_resources$|^cloud_assembly/.test(name)
  ) {
    return { kind: "library", module: innerModuleName(name), path: [], origin };
  }
  const path = [...of.path, toCamelCase(name)];
  return { kind: "library", module: of.module, path, origin };
}
