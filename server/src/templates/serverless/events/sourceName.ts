import { findReferences } from "../../findReferences.ts";
import { sketchText } from "../../sketchText.ts";
import type { ConfigView } from "../configView.ts";

/**
 * What a person calls the queue, topic or stream that a value names: the logical id that it refers to,
 * or the last part of its ARN; null where neither is known.
 */
export function sourceName(view: ConfigView): string | null {
  const { value } = view;
  if (value === undefined || value === null) return null;
  const [reference] = findReferences(value);
  if (reference !== undefined && !reference.startsWith("AWS::")) return reference;
  const text = sketchText(value).replaceAll(/\$\{[^}]*\}/g, "");
  // Of an ARN whose end only a deployment knows, the rest is no name.
  const [, resource = ""] = /^arn:(?:[^:]*:){4}(.*)$/.exec(text) ?? [null, text];
  const name = resource
    .replace(/\/stream\/.*$/, "")
    .split(/[:/]/)
    .findLast((part) => part !== "");
  return name ?? null;
}
