import path from "node:path";
import type { ConfigDocument } from "./configDocument.ts";
import {
  isSpread,
  rangeOfPlace,
  type CallNode,
  type ConfigNode,
  type ConfigPlace,
  type FunctionNode,
  type LinkNode,
  type ListNode,
  type MappingEntry,
  type MappingNode,
  type MemberNode,
  type ScalarNode,
  type UnknownNode,
} from "./configNode.ts";
import type { LocatedProblem } from "./locatedProblem.ts";
import { modulePaths } from "./modulePaths.ts";
import { splitVariables } from "./variableSyntax.ts";
import { VariableResolver, type Outcome } from "./variableResolver.ts";

/** A node without variables: a text of which parts are unknown has null for each of these. */
export type ResolvedNode = ScalarNode | ListNode | MappingNode | UnknownNode | PartialNode;

export interface PartialNode {
  readonly kind: "partial";
  readonly pieces: readonly (string | null)[];
  readonly place: ConfigPlace;
}

/** The members of a mapping, spreads and all; not complete where one of these is not known. */
export interface ResolvedMembers {
  readonly entries: ReadonlyMap<string, MappingEntry>;
  readonly isComplete: boolean;
}

// All variables of a function together may take 4 KB, so nothing that matters is longer than this.
const maximumTextLength = 100_000;

/** Calls in each other beyond which a helper calls itself. */
const deepestCall = 8;

/** Nodes that variables may repeat before the rest counts as unknown. */
const maximumConvertedNodes = 200_000;

/**
 * A service's configuration with its variables resolved, as far as its own files fix them. Resolves
 * what it is asked for, each part once. Files that it needs and hasn't got are in `wanted`; whoever
 * loads these asks again with a new one.
 */
export class Configuration {
  /** Absolute paths. */
  readonly wanted = new Set<string>();
  readonly root: ConfigNode;
  readonly #documents: ReadonlyMap<string, ConfigDocument | null>;
  readonly #problems = new Map<string, LocatedProblem>();
  readonly #resolved = new Map<ConfigNode, ResolvedNode | "busy">();
  readonly #members = new Map<MappingNode, ResolvedMembers | "busy">();
  readonly #variables: VariableResolver;
  readonly #folder: string;
  readonly #followed = new Set<ConfigNode>();
  readonly #keys = new Map<ConfigNode, ConfigPlace>();
  #convertedNodes = 0;

  /**
   * @param file absolute path of the service's own file
   * @param documents by absolute path; null for a file that can't be read
   */
  constructor(file: string, documents: ReadonlyMap<string, ConfigDocument | null>) {
    this.#documents = documents;
    const place = { file: { path: file, rangeAt: () => nowhere }, start: 0, end: 0 };
    this.root = documents.get(file)?.root ?? { kind: "unknown", place };
    this.#folder = path.dirname(file);
    this.#variables = new VariableResolver(this, this.#folder);
  }

