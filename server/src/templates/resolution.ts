import type { TemplateValue } from "./templateValue.ts";

/** What can be said of a value without deploying the template. */
export type Resolution =
  | { readonly kind: "static"; readonly value: TemplateValue }
  /** Only a deployment knows it. */
  | { readonly kind: "unresolved" }
  /** `AWS::NoValue`: as if the property or entry had not been written. */
  | { readonly kind: "removed" };

export const unresolved: Resolution = { kind: "unresolved" };
export const removed: Resolution = { kind: "removed" };

/** A value that the template itself fixes. */
export function fixed(value: TemplateValue): Resolution {
  return { kind: "static", value };
}

// All variables of a function together may take 4 KB, so nothing that matters is longer than this.
const maximumTextLength = 100_000;

/** Whether a text holds a reference to SSM or Secrets Manager, which deployment replaces. */
export function isDynamicReference(text: string): boolean {
  return text.includes("{{resolve:");
}

/** Texts put together; unresolved where one of them is unknown or the whole would be absurdly long. */
export function joined(texts: readonly (string | null)[], delimiter: string): Resolution {
  let length = delimiter.length * texts.length;
  for (const text of texts) {
    if (text === null) return unresolved;
    length += text.length;
    if (length > maximumTextLength) return unresolved;
  }
  return fixed(texts.join(delimiter));
}

/** The text that CloudFormation makes of a static scalar; null for anything else. */
export function staticText(resolution: Resolution): string | null {
  if (resolution.kind !== "static") return null;
  if (typeof resolution.value === "boolean") return String(resolution.value);
  return typeof resolution.value === "string" ? resolution.value : null;
}
