import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as imported from "@vscode/tree-sitter-wasm";
import type { Language, Node, Parser, Query, Tree, TreeCursor } from "@vscode/tree-sitter-wasm";
import { createStuckTest } from "./stuckTest.ts";
import { editBetween } from "./textEdit.ts";

// Node.js finds no names in a UMD module, only the whole of it; a bundler finds the names.
const treeSitter = "default" in imported ? (imported.default as typeof imported) : imported;

/** Grammars that we ship, by the middle part of their file name. */
export type GrammarName =
  | "javascript"
  | "typescript"
  | "tsx"
  | "python"
  | "go"
  | "java"
  | "c-sharp"
  | "ruby"
  | "rust"
  | "kotlin"
  | "hcl";

/** A node that a query captured, with the capture's name as the node's role. */
export interface Capture {
  readonly role: string;
  readonly node: Node;
}

interface LoadedGrammar {
  readonly parser: Parser;
  readonly language: Language;
  readonly queries: Map<string, Query>;
}

interface TextToParse {
  readonly loaded: LoadedGrammar;
  readonly grammar: GrammarName;
  readonly text: string;
  readonly file: string | undefined;
}

/** A tree, and the text that it is of: the one that was asked for, or none where that leads nowhere. */
interface ParsedText {
  readonly text: string;
  readonly tree: Tree;
}

/** What was parsed last of a file that is open in an editor. */
interface KeptTree extends ParsedText {
  readonly grammar: GrammarName;
  readonly asked: string;
}

/**
 * The only owner of tree-sitter's parsers and trees. A tree lives no longer than the function that
 * reads it, because WebAssembly memory is not garbage collected. Only files that are kept, because they
 * are open in an editor, have theirs until they are forgotten: what is typed into them is parsed by
 * what has changed. A text at which a grammar gets stuck is read as an empty one.
 */
export class SourceParser {
  readonly #grammarFolders: readonly string[];
  /** By absolute path; null for a file that was not parsed yet. */
  readonly #kept = new Map<string, KeptTree | null>();
  readonly #grammars = new Map<GrammarName, Promise<LoadedGrammar>>();
  #runtime: Promise<void> | undefined;

  /** @param grammarFolders absolute paths of the folders that hold `tree-sitter*.wasm`. */
  constructor(grammarFolders: readonly string[]) {
    this.#grammarFolders = grammarFolders;
  }

  /** Keeps the tree of a file from now on. */
  keep(file: string): void {
    if (!this.#kept.has(file)) this.#kept.set(file, null);
  }

  /** Frees the tree of a file that was kept. */
  forget(file: string): void {
    this.#kept.get(file)?.tree.delete();
    this.#kept.delete(file);
  }

  /**
   * Parses the text, runs the query over it and hands its captures, in source order, to `read`.
   * Loads the grammar on its first use.
   * @param read must not keep a node: all of them are gone when it returns.
   * @param file absolute path; told of a file that may be kept.
   */
  async readCaptures<T>(
    grammar: GrammarName,
    query: string,
    text: string,
    read: (captures: readonly Capture[]) => T,
    file?: string,
  ): Promise<T> {
    const loaded = await this.#load(grammar);
    return this.#readTree({ loaded, grammar, text, file }, (tree) => {
      const captures = compile(loaded, query).captures(tree.rootNode, { maxStartDepth: 0 });
      return read(captures.map(({ name, node }) => ({ role: name, node })));
    });
  }

  /**
   * Parses the text and hands a cursor at the tree's root to `read`, for what a query would have to be
   * asked about node by node. Loads the grammar on its first use.
   * @param read must not keep the cursor: it is gone when this returns.
   * @param file absolute path; told of a file that may be kept.
   */
  async readWithCursor<T>(
    grammar: GrammarName,
    text: string,
    read: (cursor: TreeCursor) => T,
    file?: string,
  ): Promise<T> {
    const loaded = await this.#load(grammar);
    return this.#readTree({ loaded, grammar, text, file }, (tree) => {
      const cursor = tree.walk();
      try {
        return read(cursor);
      } finally {
        cursor.delete();
      }
    });
  }

  #readTree<T>(source: TextToParse, read: (tree: Tree) => T): T {
    const { file } = source;
    if (file !== undefined && this.#kept.has(file)) return read(this.#keptTree(file, source));
    const { tree } = parse(source);
    try {
      return read(tree);
    } finally {
      tree.delete();
    }
  }

  #keptTree(file: string, source: TextToParse): Tree {
    const { grammar, text } = source;
    const before = this.#kept.get(file) ?? null;
    if (before?.asked === text && before.grammar === grammar) return before.tree;
    const parsed = parse(source, before?.grammar === grammar ? before : null);
    before?.tree.delete();
    this.#kept.set(file, { grammar, asked: text, ...parsed });
    return parsed.tree;
  }

  #load(grammar: GrammarName): Promise<LoadedGrammar> {
    const known = this.#grammars.get(grammar);
    if (known !== undefined) return known;
    const loading = this.#loadNew(grammar);
    this.#grammars.set(grammar, loading);
    return loading;
  }

  async #loadNew(grammar: GrammarName): Promise<LoadedGrammar> {
    this.#runtime ??= treeSitter.Parser.init({
      locateFile: (file) => this.#locate(file),
    });
    await this.#runtime;
    const file = this.#locate(`tree-sitter-${grammar}.wasm`);
    const language = await treeSitter.Language.load(await readFile(file));
    return { language, parser: new treeSitter.Parser().setLanguage(language), queries: new Map() };
  }

  /** The file in the first folder that has it; where none has, reading it says so. */
  #locate(name: string): string {
    const files = this.#grammarFolders.map((folder) => path.join(folder, name));
    return files.find((file) => existsSync(file)) ?? files[0] ?? name;
  }
}

function parse(
  { loaded: { parser }, grammar, text }: TextToParse,
  before: KeptTree | null = null,
): ParsedText {
  const edit = before === null ? null : editBetween(before.text, text);
  if (edit !== null) before?.tree.edit(edit);
  const progressCallback = createStuckTest(text);
  const tree = parser.parse(text, edit === null ? null : before?.tree, { progressCallback });
  if (tree !== null) return { text, tree };
  // Else it would go on with this text when it is given the next.
  parser.reset();
  const empty = parser.parse("");
  if (empty === null) throw new Error(`The ${grammar} grammar gave no tree.`);
  return { text: "", tree: empty };
}

function compile(grammar: LoadedGrammar, source: string): Query {
  const known = grammar.queries.get(source);
  if (known !== undefined) return known;
  const query = new treeSitter.Query(grammar.language, source);
  grammar.queries.set(source, query);
  return query;
}
