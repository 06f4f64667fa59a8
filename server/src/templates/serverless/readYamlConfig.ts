import { isAlias, isMap, isScalar, isSeq, type Pair, type Scalar } from "yaml";
import { LineIndex } from "../../code/lineIndex.ts";
import { aliasNodeLimit, AliasLimitError, keyText } from "../convertNode.ts";
import { composeDocument, maximumProblems, maximumTemplateLength } from "../parseTemplate.ts";
import type { ConfigFile, ConfigNode, ConfigPlace, MappingEntry, Spread } from "./configNode.ts";
import type { ConfigDocument } from "./configDocument.ts";

/**
 * Reads a YAML or JSON file of a Serverless Framework service as far as it goes. Scalars are read by
 * YAML 1.2's core schema, as js-yaml does for the framework: `yes` is a text. Never throws.
 * @param path absolute
 */
export function readYamlConfig(path: string, text: string): ConfigDocument {
  const lines = new LineIndex(text);
  const file: ConfigFile = { path, rangeAt: (start, end) => lines.rangeOf(start, end) };
  const empty: ConfigNode = { kind: "unknown", place: { file, start: 0, end: 0 } };
  const failed = (message: string): ConfigDocument => {
    return { file, root: empty, problems: [{ message, line: 1, column: 1 }] };
  };
  if (text.length > maximumTemplateLength) return failed("The file is larger than 5 MB.");
  try {
    const document = composeDocument(text);
    if (document === null) return { file, root: empty, problems: [] };
    const problems = document.errors.slice(0, maximumProblems).map(({ message, pos }) => {
      const { line, character } = lines.positionAt(pos[0]);
      return { message, line: line + 1, column: character + 1 };
    });
    const conversion = { file, text, anchors: new Map(), nodes: 0, aliasNodes: 0 };
    return { file, root: convert(document.contents, conversion), problems };
  } catch (error) {
    if (error instanceof AliasLimitError) return failed(error.message);
    return failed("The file is nested too deeply.");
  }
}

interface Conversion {
  readonly file: ConfigFile;
  readonly text: string;
  readonly anchors: Map<string, { readonly node: ConfigNode; readonly size: number }>;
  nodes: number;
  aliasNodes: number;
}

function convert(node: unknown, conversion: Conversion): ConfigNode {
  if (isAlias(node)) {
    return expandAlias(node.source, placeOf(node.range, conversion), conversion);
  }
  const nodesBefore = conversion.nodes;
  conversion.nodes += 1;
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) {
    return { kind: "scalar", value: null, place: placeOf(null, conversion) };
  }
  const plain = convertUntagged(node, conversion);
  const converted = applyTag(node.tag, plain);
  if (node.anchor !== undefined) {
    const size = conversion.nodes - nodesBefore;
    conversion.anchors.set(node.anchor, { node: converted, size });
  }
  return converted;
}

function expandAlias(anchor: string, place: ConfigPlace, conversion: Conversion): ConfigNode {
  const target = conversion.anchors.get(anchor);
  if (target === undefined) return { kind: "scalar", value: null, place };
  conversion.nodes += target.size;
  conversion.aliasNodes += target.size;
  if (conversion.aliasNodes > aliasNodeLimit) {
    throw new AliasLimitError(`Aliases repeat more than ${aliasNodeLimit} nodes.`);
  }
  return target.node;
}

function convertUntagged(node: unknown, conversion: Conversion): ConfigNode {
  if (isScalar(node)) {
    return { kind: "scalar", value: scalarValue(node), place: placeOfScalar(node, conversion) };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item, conversion));
    return { kind: "list", items, place: placeOf(node.range, conversion) };
  }
  if (!isMap(node)) return { kind: "unknown", place: placeOf(null, conversion) };
  const spreads: Spread[] = [];
  const entries: MappingEntry[] = [];
  for (const pair of node.items) {
    const key = keyText(pair);
    if (key === null) continue;
    const value = convert(pair.value, conversion);
    if (key === "<<") spreads.push(...mergedNodes(value));
    else entries.push({ key, keyPlace: placeOfKey(pair, conversion), node: value });
  }
  // YAML's merge key: the mapping's own keys win, whichever stands first.
  return {
    kind: "mapping",
    entries: [...spreads, ...entries],
    place: placeOf(node.range, conversion),
  };
}

/** Of several merged mappings the first wins, so it has to come last. */
function mergedNodes(value: ConfigNode): readonly Spread[] {
  if (value.kind !== "list") return [{ kind: "spread", node: value }];
  return value.items
    .toReversed()
    .flatMap((item) => (item.kind === "spread" ? [] : mergedNodes(item)));
}

function scalarValue(scalar: Scalar): string | boolean | null {
  const text = String(scalar.value);
  if (scalar.type !== "PLAIN" || scalar.tag !== undefined) return text;
  if (/^(?:~|null|Null|NULL|)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  return /^(?:false|False|FALSE)$/.test(text) ? false : text;
}

/** A short form of CloudFormation becomes its long form, at the place of its argument. */
function applyTag(tag: string | undefined, node: ConfigNode): ConfigNode {
  if (tag === undefined || !/^![A-Za-z]/.test(tag)) return node;
  const name = tag.slice(1);
  const key = name === "Ref" || name === "Condition" ? name : `Fn::${name}`;
  const argument = name === "GetAtt" ? splitAttribute(node) : node;
  const entry = { key, keyPlace: node.place, node: argument };
  return { kind: "mapping", entries: [entry], place: node.place };
}

/** The short form `!GetAtt Queue.Arn` is the long form's list. */
function splitAttribute(node: ConfigNode): ConfigNode {
  if (node.kind !== "scalar" || typeof node.value !== "string") return node;
  const dot = node.value.indexOf(".");
  const parts = dot === -1 ? [node.value] : [node.value.slice(0, dot), node.value.slice(dot + 1)];
  const items = parts.map((value): ConfigNode => ({ kind: "scalar", value, place: node.place }));
  return { kind: "list", items, place: node.place };
}

type NodeRange = readonly [number, number, number] | null | undefined;

function placeOf(range: NodeRange, { file, text }: Conversion): ConfigPlace {
  const [start, end] = range ?? [0, 0];
  // A block's range reaches to the next one; its text ends before.
  return { file, start, end: start + text.slice(start, end).trimEnd().length };
}

function placeOfScalar(scalar: Scalar, conversion: Conversion): ConfigPlace {
  const { file, start, end } = placeOf(scalar.range, conversion);
  const isQuoted = scalar.type === "QUOTE_DOUBLE" || scalar.type === "QUOTE_SINGLE";
  return isQuoted && end - start >= 2
    ? { file, start: start + 1, end: end - 1 }
    : { file, start, end };
}

function placeOfKey(pair: Pair, conversion: Conversion): ConfigPlace {
  return isScalar(pair.key) ? placeOfScalar(pair.key, conversion) : placeOf(null, conversion);
}
