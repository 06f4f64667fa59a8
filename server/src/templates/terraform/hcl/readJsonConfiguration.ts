import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair } from "yaml";
import type { SourceParser } from "../../../parsing/sourceParser.ts";
import {
  emptyBody,
  type Extent,
  type HclAttribute,
  type HclBlock,
  type HclBody,
  type HclExpression,
  type HclFile,
  type HclLabel,
} from "./hclSyntax.ts";
import { readHcl } from "./readHcl.ts";

/** Labels of the blocks at the top, by type. Source: Terraform, "JSON Configuration Syntax". */
const labelCounts: ReadonlyMap<string, number> = new Map([
  ["resource", 2],
  ["data", 2],
  ["variable", 1],
  ["output", 1],
  ["module", 1],
  ["provider", 1],
  ["locals", 0],
  ["terraform", 0],
]);

/** Objects in each other, at most. */
const deepest = 200;

/**
 * Reads Terraform's JSON syntax. Nested blocks become arguments that are objects or lists of objects,
 * which is how they are looked up too; texts hold templates.
 */
export async function readJsonConfiguration(text: string, parser: SourceParser): Promise<HclFile> {
  const document = parseDocument(text, {
    schema: "core",
    uniqueKeys: false,
    logLevel: "silent",
    lineCounter: new LineCounter(),
  });
  const problems = document.errors.slice(0, 20).map(({ message, pos: [start, end] }) => {
    return { message: message.split("\n", 1)[0] ?? message, start, end };
  });
  const templates = await readTemplates(document.contents, text, parser);
  const reader = new JsonReader(templates);
  const root = isMap(document.contents) ? reader.bodyOf(document.contents, 0) : emptyBody;
  return { body: reader.topLevel(root), problems };
}

/** Texts that hold templates are read as the quoted templates that they are in the native syntax, all at once. */
async function readTemplates(
  contents: unknown,
  text: string,
  parser: SourceParser,
): Promise<ReadonlyMap<string, HclExpression>> {
  const sources = new Set<string>();
  collectTemplates(contents, sources, 0);
  if (sources.size === 0 || !text.includes("${")) return new Map();
  const names = [...sources];
  const native = names
    .map((source, position) => `t${position} = "${escapeTemplate(source)}"`)
    .join("\n");
  const { body } = await readHcl(`${native}\n`, parser);
  return new Map(
    names.flatMap((source, position) => {
      const value = body.attributes.get(`t${position}`)?.value;
      return value === undefined ? [] : [[source, value] as const];
    }),
  );
}

function collectTemplates(node: unknown, sources: Set<string>, depth: number): void {
  if (depth > deepest) return;
  if (isScalar(node) && typeof node.value === "string") {
    if (/[$%]\{/.test(node.value)) sources.add(node.value);
  } else if (isSeq(node)) {
    for (const item of node.items) collectTemplates(item, sources, depth + 1);
  } else if (isMap(node)) {
    for (const { value } of node.items) collectTemplates(value, sources, depth + 1);
  }
}

/** Escapes what stands outside of interpolations, where quotes and line ends would end the template. */
function escapeTemplate(source: string): string {
  return source
    .split(/(\$\{[^}]*\})/)
    .map((part, position) =>
      position % 2 === 1
        ? part
        : part
            .replaceAll("\\", "\\\\")
            .replaceAll('"', '\\"')
            .replaceAll("\n", "\\n")
            .replaceAll("\r", "\\r"),
    )
    .join("");
}

class JsonReader {
  readonly #templates: ReadonlyMap<string, HclExpression>;

  constructor(templates: ReadonlyMap<string, HclExpression>) {
    this.#templates = templates;
  }

  /** The members of an object as arguments. */
  bodyOf(map: { readonly items: readonly Pair[] } & Ranged, depth: number): HclBody {
    const attributes = new Map<string, HclAttribute>();
    for (const { key, value } of map.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      const { start } = extentOf(key);
      const expression = this.#expressionOf(value, depth + 1);
      if (!attributes.has(name)) {
        attributes.set(name, { name, value: expression, start, end: expression.end });
      }
    }
    return { attributes, blocks: [], ...extentOf(map) };
  }

  /** The whole file: the arguments at its top are blocks, some with labels for keys. */
  topLevel(root: HclBody): HclBody {
    const blocks = [...root.attributes.values()].flatMap(({ name, value, start }) => {
      const count = labelCounts.get(name);
      return count === undefined ? [] : blocksOf(name, value, count, [], start);
    });
    return { ...root, blocks };
  }

  #expressionOf(node: unknown, depth: number): HclExpression {
    if (depth > deepest) return { kind: "opaque", start: 0, end: 0 };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#expressionOf(item, depth + 1));
      return { kind: "list", items, ...extentOf(node) };
    }
    if (isMap(node)) {
      const members = node.items.flatMap(({ key, value }) => {
        if (!isScalar(key)) return [];
        const literal = { kind: "literal", value: String(key.value), ...extentOf(key) } as const;
        return [{ key: literal, value: this.#expressionOf(value, depth + 1) }];
      });
      return { kind: "object", members, ...extentOf(node) };
    }
    if (!isScalar(node)) return { kind: "opaque", start: 0, end: 0 };
    const { value } = node;
    const extent = extentOf(node);
    const template = typeof value === "string" ? this.#templates.get(value) : undefined;
    // Places within the template are those of the made-up file that it was read from.
    if (template !== undefined) return { ...template, ...extent };
    const isScalarValue = value === null || ["string", "number", "boolean"].includes(typeof value);
    if (!isScalarValue) return { kind: "opaque", ...extent };
    return { kind: "literal", value: value as string | number | boolean | null, ...extent };
  }
}

/** Blocks of one type: an object below its labels, or a list of objects. */
function blocksOf(
  type: string,
  value: HclExpression,
  labelsLeft: number,
  labels: readonly HclLabel[],
  start: number,
): readonly HclBlock[] {
  if (value.kind === "list") {
    return value.items.flatMap((item) => blocksOf(type, item, labelsLeft, labels, start));
  }
  if (value.kind !== "object") return [];
  if (labelsLeft === 0) {
    const attributes = new Map<string, HclAttribute>();
    for (const { key, value: member } of value.members) {
      if (key.kind !== "literal") continue;
      const name = String(key.value);
      attributes.set(name, { name, value: member, start: key.start, end: member.end });
    }
    const body = { attributes, blocks: [], start: value.start, end: value.end };
    return [{ type, labels, body, start, end: value.end }];
  }
  return value.members.flatMap(({ key, value: member }) => {
    if (key.kind !== "literal") return [];
    const label = { text: String(key.value), start: key.start + 1, end: key.end - 1 };
    return blocksOf(type, member, labelsLeft - 1, [...labels, label], key.start);
  });
}

interface Ranged {
  readonly range?: readonly [number, number, number] | null | undefined;
}

function extentOf({ range }: Ranged): Extent {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
