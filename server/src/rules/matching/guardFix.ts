import type { Access } from "../../flow/origin.ts";
import type { CheckedHandler, Fix } from "../rule.ts";
import { isPython, replace, textOf } from "./edits.ts";
import { useOf } from "./useOf.ts";

/**
 * Guards the reading of a part: `a.b` becomes `a?.b`; Python's `a["k"]["b"]` becomes
 * `(a.get("k") or {}).get("b")`.
 * @returns null where the code is of another form
 */
export function guardFix(handler: CheckedHandler, { expression }: Access): Fix | null {
  if (expression === null || expression.isOptional) return null;
  const { object, style, keySpan } = expression;
  if (!isPython(handler)) {
    const between = { start: object.end, end: keySpan.start };
    const written = textOf(handler, between);
    const dot = written.indexOf(style === "dot" ? "." : "[");
    if (dot === -1) return null;
    const at = { start: between.start + dot, end: between.start + dot + (style === "dot" ? 1 : 0) };
    return { title: "Read it with ?.", edits: [replace(at, "?.")] };
  }
  if (object.kind !== "member" || object.style !== "index" || style === "dot") return null;
  // What is asked of the part at once would fail as before.
  if (style !== "get" && useOf(handler, expression) !== "value") return null;
  const event = textOf(handler, object.object);
  const whole = `(${event}.get(${textOf(handler, object.keySpan)}) or {})`;
  const last =
    style === "get"
      ? []
      : [replace({ start: object.end, end: expression.end }, `.get(${textOf(handler, keySpan)})`)];
  return { title: "Take {} where there are none", edits: [replace(object, whole), ...last] };
}
