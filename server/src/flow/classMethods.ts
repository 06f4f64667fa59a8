import type {
  ClassStatement,
  CodeFile,
  Expression,
  FunctionExpression,
  MemberExpression,
} from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import { moduleBindingsOf } from "./moduleNames.ts";

/** How many classes may lie between a class and the one that it has a method from. */
const deepest = 8;

/**
 * The method of a class of the file that a member stands for: `this.answer`, `self.answer`, `Answers.ok` of a class,
 * `answers.ok` of an object that the module makes of one, and `new Answers().ok`.
 * @returns null where it is none, or where a class of the file that extends this one has another
 */
export function methodOf(
  file: CodeFile,
  { object, key }: MemberExpression,
): FunctionExpression | null {
  if (typeof key !== "string") return null;
  const { classes } = moduleBindingsOf(file);
  const isOwn = object.kind === "name" && /^(?:this|self|cls)$/u.test(object.name);
  const owner = isOwn ? ownerOf(classes, object) : classOf(file, object);
  if (owner === null) return null;
  const isOverridden = [...classes.values()].some(
    ({ bases, members }) =>
      isOwn && bases.includes(owner.name ?? "") && members.some(({ name }) => name === key),
  );
  return isOverridden ? null : memberOf(classes, owner, key);
}

type Classes = ReadonlyMap<string, ClassStatement>;

function ownerOf(classes: Classes, { start, end }: Span): ClassStatement | null {
  return (
    [...classes.values()].find(({ members }) =>
      members.some(({ value }) => value !== null && value.start <= start && end <= value.end),
    ) ?? null
  );
}

/** The class that an expression names, or that it is made of. */
function classOf(file: CodeFile, expression: Expression): ClassStatement | null {
  const { classes, values } = moduleBindingsOf(file);
  if (expression.kind === "name") {
    const named = classes.get(expression.name);
    if (named !== undefined) return named;
    const value = values.get(expression.name);
    return value?.kind === "call" ? classOf(file, value) : null;
  }
  if (expression.kind !== "call" || expression.callee.kind !== "name") return null;
  return classes.get(expression.callee.name) ?? null;
}

function memberOf(
  classes: Classes,
  owner: ClassStatement,
  key: string,
  left = deepest,
): FunctionExpression | null {
  const member = owner.members.find(({ name }) => name === key);
  if (member !== undefined) return member.value?.kind === "function" ? member.value : null;
  for (const base of left === 0 ? [] : owner.bases) {
    const inherited = classes.get(base);
    const found = inherited === undefined ? null : memberOf(classes, inherited, key, left - 1);
    if (found !== null) return found;
  }
  return null;
}
