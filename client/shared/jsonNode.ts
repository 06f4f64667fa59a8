/** A pruned JSON value. `omitted` counts the children, or the characters, that were left out. */
export type JsonNode =
  | { readonly kind: "object"; readonly entries: readonly JsonEntry[]; readonly omitted: number }
  | { readonly kind: "array"; readonly items: readonly JsonNode[]; readonly omitted: number }
  | { readonly kind: "string"; readonly value: string; readonly omitted: number }
  | { readonly kind: "literal"; readonly text: string; readonly of: "number" | "boolean" | "null" };

export interface JsonEntry {
  readonly key: string;
  readonly value: JsonNode;
}
