import type { Json } from "../../../../events/model/json.ts";
import type { PayloadView } from "../../../webview/protocol.ts";
import { pruneJson } from "../../../shared/pruneJson.ts";

const shownCharacters = 100_000;

/**
 * A payload as the view shows it.
 * @param text the exact payload.
 * @param parsed the payload parsed, or undefined where it isn't JSON.
 */
export function viewPayload(text: string, parsed: Json | undefined): PayloadView {
  const totalBytes = Buffer.byteLength(text);
  if (parsed === undefined) {
    const cut = text.length > shownCharacters;
    return { json: null, text: text.slice(0, shownCharacters), totalBytes, cut };
  }
  const { node, cut } = pruneJson(parsed);
  return { json: node, text: null, totalBytes, cut };
}

/** A payload of which only the text is known; it is shown as JSON where it is an object or array. */
export function viewText(text: string): PayloadView {
  return viewPayload(text, parseStructure(text));
}

/** The value of JSON text that holds an object or an array; undefined for any other text. */
function parseStructure(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
