import type { Access } from "../../flow/origin.ts";
import { isPython, replace, textOf } from "./edits.ts";
import type { CheckedHandler, Fix } from "../rule.ts";

const identifier = /^[A-Za-z_$][\w$]*$/u;

/** Reads another key in the place of the one that is written, in the form in which it is written. */
export function renameKey(handler: CheckedHandler, access: Access, key: string): Fix | null {
  const { span, expression } = access;
  const title = `Change to ${key}`;
  const written = textOf(handler, span);
  const [quote = ""] = /^["'`]/u.exec(written) ?? [];
  if (quote !== "") return { title, edits: [replace(span, quote + key + quote)] };
  if (expression === null) return renameInPattern(handler, access, key);
  if (expression.style !== "dot") return null;
  if (identifier.test(key)) return { title, edits: [replace(span, key)] };
  const { object, isOptional, end } = expression;
  if (isPython(handler) || end !== span.end) return null;
  const index = `${isOptional ? "?." : ""}[${JSON.stringify(key)}]`;
  return { title, edits: [replace({ start: object.end, end }, index)] };
}

/** `{ b }` reads and binds the same name, which has to stay bound. */
function renameInPattern(handler: CheckedHandler, { span }: Access, key: string): Fix {
  const written = textOf(handler, span);
  const property = identifier.test(key) ? key : JSON.stringify(key);
  const isShort = !/^\s*:/u.test(handler.text.slice(span.end));
  const newText = isShort ? `${property}: ${written}` : property;
  return { title: `Change to ${key}`, edits: [replace(span, newText)] };
}
