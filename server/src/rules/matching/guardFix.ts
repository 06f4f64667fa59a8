import { isOfAssignedMember } from "../../code/assignedMembers.ts";
import { fieldsAt } from "../../flow/fieldsAt.ts";
import type { Access } from "../../flow/origin.ts";
import type { CheckedHandler, Fix } from "../rule.ts";
import { isPython, orDefault, replace, textOf } from "./edits.ts";
import { partsOf } from "./handlerParts.ts";
import { useOf } from "./useOf.ts";

/** What stands between a value and the key that is read of it, and the sign right before the key. */
const accessor = /^([^]*)([.[])\s*$/u;

/**
 * Guards the reading of a part: `a.b` becomes `a?.b`, and so does TypeScript's `a!.b`; Python's
 * `a["k"]["b"]` becomes `(a.get("k") or {}).get("b")`. What a pattern takes apart, `const { b } = a`, becomes `a ?? {}`.
 * @returns null where the code is of another form, and in what is assigned to
 */
export function guardFix(handler: CheckedHandler, access: Access): Fix | null {
  const { expression } = access;
  if (expression === null) return isPython(handler) ? null : guardPattern(handler, access);
  if (expression.isOptional) return null;
  const { object, style, keySpan } = expression;
  if (isOfAssignedMember(handler.file, expression, isPython(handler))) return null;
  if (!isPython(handler)) {
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
  // A dict in the place of a list or a text would have neither items nor characters.
  const { shape } = fieldsAt(handler.eventTypes, access.base.steps);
  if (shape === "list" || shape === "text") return null;
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

/** The key has to be one of the pattern itself: in one deeper inside, another value is missing. */
function guardPattern(handler: CheckedHandler, { span }: Access): Fix | null {
  const { statements } = partsOf(handler);
  for (const statement of statements) {
    if (statement.kind !== "declare" || statement.target.kind !== "object") continue;
    const { target, value } = statement;
    const isKey = target.members.some(({ keySpan }) => keySpan.start === span.start);
    if (!isKey || value === null || value.kind === "logical") continue;
    return { title: "Take {} where there are none", edits: [orDefault(handler, value, "{}")] };
  }
  return null;
}
