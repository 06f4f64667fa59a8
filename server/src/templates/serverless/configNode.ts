import type { TextRange } from "../../analysis/moduleOutline.ts";

/** A file that holds a part of a configuration. */
export interface ConfigFile {
  /** Absolute path. */
  readonly path: string;
  /** Turns UTF-16 offsets of its text into a range. */
  readonly rangeAt: (start: number, end: number) => TextRange;
}

/** Where something is written: a stretch of a file's text, without quotes, tags and anchors. */
export interface ConfigPlace {
  readonly file: ConfigFile;
  readonly start: number;
  readonly end: number;
}

/**
 * A part of a configuration as it is written, in YAML, JSON, JavaScript or TypeScript, with its place.
 * Variables of the framework (`${self:custom.name}`) are still text, imports are still links.
 */
export type ConfigNode =
  | ScalarNode
  | ListNode
  | MappingNode
  | JoinNode
  | LinkNode
  | MemberNode
  | FunctionNode
  | CallNode
  | FolderNode
  | ChoiceNode
  | UnknownNode;

/** A scalar; numbers are the text that they are written as. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: string | boolean | null;
  readonly place: ConfigPlace;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly (ConfigNode | Spread)[];
  readonly place: ConfigPlace;
}

export interface MappingNode {
  readonly kind: "mapping";
  /** Of several entries that give the same key, the last one wins. */
  readonly entries: readonly (MappingEntry | Spread)[];
  readonly place: ConfigPlace;
}

export interface MappingEntry {
  readonly key: string;
  readonly keyPlace: ConfigPlace;
  readonly node: ConfigNode;
}

/** `<<: *common` or `...common`: what it holds counts as if it were written here. */
export interface Spread {
  readonly kind: "spread";
  readonly node: ConfigNode;
}

/** Texts put together: a template literal, or a sum. */
export interface JoinNode {
  readonly kind: "join";
  readonly parts: readonly ConfigNode[];
  readonly place: ConfigPlace;
}

/** What another module exports, all of it. */
export interface LinkNode {
  readonly kind: "link";
  /** As written: `./functions`, `@functions/index`. */
  readonly specifier: string;
  readonly place: ConfigPlace;
}

/** `object.key`. Of a module without a `default`, that is all that it exports. */
export interface MemberNode {
  readonly kind: "member";
  readonly object: ConfigNode;
  readonly key: string;
  readonly place: ConfigPlace;
}

/** A function, for what it returns: where the framework calls it, and where the configuration does. */
export interface FunctionNode {
  readonly kind: "function";
  /**
   * What it returns for some arguments; null where its body does more than name values.
   * @param depth of the calls in its body
   */
  readonly apply: (given: readonly ConfigNode[], depth: number) => ConfigNode | null;
  /** True where its body mentions the folder in which the framework runs: `process.cwd()`. */
  readonly asksForFolder: boolean;
  readonly place: ConfigPlace;
}

/** A call of what may be a function of the configuration's own files. */
export interface CallNode {
  readonly kind: "call";
  readonly callee: ConfigNode;
  readonly arguments: readonly ConfigNode[];
  /** True where its one argument is the folder of the file that it stands in. */
  readonly isFolderGiven: boolean;
  /** How many calls it stands in, so that a helper that calls itself comes to an end. */
  readonly depth: number;
  readonly place: ConfigPlace;
}

/** The folder of the file that it stands in, relative to the service's. */
export interface FolderNode {
  readonly kind: "folder";
  readonly place: ConfigPlace;
}

/** `first ?? second`: the second where the first has no value. */
export interface ChoiceNode {
  readonly kind: "choice";
  readonly options: readonly ConfigNode[];
  readonly place: ConfigPlace;
}

/** A value that the text does not fix. */
export interface UnknownNode {
  readonly kind: "unknown";
  readonly place: ConfigPlace;
}

/** True for what stands for several items or entries. */
export function isSpread(part: ConfigNode | MappingEntry | Spread): part is Spread {
  return "kind" in part && part.kind === "spread";
}

/** The range of a place in its file. */
export function rangeOfPlace({ file, start, end }: ConfigPlace): TextRange {
  return file.rangeAt(start, end);
}
