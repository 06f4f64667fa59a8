import type { FieldPath } from "../../../events/fieldTree.ts";
import type { CallExpression, CodeFile, Expression } from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import { placeOf } from "../flow/nameWrites.ts";
import { isDictCall, type ResponsePart, type ResponseParts } from "../flow/responseParts.ts";
import { caretName } from "./markCaret.ts";

/** The caret in what a handler returns. */
export interface ResponsePlace {
  readonly kind: "response";
  /**
   * `key`: in a literal; `argument`: its name in a call of `dict`; `member`: of the variable that the response
   * is put together in, by `.` or `[`; `value`: a whole value, in quotes or not.
   */
  readonly asks: "key" | "argument" | "member" | "value";
  readonly style: "dot" | "index";
  /** From the response's root to the object that a key is asked of, or to the value. */
  readonly path: FieldPath;
  /** Keys that the object has already. */
  readonly taken: ReadonlySet<string>;
}

/** Finds the caret in what a handler returns; null where it is in none of it. */
export function findResponsePlace(
  { parts, variables }: ResponseParts,
  file: CodeFile,
): ResponsePlace | null {
  for (const part of parts) {
    const place = placeIn(part);
    if (place !== null) return place;
  }
  const asked = variables.length === 0 ? null : memberAtCaret(file);
  if (asked === null) return null;
  const { start, name, path, style } = asked;
  const variable = variables.find(
    (each) => each.name === name && each.within.start <= start && start < each.within.end,
  );
  if (variable === undefined) return null;
  const whole = [...variable.path, ...path];
  return { kind: "response", asks: "member", style, path: whole, taken: bound(parts, name, whole) };
}

function placeIn(part: ResponsePart): ResponsePlace | null {
  const { path, value, container } = part;
  if (isDictCall(value)) return argumentIn(part, value);
  const key = path.at(-1);
  if (container?.kind === "object" && isCaret(key)) {
    const keys = container.members.flatMap((member) => member.key ?? []);
    const taken = new Set(keys.filter((each) => !isCaret(each)));
    const asks = container.isCall === true ? "argument" : "key";
    return { kind: "response", asks, style: "index", path: path.slice(0, -1), taken };
  }
  return isCaret(valueText(value))
    ? { kind: "response", asks: "value", style: "index", path, taken: new Set() }
    : null;
}

/** The name of an argument that is being typed, before or with its `=`. */
function argumentIn({ path }: ResponsePart, call: CallExpression): ResponsePlace | null {
  const names = call.arguments.map(({ name, value }) => name ?? valueText(value));
  if (!names.some(isCaret)) return null;
  const given = call.arguments.flatMap(({ name }) => name ?? []);
  const taken = new Set(given.filter((each) => !isCaret(each)));
  return { kind: "response", asks: "argument", style: "index", path, taken };
}

function valueText(value: Expression): unknown {
  if (value.kind === "name") return value.name;
  return value.kind === "literal" ? value.value : null;
}

function isCaret(text: unknown): boolean {
  return typeof text === "string" && text.includes(caretName);
}

interface AskedMember {
  readonly start: number;
  readonly name: string;
  /** Without the key at the caret. */
  readonly path: FieldPath;
  readonly style: "dot" | "index";
}

/** The chain of keys that ends at the caret: `response.headers.|`. */
function memberAtCaret({ statements }: CodeFile): AskedMember | null {
  let found: AskedMember | null = null;
  walkStatements(statements, {
    statement: () => found === null,
    expression: (expression) => {
      if (expression.kind === "member" && expression.style !== "get" && isCaret(expression.key)) {
        const place = placeOf(expression.object);
        const { start, style } = expression;
        if (place !== null) found = { start, style, ...place };
      }
      return found === null;
    },
  });
  return found;
}

/** Keys that the variable's literal has: in JavaScript, tsserver offers these by itself. */
function bound(parts: readonly ResponsePart[], name: string, path: FieldPath): ReadonlySet<string> {
  const keys = parts.flatMap(({ path: at, container, variable }) => {
    const key = at.at(-1);
    const isHere = container !== null && variable === name && at.length === path.length + 1;
    return isHere && typeof key === "string" ? [key] : [];
  });
  return new Set(keys);
}
