import type { HclAttribute, HclBlock, HclBody, HclLabel } from "./hclSyntax.ts";
import { lowerExpression } from "./lowerExpression.ts";
import { unescapeQuoted } from "./lowerTemplate.ts";
import type { SyntaxNode } from "./syntaxTree.ts";

/** Nodes that only hold what a body is made of; broken syntax (`ERROR`) may hold whole parts as well. */
const wrappers = new Set(["config_file", "body", "ERROR"]);

/**
 * Lowers what stands between braces, or a whole file. Where the syntax is broken, the parser leaves the
 * parts of a block beside each other; they are put together again as far as they go.
 */
export function lowerBody(nodes: readonly SyntaxNode[], text: string): HclBody {
  const reader = new BodyReader(nodes.flatMap(unwrap), text);
  return reader.read(nodes[0]?.start ?? 0);
}

function unwrap(node: SyntaxNode): readonly SyntaxNode[] {
  return wrappers.has(node.type) ? node.children.flatMap(unwrap) : [node];
}

class BodyReader {
  readonly #nodes: readonly SyntaxNode[];
  readonly #text: string;
  #at = 0;

  constructor(nodes: readonly SyntaxNode[], text: string) {
    this.#nodes = nodes;
    this.#text = text;
  }

  /** Reads up to the end of the body that the reader is in. */
  read(start: number): HclBody {
    const attributes = new Map<string, HclAttribute>();
    const blocks: HclBlock[] = [];
    let end = start;
    while (this.#at < this.#nodes.length) {
      const node = this.#nodes[this.#at];
      if (node === undefined) break;
      this.#at += 1;
      end = node.end;
      if (node.type === "block_end") break;
      if (node.type === "attribute") {
        const attribute = lowerAttribute(node, this.#text);
        if (attribute !== null && !attributes.has(attribute.name)) {
          attributes.set(attribute.name, attribute);
        }
      } else if (node.type === "block") {
        const block = new BodyReader(node.children.flatMap(unwrap), this.#text).#readBlock();
        if (block !== null) blocks.push(block);
      } else if (node.type === "identifier") {
        this.#at -= 1;
        const block = this.#readBlock();
        if (block === null) continue;
        blocks.push(block);
        end = block.end;
      }
    }
    return { attributes, blocks, start, end };
  }

  /** Reads a block whose parts stand beside each other; null, and one step on, where there is none. */
  #readBlock(): HclBlock | null {
    const [type, ...following] = this.#nodes.slice(this.#at, this.#at + mostLabels + 2);
    this.#at += 1;
    const opening = following.findIndex((node) => node.type === "block_start");
    const brace = following[opening];
    if (type?.type !== "identifier" || brace === undefined) return null;
    const labels = following.slice(0, opening);
    if (!labels.every((node) => node.type === "string_lit" || node.type === "identifier")) {
      return null;
    }
    this.#at += labels.length + 1;
    const body = this.read(brace.end);
    return {
      type: this.#text.slice(type.start, type.end),
      labels: labels.map((node) => lowerLabel(node, this.#text)),
      body,
      start: type.start,
      end: body.end,
    };
  }
}

/** Terraform's blocks have two at most. */
const mostLabels = 4;

function lowerLabel({ type, start, end }: SyntaxNode, text: string): HclLabel {
  if (type === "identifier") return { text: text.slice(start, end), start, end };
  return { text: unescapeQuoted(text.slice(start + 1, end - 1)), start: start + 1, end: end - 1 };
}

function lowerAttribute(node: SyntaxNode, text: string): HclAttribute | null {
  const name = node.children.find(({ type }) => type === "identifier");
  const value = node.children.find(({ type }) => type === "expression");
  if (name === undefined || value === undefined) return null;
  return {
    name: text.slice(name.start, name.end),
    value: lowerExpression(value, text),
    start: name.start,
    end: node.end,
  };
}
