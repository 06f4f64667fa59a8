import type { Language } from "../protocol.ts";
import type { TextRange } from "./moduleOutline.ts";

/** A source file as its facts are read. */
export interface SourceFile {
  /** Absolute path. */
  readonly file: string;
  readonly language: Language;
  /** True for a test file: its functions are never handlers by themselves. */
  readonly isTestFile: boolean;
  /** True for a file in a folder of what developers run themselves: there `handler` is just a name. */
  readonly isScriptFile: boolean;
}

/** What one source file says about handlers: plain data, valid until the file changes. */
export interface FileFacts {
  /** Absolute path. */
  readonly file: string;
  readonly language: Language;
  /** Everything that can be asked of the module by name, handler or not. */
  readonly symbols: readonly SymbolFact[];
  readonly reexports: readonly ReexportFact[];
  /** What the module takes from others of its workspace to use itself; empty for a test file. */
  readonly imports: readonly ImportFact[];
  /** True where the module has exports that cannot be read from its text. */
  readonly dynamicExports: boolean;
}

export interface SymbolFact {
  /** Exported name: `handler`, `default`, `orders.create`. */
  readonly symbol: string;
  /** Where that name is bound. */
  readonly range: TextRange;
  /** Why this is a handler, strongest first: `type:SQSHandler`. Empty: it isn't known to be one. */
  readonly evidence: readonly string[];
  /** False where it speaks of another framework, so that passing it on as `handler` proves nothing. */
  readonly couldBeHandler: boolean;
  /** True for a handler by its signature alone, which a helper may share. */
  readonly isTentative: boolean;
  /** Catalogue id that the types or decorators name, or null. */
  readonly eventType: string | null;
  /**
   * What the runtime is asked for, where that isn't made of the file's path and the symbol:
   * `com.shop.Orders::handleRequest`, `bootstrap`.
   */
  readonly runtimeHandler?: string;
  /** Where types count that come from modules of the project: what is left where these declare them themselves. */
  readonly borrowed?: {
    readonly modules: readonly string[];
    readonly evidence: readonly string[];
    readonly eventType: string | null;
  };
}

export interface ImportFact {
  readonly module: string;
  /** Its name in the other module; `*`, the whole module. */
  readonly imported: string;
}

export interface ReexportFact {
  /** The name that this module passes on; `*`, every name of the other module. */
  readonly symbol: string;
  readonly range: TextRange;
  readonly module: string;
  /** Its name in the other module; `*`, the whole module. */
  readonly imported: string;
  readonly evidence: readonly string[];
}

/** True for a file with a handler of its own, or one that it passes on. */
export function holdsHandler({ symbols, reexports }: FileFacts): boolean {
  return [...symbols, ...reexports].some(({ evidence }) => evidence.length > 0);
}

/** True where two states of a file declare the same names, handlers and others. */
export function declareSame(one: FileFacts | null, other: FileFacts | null): boolean {
  return namesOf(one) === namesOf(other);
}

function namesOf(facts: FileFacts | null): string {
  const symbols = [...(facts?.symbols ?? []), ...(facts?.reexports ?? [])];
  return symbols.map(({ symbol, evidence }) => `${symbol} ${evidence.length > 0}`).join("\n");
}
