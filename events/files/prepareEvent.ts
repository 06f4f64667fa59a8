import { fillPlaceholders, type FilledText } from "./fillPlaceholders.ts";
import { createPlaceholderContext, type PlaceholderSource } from "./placeholderContext.ts";
import { withoutSchemaMember } from "./schemaAddress.ts";

/**
 * Makes the event that a handler gets of an event file's text: without the `$schema` that names its
 * type, and with placeholders filled in. A text without either comes out byte for byte.
 * @param text the file's text, JSON or not
 */
export function prepareEvent(text: string, source: PlaceholderSource): FilledText {
  return fillPlaceholders(withoutSchemaMember(text), createPlaceholderContext(source));
}
