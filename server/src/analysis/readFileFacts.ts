import type { Language } from "../protocol.ts";
import type { FileFacts, ImportFact, ReexportFact, SourceFile } from "./fileFacts.ts";
import { conventionalNames } from "./lambdaNames.ts";
import { opaque, wholeModule } from "./moduleOutline.ts";
import type {
  ExportedName,
  FunctionValue,
  ModuleOutline,
  TextRange,
  Value,
} from "./moduleOutline.ts";
import { couldBeHandler, findNameEvidence } from "./nameEvidence.ts";
import { resolveValue } from "./resolveValue.ts";
import { toSymbolFacts, type Candidate } from "./symbolFacts.ts";
import { findTypeEvidence } from "./typeEvidence.ts";
import { withoutWrapped } from "./withoutWrapped.ts";
import type { Vocabulary } from "./vocabulary.ts";
import {
  findDecoratorEvidence,
  findSchemaEvidence,
  findWrapperEvidence,
} from "./wrapperEvidence.ts";

/** Finds the handlers, and everything else that a handler string could name, in one module. */
export function readFileFacts(
  outline: ModuleOutline,
  source: SourceFile,
  vocabulary: Vocabulary,
): FileFacts {
  const candidates = outline.exports
    .flatMap((exported) => boundSymbols(exported, outline, source.language))
    .map((bound) => ({
      candidate: toCandidate(bound, outline, source, vocabulary),
      value: bound.value,
    }));
  const symbols = toSymbolFacts(withoutWrapped(candidates, outline));
  const { file, language } = source;
  const reexports = readReexports(outline, source.isTestFile);
  const imports = source.isTestFile ? [] : readImports(outline);
  return { file, language, symbols, reexports, imports, dynamicExports: outline.dynamicExports };
}

interface BoundSymbol {
  readonly symbol: string;
  readonly range: TextRange;
  readonly value: Value;
}

function boundSymbols(
  exported: ExportedName,
  outline: ModuleOutline,
  language: Language,
): readonly BoundSymbol[] {
  if (exported.kind === "reexport") return [];
  const bound = exported.kind === "bound" ? exported : outline.bindings.get(exported.local);
  if (bound === undefined) {
    const isDeclared = exported.kind === "local" && outline.declared.has(exported.local);
    return isDeclared ? [{ symbol: exported.name, range: exported.range, value: opaque }] : [];
  }
  const symbol = { symbol: exported.name, range: bound.range, value: bound.value };
  if (language === "python") return [symbol];
  const members = memberSymbols(symbol, outline);
  return exported.name === wholeModule
    ? [symbol, ...members.map((member) => memberOfModule(member))]
    : [symbol, ...members];
}

/** What is a member of all that a module exports is exported by its own name. */
function memberOfModule({ symbol, range, value }: BoundSymbol): BoundSymbol {
  return { symbol: symbol.slice(`${wholeModule}.`.length), range, value };
}

/** Methods that a handler string reaches through a dot: static ones, and those of an object. */
function memberSymbols(owner: BoundSymbol, outline: ModuleOutline): readonly BoundSymbol[] {
  const value = owner.value.kind === "typed" ? owner.value.value : owner.value;
  if (value.kind === "instance") {
    const declared = outline.bindings.get(value.classPath[0] ?? "")?.value;
    return declared?.kind === "class" ? membersOf(owner, declared.members, () => true) : [];
  }
  if (value.kind === "class") return membersOf(owner, value.members, (isStatic) => isStatic);
  return value.kind === "object" ? membersOf(owner, value.members, () => true) : [];
}

function membersOf(
  owner: BoundSymbol,
  members: ReadonlyMap<string, { range: TextRange; value: Value; isStatic?: boolean }>,
  isReachable: (isStatic: boolean) => boolean,
): readonly BoundSymbol[] {
  return [...members]
    .filter(([, member]) => isReachable(member.isStatic === true))
    .map(([name, { range, value }]) => ({ symbol: `${owner.symbol}.${name}`, range, value }));
}

/** A symbol with all evidence for it, strongest kind first. */
function toCandidate(
  { symbol, range, value }: BoundSymbol,
  outline: ModuleOutline,
  source: SourceFile,
  vocabulary: Vocabulary,
): Candidate {
  const { language } = source;
  if (source.isTestFile || symbol.startsWith("_")) {
    return { symbol, range, evidence: [], couldBeHandler: false };
  }
  const resolved = resolveValue(value, outline);
  const evidence = [
    ...findTypeEvidence(resolved, outline, vocabulary),
    ...findDecoratorEvidence(resolved.function, outline, vocabulary),
    ...findWrapperEvidence(resolved, outline),
    ...findSchemaEvidence(resolved, outline, vocabulary),
    ...(isNameTelling(symbol, resolved.function, source)
      ? findNameEvidence(symbol, resolved, outline, language)
      : []),
  ];
  const isPlausible = couldBeHandler("handler", resolved, outline, language);
  return { symbol, range, evidence, couldBeHandler: isPlausible };
}

/** Whether the place allows to take a function for a handler by its name alone. */
function isNameTelling(
  symbol: string,
  found: FunctionValue | null,
  { file, isScriptFile }: SourceFile,
): boolean {
  if (isScriptFile && symbol !== "lambda_handler") return false;
  // Beside components, what takes an event and nothing else listens to a browser's.
  const isListener = found !== null && !found.isAsync && found.parameters.length === 1;
  return !(isListener && /\.[jt]sx$/u.test(file));
}

/** Packages have no helpers of ours; Python's modules of the workspace need no dot. */
function readImports(outline: ModuleOutline): readonly ImportFact[] {
  const passedOn = new Set(
    outline.exports.map((exported) => (exported.kind === "local" ? exported.local : null)),
  );
  return outline.imports
    .filter(({ local }) => local !== null && !passedOn.has(local))
    .filter(({ module }) => !isPackage(module))
    .map(({ module, imported }) => ({ module, imported }));
}

function isPackage(module: string): boolean {
  return module.startsWith("@") || module.startsWith("node:") || module.startsWith("aws_lambda_");
}

function readReexports(outline: ModuleOutline, isTestFile: boolean): readonly ReexportFact[] {
  return outline.exports.flatMap((exported): readonly ReexportFact[] => {
    const passed = exported.kind === "local" ? importedAs(exported, outline) : exported;
    if (passed?.kind !== "reexport") return [];
    const { name, range, module, imported } = passed;
    const isNamed = conventionalNames.has(name) && !isTestFile;
    return [{ symbol: name, range, module, imported, evidence: isNamed ? [`name:${name}`] : [] }];
  });
}

/** `import { a } from "./b"; export { a }` passes a name on as `export { a } from "./b"` does. */
function importedAs(
  exported: Extract<ExportedName, { kind: "local" }>,
  outline: ModuleOutline,
): ExportedName | null {
  if (outline.declared.has(exported.local)) return null;
  const imported = outline.imports.find(({ local }) => local === exported.local);
  if (imported === undefined) return null;
  const { name, range } = exported;
  return { kind: "reexport", name, range, module: imported.module, imported: imported.imported };
}