  /** The documents that have been loaded, the service's own first. */
  get loaded(): readonly ConfigDocument[] {
    return [...this.#documents.values()].filter((document) => document !== null);
  }

  /** Problems of variables, without those of the documents. */
  get problems(): readonly LocatedProblem[] {
    return [...this.#problems.values()];
  }

  report(message: string, place: ConfigPlace): void {
    this.#problems.set(`${place.file.path} ${place.start} ${message}`, { message, place });
  }

  /** False where so many nodes have been turned into data that the rest must stay unknown. */
  mayConvert(node: ConfigNode): boolean {
    this.#convertedNodes += 1;
    if (this.#convertedNodes <= maximumConvertedNodes) return true;
    this.report(`The configuration repeats more than ${maximumConvertedNodes} parts.`, node.place);
    return false;
  }

  /** A document; `missing` where its file can't be read, null where it has still to be loaded. */
  document(file: string): ConfigDocument | "missing" | null {
    const known = this.#documents.get(file);
    if (known === undefined) {
      this.wanted.add(file);
      return null;
    }
    return known ?? "missing";
  }

  resolve(node: ConfigNode): ResolvedNode {
    if (node.kind === "list" || node.kind === "mapping" || node.kind === "unknown") return node;
    const known = this.#resolved.get(node);
    if (known === "busy") {
      this.report("The value refers to itself.", node.place);
      return { kind: "unknown", place: node.place };
    }
    if (known !== undefined) return known;
    this.#resolved.set(node, "busy");
    const resolved = this.#resolveNew(node);
    this.#resolved.set(node, resolved);
    return resolved;
  }

  /** Null for no such member. */
  member(node: ConfigNode, key: string): MappingEntry | UnknownNode | null {
    const resolved = this.resolve(node);
    if (resolved.kind === "unknown") return resolved;
    if (resolved.kind === "list") return this.#itemAt(resolved, key);
    if (resolved.kind !== "mapping") return null;
    const { entries, isComplete } = this.members(resolved);
    const unknown: UnknownNode = { kind: "unknown", place: resolved.place };
    return entries.get(key) ?? (isComplete ? null : unknown);
  }

  members(mapping: MappingNode): ResolvedMembers {
    const known = this.#members.get(mapping);
    if (known === "busy") return { entries: new Map(), isComplete: false };
    if (known !== undefined) return known;
    this.#members.set(mapping, "busy");
    const entries = new Map<string, MappingEntry>();
    let isComplete = true;
    for (const part of mapping.entries) {
      if (!isSpread(part)) {
        entries.set(part.key, part);
        if (!this.#keys.has(part.node)) this.#keys.set(part.node, part.keyPlace);
        continue;
      }
      const spread = this.resolve(part.node);
      const members = spread.kind === "mapping" ? this.members(spread) : null;
      if (members === null && !isNothing(spread)) isComplete = false;
      if (members?.isComplete === false) isComplete = false;
      // What is not known of the spread may replace what stood before it.
      if (!isComplete) entries.clear();
      for (const [key, entry] of members?.entries ?? []) entries.set(key, entry);
    }
    const result = { entries, isComplete };
    this.#members.set(mapping, result);
    return result;
  }

  /** The key that a part stands under in its own file, once it has been reached by it; null for a whole file. */
  keyOf(node: MappingNode): ConfigPlace | null {
    return this.#keys.get(node) ?? null;
  }

  /** What stands below some keys; null for nothing. */
  valueAt(node: ConfigNode, keys: readonly string[]): ResolvedNode | null {
    let value = node;
    for (const key of keys) {
      const member = this.member(value, key);
      if (member === null) return null;
      value = "node" in member ? member.node : member;
    }
    return this.resolve(value);
  }

  textAt(node: ConfigNode, keys: readonly string[]): string | null {
    const value = this.valueAt(node, keys);
    return value?.kind === "scalar" && typeof value.value === "string" ? value.value : null;
  }

  /** The texts of a list. */
  textsIn(node: ConfigNode): readonly string[] {
    const list = this.resolve(node);
    return list.kind === "list"
      ? this.items(list).flatMap((item) => this.textAt(item, []) ?? [])
      : [];
  }

  items(list: ListNode): readonly ConfigNode[] {
    return list.items.flatMap((item) => {
      if (item.kind !== "spread") return [item];
      const spread = this.resolve(item.node);
      return spread.kind === "list" ? this.items(spread) : [];
    });
  }

  /** A text that may hold variables: its value, the pieces of it that are known, or a whole section. */
  resolveText(text: string, place: ConfigPlace): ResolvedNode {
    const pieces = splitVariables(text);
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined) {
      if (typeof only === "string") return { kind: "scalar", value: only, place };
      return this.#settle(this.#variables.evaluate(only, place), place);
    }
    const parts = pieces.map((piece) =>
      typeof piece === "string"
        ? piece
        : this.#settle(this.#variables.evaluate(piece, place), place),
    );
    return join(
      parts.flatMap((part) => (typeof part === "string" ? [part] : piecesOf(part))),
      place,
    );
  }

  #resolveNew(node: Exclude<ConfigNode, ListNode | MappingNode | UnknownNode>): ResolvedNode {
    switch (node.kind) {
      case "scalar":
        return typeof node.value === "string" ? this.resolveText(node.value, node.place) : node;
      case "join": {
        const pieces = node.parts.flatMap((part) => piecesOf(this.resolve(part)));
        const joined = join(pieces, node.place);
        // Variables may stand in a template literal too.
        return joined.kind === "scalar" && typeof joined.value === "string"
          ? this.resolveText(joined.value, node.place)
          : joined;
      }
      case "link":
      case "member":
        return this.resolve(this.#target(node));
      case "function":
        return this.#returned(node, [], 1);
      case "call":
        return this.#call(node);
      case "folder":
        return this.#folderOf(node.place);
      case "choice":
        return this.#choose(node.options, node.place);
    }
  }

  #choose(options: readonly ConfigNode[], place: ConfigPlace): ResolvedNode {
    for (const option of options) {
      const resolved = this.resolve(option);
      if (!isNothing(resolved)) return resolved;
    }
    return { kind: "scalar", value: null, place };
  }

  /** The node that a link or a member stands for, itself unresolved. */
  #target(node: ConfigNode): ConfigNode {
    if (node.kind !== "member" && node.kind !== "link") return node;
    // Modules may pass on a name to each other in a circle.
    if (this.#followed.has(node)) return { kind: "unknown", place: node.place };
    this.#followed.add(node);
    const target = node.kind === "link" ? this.#moduleOf(node) : this.#memberTarget(node);
    this.#followed.delete(node);
    return target;
  }

  #memberTarget(node: MemberNode): ConfigNode {
    const object = this.#target(node.object);
    const member = object.kind === "function" ? null : this.member(object, node.key);
    if (member !== null) return this.#target("node" in member ? member.node : member);
    if (node.key === "default" && node.object.kind === "link") return object;
    return { kind: "scalar", value: null, place: node.place };
  }

  #moduleOf({ specifier, place }: LinkNode): ConfigNode {
    const files = modulePaths(this, specifier, place.file.path);
    // All of them, so that they are loaded at once.
    const documents = (files ?? []).map((file) => this.document(file));
    const first = documents.find((document) => document !== "missing") ?? null;
    return first === null ? { kind: "unknown", place } : first.root;
  }

