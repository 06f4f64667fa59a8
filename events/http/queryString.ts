import type { MultiMap } from "./multiMap.ts";

/**
 * Splits a raw query string, with or without its question mark.
 * @param read what becomes of each name and value: `decodeQueryText`, or `keepQueryText` for a
 *   service that leaves them encoded
 */
export function parseQueryString(rawQuery: string, read: (text: string) => string): MultiMap {
  const values = new Map<string, string[]>();
  for (const pair of rawQuery.split("&").filter((text) => text !== "")) {
    const separator = pair.indexOf("=");
    const name = read(separator < 0 ? pair : pair.slice(0, separator));
    const value = separator < 0 ? "" : read(pair.slice(separator + 1));
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Array.from(values, ([name, all]) => ({ name, values: all }));
}

/** Decodes `+` and percent escapes as API Gateway does; text that is not well encoded stays as it is. */
export function decodeQueryText(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** Leaves a name or value encoded, as an Application Load Balancer does. */
export function keepQueryText(text: string): string {
  return text;
}
