import type { Hover } from "vscode-languageserver/node";
import { findPlaceholderDefinition } from "../../../events/files/placeholderDefinitions.ts";
import { findField } from "../../../events/fieldTree.ts";
import { fieldMarkdown } from "../eventFiles/fieldMarkdown.ts";
import { pathOf, spanOf, type Span } from "../eventFiles/locateFinding.ts";
import type { OpenEventFile } from "../eventFiles/openEventFiles.ts";
import { placeholderAt } from "../eventFiles/placeholderAt.ts";

/** What an event file says about the placeholder or the field at an offset, or null. */
export function hoverEventFile(
  { document, content, eventType }: OpenEventFile,
  offset: number,
): Hover | null {
  const hover = (value: string, { start, end }: Span): Hover => ({
    contents: { kind: "markdown", value },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  });
  const located = placeholderAt(document, offset);
  if (located !== null) {
    const definition = findPlaceholderDefinition(located.placeholder.name);
    if (definition === null) return null;
    const { usage, description } = definition;
    return hover(`\`${usage}\`\n\n${description}`, located.span);
  }
  const node = content.json?.getNodeFromOffset(offset);
  if (node === undefined) return null;
  const path = pathOf(node);
  const field = path.length === 0 ? null : findField(eventType.schema(), path);
  if (field === null) return null;
  // Within an object or a list the pointer is between its members, on nothing in particular.
  const isLarge = node.type === "object" || node.type === "array";
  return isLarge ? null : hover(fieldMarkdown(eventType, path, field), spanOf(node));
}