  /** What a helper makes of its arguments, or the folder that it is asked for. */
  #call(node: CallNode): ResolvedNode {
    const { callee, arguments: given, isFolderGiven, depth, place } = node;
    const mapped = depth > deepestCall ? null : this.#mapped(node);
    if (mapped !== null) return mapped;
    const called = this.#target(callee);
    if (called.kind !== "function" || depth > deepestCall) return { kind: "unknown", place };
    if (isFolderGiven && called.asksForFolder) return this.#folderOf(place);
    return this.#returned(called, given, depth + 1);
  }

  /** `list.map((item) => …)`; null for any other call. */
  #mapped({ callee, arguments: given, depth, place }: CallNode): ListNode | null {
    const [each] = given;
    if (callee.kind !== "member" || callee.key !== "map" || each === undefined) return null;
    const list = this.resolve(callee.object);
    const made = this.#target(each);
    if (list.kind !== "list" || made.kind !== "function") return null;
    const items = this.items(list).map((item): ConfigNode => {
      const result = this.mayConvert(item) ? made.apply([item], depth + 1) : null;
      return result ?? { kind: "unknown", place: item.place };
    });
    return { kind: "list", items, place };
  }

  #returned(
    { apply, place }: FunctionNode,
    given: readonly ConfigNode[],
    depth: number,
  ): ResolvedNode {
    const result = apply(given, depth);
    return result === null ? { kind: "unknown", place } : this.resolve(result);
  }

  #folderOf(place: ConfigPlace): ResolvedNode {
    const folder = path.relative(this.#folder, path.dirname(place.file.path));
    return { kind: "scalar", value: folder.replaceAll("\\", "/"), place };
  }

  #itemAt(list: ListNode, key: string): MappingEntry | null {
    const node = this.items(list)[Number(key)];
    return node === undefined ? null : { key, keyPlace: node.place, node };
  }

  #settle(outcome: Outcome, place: ConfigPlace): ResolvedNode {
    if (outcome.kind !== "found") return { kind: "unknown", place };
    return this.resolve(outcome.node);
  }
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** True for a value that is known to be none. */
export function isNothing(node: ResolvedNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

/** The text of a scalar in another text, in pieces. */
function piecesOf(node: ResolvedNode): readonly (string | null)[] {
  if (node.kind === "partial") return node.pieces;
  if (node.kind !== "scalar" || node.value === null) return [null];
  return [String(node.value)];
}

function join(pieces: readonly (string | null)[], place: ConfigPlace): ResolvedNode {
  const length = pieces.reduce((sum, piece) => sum + (piece?.length ?? 1), 0);
  if (length > maximumTextLength) return { kind: "unknown", place };
  return pieces.includes(null)
    ? { kind: "partial", pieces, place }
    : { kind: "scalar", value: pieces.join(""), place };
}

/** The problem as facts have it, lines and columns from 1. */
export function toTemplateProblem({ message, place }: LocatedProblem): {
  readonly message: string;
  readonly line: number;
  readonly column: number;
} {
  const { start } = rangeOfPlace(place);
  return { message, line: start.line + 1, column: start.character + 1 };
}
