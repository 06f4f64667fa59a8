import type { FileFacts, SourceFile } from "../analysis/fileFacts.ts";
import type { HandlerRequest, HandlerPlace } from "../analysis/handlerPlace.ts";
import type { ModuleLookup } from "../analysis/moduleLookup.ts";
import type { Vocabulary } from "../analysis/vocabulary.ts";
import type { CodeReader } from "../code/lowering.ts";
import type { Capture, GrammarName } from "../parsing/sourceParser.ts";
import type { Language } from "../protocol.ts";
import type { ModuleConventions } from "./moduleConventions.ts";

/** All that the server knows about one language; a new language is one such record. */
export interface LanguageDefinition {
  readonly id: Language;
  /** Grammar by file extension, with its dot; the order is the order in which modules are looked up. */
  readonly grammars: ReadonlyMap<string, GrammarName>;
  /** Tree-sitter query whose captures are the top-level statements that `readFacts` understands. */
  readonly outlineQuery: string;
  /** Turns the query's captures into the file's facts: plain data. */
  readonly readFacts: ReadFacts;
  /** Lowers what functions do to the code model; null where only the file's outline is read. */
  readonly codeReader: CodeReader | null;
  /** True for a text that may hold a handler; cheap, and never false for one that does. */
  readonly mayHoldHandler: (text: string) => boolean;
  readonly modules: ModuleConventions;
  /**
   * Finds what a template's handler string means where that isn't a module's path: a class by its
   * name, the program that a binary is built from. Null: `modules` says it all.
   */
  readonly locateHandler: LocateHandler | null;
  /** Files that mark the folder that would be deployed, most telling first; `*.csproj` stands for any name. */
  readonly taskRootMarkers: readonly string[];
  /** True for a path, relative to its workspace folder, whose exports are tests and not handlers. */
  readonly isTestFile: (relativePath: string) => boolean;
}

export type ReadFacts = (
  captures: readonly Capture[],
  source: SourceFile,
  vocabulary: Vocabulary,
) => FileFacts;

/** Resolves to null where the workspace has nothing that fits. */
export type LocateHandler = (
  lookup: ModuleLookup,
  request: HandlerRequest,
) => Promise<HandlerPlace | null>;
