import type { Statement } from "./codeModel.ts";

/** The same statement, further on in the text or back. */
export function shiftSpans(statement: Statement, by: number): Statement {
  return by === 0 ? statement : shifted(statement, by);
}

/** The model is plain data, in which only places are called `start` and `end`. */
function shifted<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((each: unknown) => shifted(each, by)) as T;
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key in value) {
    const inner = value[key];
    const isPlace = (key === "start" || key === "end") && typeof inner === "number";
    copy[key] = isPlace ? inner + by : shifted(inner, by);
  }
  return copy as T;
}
