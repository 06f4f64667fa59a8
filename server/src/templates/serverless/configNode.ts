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

/** A value that stands in a module: `import { hello } from "./functions"` leads to `hello` there. */
export interface LinkNode {
  readonly kind: "link";
  /** Absolute paths, of which the first that exists is meant. */
  readonly files: readonly string[];
  /** Members to take on the way: `default`, then what was written after the name. */
  readonly path: readonly string[];
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
