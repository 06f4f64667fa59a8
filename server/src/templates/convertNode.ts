import { isAlias, isMap, isScalar, isSeq, type Pair, type Scalar } from "yaml";
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

interface Conversion {
  readonly anchors: Map<string, { readonly value: TemplateValue; readonly nodes: number }>;
  nodes: number;
  aliasNodes: number;
}

/**
 * Turns a YAML node into plain data: tags become long-form intrinsic functions, aliases and merge
 * keys are expanded. The node must come from the `failsafe` schema, where all scalars are text.
 * @throws AliasLimitError when aliases repeat too much
 */
export function convertNode(node: unknown): TemplateValue {
  return convert(node, { anchors: new Map(), nodes: 0, aliasNodes: 0 });
}

/** The text of a mapping's key, or null where the key is not a scalar. */
export function keyText(pair: Pair): string | null {
  if (!isScalar(pair.key)) return null;
  return pair.key.source ?? String(pair.key.value);
}

function convert(node: unknown, conversion: Conversion): TemplateValue {
  if (isAlias(node)) return expandAlias(node.source, conversion);
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

function expandAlias(anchor: string, conversion: Conversion): TemplateValue {
  const target = conversion.anchors.get(anchor);
  if (target === undefined) return null;
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
  for (const pair of node.items) {
    const key = keyText(pair);
    if (key === null) continue;
    const value = convert(pair.value, conversion);
    if (key === "<<") merged.push(...mergedMembers(value));
    else members.push([key, value]);
  }
  // YAML's merge key: the mapping's own keys win, whichever stands first.
  return Object.fromEntries([...merged, ...members]);
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
