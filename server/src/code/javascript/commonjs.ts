import type {
  AssignExpression,
  Expression,
  MemberExpression,
  ObjectExpression,
  Statement,
} from "../codeModel.ts";
import { declareExport, spanOf } from "../lowering.ts";

type ObjectMember = ObjectExpression["members"][number];

/**
 * What an assignment exports: `exports.a = …`, `module.exports.a = …`, `module.exports = { a, b() {} }`,
 * and chains of them. The exported names are bound by statements of their own.
 * @returns null where it exports nothing by name
 */
export function exportsOf(assigned: AssignExpression): readonly Statement[] | null {
  const { member, value, operator } = assigned;
  const inner = value.kind === "assign" ? exportsOf(value) : null;
  const last = lastValue(value);
  const path = member === null || operator !== "=" ? null : exportedPath(member);
  if (member === null || path === null || path.length > 1) return inner;
  const [name] = path;
  if (name !== undefined) return [...(inner ?? []), declareExport(assigned, name, last)];
  return last.kind === "object" ? [...(inner ?? []), ...last.members.map(exportMember)] : inner;
}

/** A member of an object that is all that the module exports; a spread stays one. */
export function exportMember({ key, keySpan, value }: ObjectMember): Statement {
  if (key === null) {
    const isSpread = keySpan.start === value.start && keySpan.end === value.end;
    const whole = isSpread ? ({ kind: "spread", ...spanOf(value), value } as const) : value;
    return { kind: "expression", ...spanOf(value), value: whole };
  }
  // An `async` method starts before its name.
  const start = Math.min(keySpan.start, value.start);
  const span = { start, end: Math.max(keySpan.end, value.end) };
  return declareExport(span, key, value);
}

function lastValue(value: Expression): Expression {
  return value.kind === "assign" ? lastValue(value.value) : value;
}

/** What follows `exports` or `module.exports`. */
function exportedPath(member: MemberExpression): readonly string[] | null {
  const { object, key } = member;
  if (typeof key !== "string") return null;
  if (object.kind === "name") {
    if (object.name === "exports") return [key];
    return object.name === "module" && key === "exports" ? [] : null;
  }
  const before = object.kind === "member" ? exportedPath(object) : null;
  return before === null ? null : [...before, key];
}
