import type { ModuleOutline } from "../analysis/moduleOutline.ts";
import type { Capture, GrammarName } from "../parsing/sourceParser.ts";
import type { Language } from "../protocol.ts";
import type { ModuleConventions } from "./moduleConventions.ts";

/** All that the server knows about one language; a new language is one such record. */
export interface LanguageDefinition {
  readonly id: Language;
  /** Grammar by file extension, with its dot; the order is the order in which modules are looked up. */
  readonly grammars: ReadonlyMap<string, GrammarName>;
  /** Tree-sitter query whose captures are the top-level statements that `readOutline` understands. */
  readonly outlineQuery: string;
  /** Turns the query's captures into plain data. */
  readonly readOutline: (captures: readonly Capture[]) => ModuleOutline;
  /** True for a text that may hold a handler; cheap, and never false for one that does. */
  readonly mayHoldHandler: (text: string) => boolean;
  readonly modules: ModuleConventions;
  /** Files that mark the folder that would be deployed, most telling first. */
  readonly taskRootMarkers: readonly string[];
  /** True for a path, relative to its workspace folder, whose exports are tests and not handlers. */
  readonly isTestFile: (relativePath: string) => boolean;
}
