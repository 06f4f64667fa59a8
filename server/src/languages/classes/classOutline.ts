import type { TextRange } from "../../analysis/moduleOutline.ts";
import type { WrittenType } from "./writtenType.ts";

/** What a file of Java, Kotlin or C# declares, in the same words: plain data. */
export interface ClassOutline {
  readonly imports: readonly ImportedType[];
  /** Classes, records, objects and interfaces, the ones within others too, outer ones first. */
  readonly classes: readonly ClassDeclaration[];
}

export interface ImportedType {
  /** Name in this file; `*`, every type of the package. */
  readonly name: string;
  /** Full name of the type or, with `*`, of the package. */
  readonly path: string;
}

export interface ClassDeclaration {
  /** Package or namespace; empty for none. */
  readonly namespace: string;
  /** Its own name after those of the classes around it. */
  readonly names: readonly string[];
  readonly range: TextRange;
  /** True for what no runtime can make an object of: abstract classes and interfaces. */
  readonly isAbstract: boolean;
  /** The class and interfaces that it is declared to be. */
  readonly supers: readonly WrittenType[];
  readonly methods: readonly MethodDeclaration[];
}

export interface MethodDeclaration {
  readonly name: string;
  readonly range: TextRange;
  readonly isPublic: boolean;
  /** Type of each parameter; null for one that can't be read. */
  readonly parameters: readonly (WrittenType | null)[];
  readonly annotations: readonly Annotation[];
  /** Names in its body; left out for a language in which an interface says which method is the handler. */
  readonly uses?: ReadonlySet<string>;
}

/** `[HttpApi(LambdaHttpMethod.Get, "/orders")]`: its name without qualifiers, and what the brackets hold. */
export interface Annotation {
  readonly name: string;
  readonly argumentText: string;
}

/** True where the type, as this file imports it, is one of the package or of one below it. */
export function isOfPackage(
  { path }: WrittenType,
  packageName: string,
  imports: readonly ImportedType[],
): boolean {
  if (path.startsWith(`${packageName}.`)) return true;
  const [head = path] = path.split(".");
  const imported = imports.find(({ name }) => name === head);
  if (imported !== undefined) return imported.path.startsWith(`${packageName}.`);
  return imports.some((each) => each.name === "*" && `${each.path}.`.startsWith(`${packageName}.`));
}
