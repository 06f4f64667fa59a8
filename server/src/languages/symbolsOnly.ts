import type { FileFacts, ReexportFact, SourceFile } from "../analysis/fileFacts.ts";
import { toSymbolFacts, type Candidate } from "../analysis/symbolFacts.ts";
import type { ModuleConventions } from "./moduleConventions.ts";

/** Facts of a file whose symbols are all that other files can ask of it; in a test file none is a handler. */
export function factsOfSymbols(
  { file, language, isTestFile }: SourceFile,
  candidates: readonly Candidate[],
  reexports: readonly ReexportFact[] = [],
): FileFacts {
  const counted = isTestFile ? candidates.map(withoutEvidence) : candidates;
  const symbols = toSymbolFacts(counted);
  const passedOn = isTestFile ? [] : reexports;
  return { file, language, symbols, reexports: passedOn, imports: [], dynamicExports: false };
}

function withoutEvidence(candidate: Candidate): Candidate {
  return { ...candidate, evidence: [], couldBeHandler: false };
}

/** For a language whose handler strings and imports say nothing of files. */
export const noModules: ModuleConventions = {
  splitHandler: () => null,
  handlerModulePaths: () => [],
  importedModulePaths: () => [],
};
