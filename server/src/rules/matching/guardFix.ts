import { isOfAssignedMember } from "../../code/assignedMembers.ts";
import type { Access } from "../../flow/origin.ts";
import type { CheckedHandler, Fix } from "../rule.ts";
import { isPython, replace, textOf } from "./edits.ts";
import { useOf } from "./useOf.ts";

/** What stands between a value and the key that is read of it, and the sign right before the key. */
const accessor = /^([^]*)([.[])\s*$/u;

/**
 * Guards the reading of a part: `a.b` becomes `a?.b`, and so does TypeScript's `a!.b`; Python's `a["k"]["b"]` becomes
 * `(a.get("k") or {}).get("b")`.
 * @returns null where the code is of another form, and in what is assigned to
 */
export function guardFix(handler: CheckedHandler, { expression }: Access): Fix | null {
  if (expression === null || expression.isOptional) return null;
  const { object, style, keySpan } = expression;
  if (!isPython(handler)) {
    if (isOfAssignedMember(handler.file, expression)) return null;
    const written = textOf(handler, { start: object.end, end: keySpan.start });
    const [, before, sign] = accessor.exec(written) ?? [];
    if (before === undefined || sign === undefined) return null;
    const start = object.end + before.length;
    const dot = { start, end: start + (sign === "." ? 1 : 0) };
    const asserted = /!\s*$/u.exec(before);
    const bang = asserted === null ? null : object.end + asserted.index;
    const edits = bang === null ? [] : [replace({ start: bang, end: bang + 1 }, "")];
    return { title: "Read it with ?.", edits: [...edits, replace(dot, "?.")] };
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
