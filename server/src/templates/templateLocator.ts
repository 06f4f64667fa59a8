import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { TextRange } from "../analysis/moduleOutline.ts";
import type { LineIndex } from "../code/lineIndex.ts";
import { keyText } from "./convertNode.ts";

/** Keys and list indices, outermost first, as the converted template has them: `Fn::If` for `!If`. */
export type TemplatePath = readonly (string | number)[];

/**
 * Finds where the parts of a template are written: through aliases, merge keys and the short forms of
 * intrinsic functions. All answers are null where the template does not hold the path itself. Keeps
 * the parsed document, so it must not outlive the reading of one template.
 */
export interface TemplateLocator {
  /** Where a value stands: without quotes, tag and anchor. */
  readonly valueAt: (path: TemplatePath) => TextRange | null;
  /** Where the last key of the path stands, without quotes. */
  readonly keyAt: (path: TemplatePath) => TextRange | null;
  /** The members of a mapping or the items of a list, from the first to the last, without brackets. */
  readonly contentsAt: (path: TemplatePath) => TextRange | null;
  /** A value as it is written, as in `valueAt`, to look for something in it; left out where that isn't kept. */
  readonly writtenAt?: (path: TemplatePath) => WrittenText | null;
  /** File of a key where that is another than the template's own; left out where there is one file only. */
  readonly uriAt?: (path: TemplatePath) => string | null;
}

/** A locator over the text of one file. */
export interface TextLocator extends TemplateLocator {
  readonly writtenAt: (path: TemplatePath) => WrittenText | null;
}

/** A stretch of a template's text. */
export interface WrittenText {
  readonly text: string;
  /** Where a part of it stands, by offsets into it. */
  readonly rangeOf: (start: number, end: number) => TextRange;
}

/** A locator for a template of which nothing could be read. */
export const locatesNothing: TextLocator = {
  valueAt: () => null,
  keyAt: () => null,
  contentsAt: () => null,
  writtenAt: () => null,
};

/** Where something stands in the text, in UTF-16 code units from 0. */
type Extent = readonly [start: number, end: number];

/** A locator for one document, whose text must be the one that it was parsed from. */
export function createLocator(
  document: Document.Parsed,
  lines: LineIndex,
  text: string,
): TextLocator {
  const finder = new NodeFinder(document);
  const toRange = (extent: Extent | null): TextRange | null => extent && lines.rangeOf(...extent);
  return {
    valueAt: (path) => toRange(extentOf(finder.nodeAt(path), text)),
    keyAt: (path) => toRange(extentOf(finder.keyNodeAt(path), text)),
    contentsAt: (path) => toRange(contentsOf(finder.nodeAt(path), text)),
    writtenAt: (path) => {
      const extent = extentOf(finder.nodeAt(path), text);
      if (extent === null) return null;
      const [from, to] = extent;
      const rangeOf = (start: number, end: number): TextRange =>
        lines.rangeOf(from + start, from + end);
      return { text: text.slice(from, to), rangeOf };
    },
  };
}

/** Walks down a document. What it learns of a mapping it remembers, for templates repeat their questions. */
class NodeFinder {
  readonly #document: Document.Parsed;
  readonly #members = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  #anchors: readonly Node[] | null = null;

  constructor(document: Document.Parsed) {
    this.#document = document;
  }

  nodeAt(path: TemplatePath): unknown {
    let node: unknown = this.#document.contents;
    for (const step of path) {
      node = this.#step(this.#resolve(node), step);
      if (node === undefined) return undefined;
    }
    return this.#resolve(node);
  }

  keyNodeAt(path: TemplatePath): unknown {
    const key = path.at(-1);
    const node = this.nodeAt(path.slice(0, -1));
    return isMap(node) && typeof key === "string" ? this.#membersOf(node).get(key)?.key : undefined;
  }

  #step(node: unknown, step: string | number): unknown {
    if (isSeq(node) && typeof step === "number") return node.items[step];
    if (typeof step === "number") return undefined;
    if (isIntrinsic(node, step)) return node;
    return isMap(node) ? this.#membersOf(node).get(step)?.value : undefined;
  }

  /** The mapping's own pairs, the last of one name, over those that its merge keys bring. */
  #membersOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.#members.get(map);
    if (known !== undefined) return known;
    const own = map.items.map((pair) => [keyText(pair), pair] as const);
    const members = new Map<string, Pair>();
    const merged = own.filter(([key]) => key === "<<").map(([, { value }]) => value);
    for (const each of merged.flatMap((value) => this.#mergedMaps(value))) {
      for (const [key, pair] of this.#membersOf(each)) members.set(key, pair);
    }
    for (const [key, pair] of own) if (key !== null && key !== "<<") members.set(key, pair);
    this.#members.set(map, members);
    return members;
  }

  /** The mappings of a merge key, the one that wins last. */
  #mergedMaps(value: unknown): readonly YAMLMap[] {
    const node = this.#resolve(value);
    if (isMap(node)) return [node];
    return isSeq(node) ? node.items.toReversed().flatMap((item) => this.#mergedMaps(item)) : [];
  }

  /** The node that an alias stands for: the last one with its anchor that ends before it. */
  #resolve(node: unknown): unknown {
    if (!isAlias(node)) return node;
    const start = node.range?.[0] ?? 0;
    this.#anchors ??= anchoredNodes(this.#document);
    return this.#anchors.findLast(
      ({ anchor, range }) => anchor === node.source && (range?.[1] ?? 0) <= start,
    );
  }
}

function anchoredNodes(document: Document.Parsed): readonly (Node & { anchor?: string })[] {
  const nodes: Node[] = [];
  visit(document, {
    Value: (_key, node) => {
      if (node.anchor !== undefined) nodes.push(node);
    },
  });
  return nodes;
}

/** Whether the node is the short form of the call: `!Sub …` holds what `Fn::Sub` would. */
function isIntrinsic(node: unknown, name: string): boolean {
  if (!isScalar(node) && !isCollection(node)) return false;
  const { tag } = node;
  return tag !== undefined && (`Fn::${tag.slice(1)}` === name || tag === `!${name}`);
}

function extentOf(node: unknown, text: string): Extent | null {
  if (!isScalar(node) && !isCollection(node)) return null;
  const { range } = node;
  if (!range) return null;
  const [start, end] = range;
  const isQuoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
  if (isQuoted && end - start >= 2) return [start + 1, end - 1];
  return [start, endOfText(text, start, end)];
}

function contentsOf(node: unknown, text: string): Extent | null {
  if (!isCollection(node)) return null;
  const [start, end] = extentOf(node, text) ?? [0, 0];
  const isFlow = node.flow === true && end - start >= 2;
  if (!isFlow) return node.items.length === 0 ? null : [start, end];
  const inner = text.slice(start + 1, end - 1);
  const from = start + 1 + (inner.length - inner.trimStart().length);
  return inner.trim() === "" ? null : [from, endOfText(text, from, end - 1)];
}

/** A block's range reaches to the next one; its text ends before. */
function endOfText(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
