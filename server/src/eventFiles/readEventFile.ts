import { getLanguageService, type ASTNode, type JSONDocument } from "vscode-json-languageservice";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { parseJson } from "../../../events/encoding/parseJson.ts";
import {
  fillPlaceholders,
  type PlaceholderProblem,
} from "../../../events/files/fillPlaceholders.ts";
import { createPlaceholderContext } from "../../../events/files/placeholderContext.ts";
import { findSchemaMember, type SchemaMember } from "../../../events/files/schemaAddress.ts";
import { isJsonObject } from "../../../events/model/json.ts";

/** An event file as far as its text alone tells. */
export interface EventFileText {
  /** The tolerant parse, which also holds of a text that is being typed; null beyond all nesting. */
  readonly json: JSONDocument | null;
  readonly root: ASTNode | null;
  /** False while the text is no JSON: then the editor's own JSON support speaks, and we are silent. */
  readonly isJson: boolean;
  /** The event with placeholders filled in and without our `$schema`; undefined for an empty text. */
  readonly value: unknown;
  readonly schemaMember: SchemaMember | null;
  readonly placeholderProblems: readonly PlaceholderProblem[];
}

const parser = getLanguageService({});

/** What values stand in for placeholders while nobody invokes; a variable may be set there only. */
const standIns = { seed: 1, now: new Date(0), variable: (name: string): string => name };

/** Parses an event file's text, complete or not. */
export function readEventFile(document: TextDocument): EventFileText {
  const text = document.getText();
  const json = parse(document);
  // The library's types hide the root.
  const root = (json as { readonly root?: ASTNode } | null)?.root ?? null;
  const filled = fillPlaceholders(text, createPlaceholderContext(standIns));
  const parsed = parseJson(filled.text);
  const isJson = parsed !== undefined && json !== null;
  const schemaMember = findSchemaMember(text);
  const value = isJson ? parsed : valueOf(root);
  return {
    json,
    root,
    isJson,
    value: schemaMember === null ? value : withoutSchema(value),
    schemaMember,
    placeholderProblems: filled.problems,
  };
}

/** The parser's stack ends before a text of many thousand levels does; nobody writes such an event. */
function parse(document: TextDocument): JSONDocument | null {
  try {
    return parser.parseJSONDocument(document);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function withoutSchema(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const { $schema: _, ...event } = value;
  return event;
}

/** What a tolerant parse has of a value; members without one are left out. */
function valueOf(node: ASTNode | null): unknown {
  if (node === null) return undefined;
  if (node.type === "array") return node.items.map(valueOf);
  if (node.type !== "object") return node.value;
  const members = node.properties.flatMap(({ keyNode, valueNode }) =>
    valueNode === undefined ? [] : [[keyNode.value, valueOf(valueNode)] as const],
  );
  return Object.fromEntries(members);
}
