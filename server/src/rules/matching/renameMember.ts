import type { Span } from "../../code/span.ts";
import type { CheckedHandler, Fix } from "../rule.ts";
import { replace, textOf } from "./edits.ts";

/**
 * The edit that gives a member of an object literal another name, in the quotes that it has. JavaScript's
 * `{ status }` goes on to take its value from the variable: `{ statusCode: status }`.
 */
export function renameMember(
  handler: CheckedHandler,
  keySpan: Span,
  name: string,
): Fix["edits"][number] {
  const written = textOf(handler, keySpan);
  const [quote = ""] = /^["']/u.exec(written) ?? [];
  const isShorthand = quote === "" && /^\s*[,}]/u.test(handler.text.slice(keySpan.end));
  return replace(keySpan, isShorthand ? `${name}: ${written}` : quote + name + quote);
}
