import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type Position,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService, type LanguageService } from "vscode-json-languageservice";
import { eventTypes, findEventType } from "../../../events/catalogue.ts";
import { placeholderDefinitions } from "../../../events/files/placeholderDefinitions.ts";
import { eventTypeInAddress, schemaAddressOf } from "../../../events/files/schemaAddress.ts";
import { deriveJsonSchema } from "../../../events/jsonSchema.ts";
import { withExampleSnippets } from "../eventFiles/exampleSnippets.ts";
import { findNode, type Span } from "../eventFiles/locateFinding.ts";
import type { OpenEventFile } from "../eventFiles/openEventFiles.ts";
import { placeholderBefore } from "../eventFiles/placeholderAt.ts";

/** Completes keys and values of an event file by its event type's schema, and placeholders. */
export async function completeEventFile(
  file: OpenEventFile,
  position: Position,
): Promise<CompletionList> {
  const { document, content, eventType } = file;
  const offset = document.offsetAt(position);
  const placeholder = placeholderBefore(document, offset);
  if (placeholder !== null) return complete(placeholderItems(document, placeholder));
  const schemaValue = schemaValueAt(file, offset);
  if (schemaValue !== null) return complete(addressItems(document, schemaValue));
  if (content.json === null) return complete([]);
  const address = schemaAddressOf(eventType.id);
  // The library takes the schema by the document's address, so it gets one that tells the type.
  const asTyped = TextDocument.create(`${address}/event.json`, "json", 1, document.getText());
  const found = await serviceFor(eventType.id).doComplete(asTyped, position, content.json);
  return found ?? complete([]);
}

const services = new Map<string, LanguageService>();

/** The library, set up for one event type; its schema is derived when it is first asked about. */
function serviceFor(eventTypeId: string): LanguageService {
  const known = services.get(eventTypeId);
  if (known !== undefined) return known;
  const service = getLanguageService({ schemaRequestService: readSchema });
  const uri = schemaAddressOf(eventTypeId);
  service.configure({ schemas: [{ uri, fileMatch: [`${uri}/event.json`] }] });
  services.set(eventTypeId, service);
  return service;
}

async function readSchema(uri: string): Promise<string> {
  const id = eventTypeInAddress(uri);
  const eventType = id === null ? null : findEventType(id);
  if (eventType === null) throw new Error(`There is no schema ${uri}`);
  return JSON.stringify(withExampleSnippets(deriveJsonSchema(eventType)));
}

function placeholderItems(document: TextDocument, span: Span): CompletionItem[] {
  const range = rangeOf(document, span);
  return placeholderDefinitions.map(({ name, usage, description, snippet }, index) => ({
    label: `{{$${name}}}`,
    kind: CompletionItemKind.Variable,
    detail: usage,
    documentation: description,
    filterText: `{{$${name}}}`,
    // Dollars and braces of the placeholder itself are no tab stops.
    textEdit: { range, newText: `{{\\$${name}${snippet}\\}\\}` },
    insertTextFormat: InsertTextFormat.Snippet,
    sortText: String(index).padStart(2, "0"),
  }));
}

/** The span of the root's `$schema` value, where the offset is in it. */
function schemaValueAt({ content }: OpenEventFile, offset: number): Span | null {
  if (content.root === null) return null;
  const node = findNode(content.root, ["$schema"])?.member?.valueNode;
  if (node === undefined) return null;
  const span = { start: node.offset, end: node.offset + node.length };
  return span.start < offset && offset <= span.end ? span : null;
}

function addressItems(document: TextDocument, span: Span): CompletionItem[] {
  const range = rangeOf(document, span);
  return eventTypes.map(({ id, title, service, description }) => ({
    label: id,
    kind: CompletionItemKind.EnumMember,
    detail: `${service}: ${title}`,
    documentation: description,
    filterText: `"${schemaAddressOf(id)}"`,
    textEdit: { range, newText: JSON.stringify(schemaAddressOf(id)) },
  }));
}

function rangeOf(document: TextDocument, { start, end }: Span): { start: Position; end: Position } {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function complete(items: CompletionItem[]): CompletionList {
  return { isIncomplete: false, items };
}
