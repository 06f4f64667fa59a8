import { isAlias, isMap, isScalar, isSeq, type Alias, type Pair, type Scalar } from "yaml";
import { isList, membersOf, type TemplateValue } from "./templateValue.ts";

/** What aliases may repeat, in nodes, before the template is refused as an alias bomb. */
export const aliasNodeLimit = 100_000;

/** Thrown by `convertNode` for a document whose aliases repeat more than `aliasNodeLimit` nodes. */
export class AliasLimitError extends Error {
  override readonly name = "AliasLimitError";
}

// Plain scalars as PyYAML, and so SAM, reads them; numbers are left as text on purpose.
const truth = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const falsehood = /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/;
const nothing = /^(?:~|null|Null|NULL|)$/;

/** What a mapping or an alias says that can't be meant, and where. */
export interface ConversionProblem {
  readonly message: string;
  /** UTF-16 offset. */
  readonly offset: number;
}

interface Conversion {
  readonly problems: ConversionProblem[];
  readonly anchors: Map<string, { readonly value: TemplateValue; readonly nodes: number }>;
  nodes: number;
  aliasNodes: number;
}

/**
 * Turns a YAML node into plain data: tags become long-form intrinsic functions, aliases and merge
 * keys are expanded. The node must come from the `failsafe` schema, where all scalars are text.
 * @param problems to which keys that stand twice, and aliases of nothing, are added
 * @throws AliasLimitError when aliases repeat too much
 */
export function convertNode(node: unknown, problems: ConversionProblem[] = []): TemplateValue {
  return convert(node, { problems, anchors: new Map(), nodes: 0, aliasNodes: 0 });
}

/** The text of a mapping's key, or null where the key is not a scalar. */
export function keyText(pair: Pair): string | null {
  if (!isScalar(pair.key)) return null;
  return pair.key.source ?? String(pair.key.value);
}

function convert(node: unknown, conversion: Conversion): TemplateValue {
  if (isAlias(node)) return expandAlias(node, conversion);
  const nodesBefore = conversion.nodes;
  conversion.nodes += 1;
  const plain = convertUntagged(node, conversion);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return plain;
  const value = applyTag(node.tag, plain);
  if (node.anchor !== undefined) {
    conversion.anchors.set(node.anchor, { value, nodes: conversion.nodes - nodesBefore });
  }
  return value;
}

function expandAlias({ source, range }: Alias, conversion: Conversion): TemplateValue {
  const target = conversion.anchors.get(source);
  if (target === undefined) {
    const message = `*${source} stands for nothing that is complete above it.`;
    conversion.problems.push({ message, offset: range?.[0] ?? 0 });
    return null;
  }
  conversion.nodes += target.nodes;
  conversion.aliasNodes += target.nodes;
  if (conversion.aliasNodes > aliasNodeLimit) {
    throw new AliasLimitError(`Aliases repeat more than ${aliasNodeLimit} nodes.`);
  }
  return target.value;
}

function convertUntagged(node: unknown, conversion: Conversion): TemplateValue {
  if (isScalar(node)) return convertScalar(node);
  if (isSeq(node)) return node.items.map((item) => convert(item, conversion));
  if (!isMap(node)) return null;
  const members: (readonly [string, TemplateValue])[] = [];
  const merged: (readonly [string, TemplateValue])[] = [];
  const keys = new Set<string>();
  for (const pair of node.items) {
    const key = keyText(pair);
    if (key === null) continue;
    if (keys.has(key) && key !== "<<") reportTwice(pair, key, conversion);
    keys.add(key);
    const value = convert(pair.value, conversion);
    if (key === "<<") merged.push(...mergedMembers(value));
    else members.push([key, value]);
  }
  // YAML's merge key: the mapping's own keys win, whichever stands first.
  return Object.fromEntries([...merged, ...members]);
}

function reportTwice({ key }: Pair, name: string, { problems }: Conversion): void {
  const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  problems.push({ message: `${name} stands here a second time: the last one counts.`, offset });
}

function mergedMembers(value: TemplateValue): (readonly [string, TemplateValue])[] {
  // Of several merged mappings the first wins, so it has to come last.
  if (isList(value)) return value.toReversed().flatMap(mergedMembers);
  return [...membersOf(value)];
}

function convertScalar(scalar: Scalar): TemplateValue {
  const text = String(scalar.value);
  if (scalar.type !== "PLAIN" || scalar.tag !== undefined) return text;
  if (nothing.test(text)) return null;
  if (truth.test(text)) return true;
  return falsehood.test(text) ? false : text;
}

function applyTag(tag: string | undefined, value: TemplateValue): TemplateValue {
  if (tag === undefined || !/^![A-Za-z]/.test(tag)) return value;
  const name = tag.slice(1);
  if (name === "Ref" || name === "Condition") return { [name]: value };
  return { [`Fn::${name}`]: name === "GetAtt" ? splitAttribute(value) : value };
}

/** The short form `!GetAtt Queue.Arn` is the long form's list. */
function splitAttribute(value: TemplateValue): TemplateValue {
  if (typeof value !== "string") return value;
  const dot = value.indexOf(".");
  return dot === -1 ? [value] : [value.slice(0, dot), value.slice(dot + 1)];
}
