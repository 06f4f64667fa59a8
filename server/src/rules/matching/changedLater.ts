import type { CallExpression, Expression } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { isWritingMethod } from "../../flow/nameWrites.ts";
import type { CheckedHandler } from "../rule.ts";
import { calleeName } from "./calleeName.ts";
import { lastName } from "./dottedName.ts";
import { functionOf } from "./functionOf.ts";
import { partsOf } from "./handlerParts.ts";

/** Functions that leave alone what they are given: they write it out, look at it, or hand it to Lambda. */
const onlyReads =
  /^(?:JSON\.stringify|json\.dumps|Object\.(?:keys|values|entries|freeze)|Promise\.resolve|structuredClone|(?:copy\.)?deepcopy|print|len|str|repr|dict|context\.succeed|cb|done|call_?back|resolve|(?:.+\.)?(?:console|log|logger|logging|tracer|metrics)\.\w+)$/iu;

/** Methods that leave alone what they are called on. */
const onlyReading =
  /^(?:get|keys|values|items|copy|has|hasOwnProperty|toString|map|filter|join|includes|some|every|find|slice)$/u;

interface Changed {
  /** Names that are assigned to, or something in them: what `nameWritesOf` lists. */
  readonly assigned: ReadonlySet<string>;
  /** Names whose values something else gets hold of, and may change. */
  readonly handedOn: ReadonlySet<string>;
}

const known = new WeakMap<CheckedHandler, Changed>();

/**
 * True for a name whose value may have become another since it was bound: it is assigned to, or something
 * in it is, or a function gets it that may do so. What its literal says then proves nothing.
 */
export function isChangedLater(handler: CheckedHandler, name: string): boolean {
  const { assigned, handedOn } = changedIn(handler);
  return assigned.has(name) || handedOn.has(name);
}

/** True for a name whose value something else gets hold of and may change: a function, another name, a `delete`. */
export function isHandedOn(handler: CheckedHandler, name: string): boolean {
  return changedIn(handler).handedOn.has(name);
}

function changedIn(handler: CheckedHandler): Changed {
  const before = known.get(handler);
  const changed = before ?? namesChanged(handler);
  if (before === undefined) known.set(handler, changed);
  return changed;
}

function namesChanged(handler: CheckedHandler): Changed {
  const assigned = new Set<string>();
  const handedOn = new Set<string>();
  const handed: { readonly name: string; readonly parameter: string }[] = [];
  const handOn = (expression: Expression): void => {
    for (const name of namesIn(expression)) handedOn.add(name);
  };
  for (const { body } of partsOf(handler).functions) {
    walkStatements(body, {
      statement: (statement) => {
        // Under its other name it may be changed as well.
        if (statement.kind === "declare" && statement.value?.kind === "name")
          handOn(statement.value);
        return undefined;
      },
      expression: (expression) => {
        if (expression.kind === "assign") {
          const { member, target, value } = expression;
          if (member !== null) for (const name of namesIn(member)) assigned.add(name);
          else if (target.kind === "name") assigned.add(target.name);
          else if (target.kind === "opaque") target.parts.forEach(handOn);
          if (value.kind === "name") handOn(value);
        }
        if (expression.kind === "unary" && expression.operator === "delete")
          handOn(expression.value);
        if (expression.kind !== "call") return undefined;
        const { into, given } = changedByCall(handler, expression);
        for (const name of into.flatMap(namesIn)) assigned.add(name);
        for (const { value, parameter } of given) {
          if (parameter === null) handOn(value);
          else handed.push(...namesIn(value).map((name) => ({ name, parameter })));
        }
        return undefined;
      },
    });
  }
  // What a function of the file gets is changed where its parameter is: to be asked again as long as that adds names.
  const isChanged = (name: string): boolean => assigned.has(name) || handedOn.has(name);
  for (let size = -1; size < handedOn.size;) {
    size = handedOn.size;
    for (const { name, parameter } of handed) if (isChanged(parameter)) handedOn.add(name);
  }
  return { assigned, handedOn };
}

/** What a call may change: what its callee is a method of, and its arguments. */
interface ChangedByCall {
  readonly into: readonly Expression[];
  readonly given: readonly {
    readonly value: Expression;
    /** The parameter that gets it, of a function of the file. */
    readonly parameter: string | null;
  }[];
}

function changedByCall(
  handler: CheckedHandler,
  { callee, arguments: passed }: CallExpression,
): ChangedByCall {
  const name = calleeName(handler, callee);
  if (onlyReads.test(name)) return { into: [], given: [] };
  const called = functionOf(handler, callee);
  const parameters = called?.parameters ?? [];
  const all = parameters.map(({ pattern }) => (pattern.kind === "name" ? pattern.name : null));
  // Python's methods have the object for their first parameter.
  const names =
    callee.kind === "member" && /^(?:self|cls)$/u.test(all[0] ?? "") ? all.slice(1) : all;
  const given = passed.map(({ value, name: keyword }, index) => {
    if (value.kind === "spread") return { value, parameter: null };
    const parameter = keyword === null ? names[index] : names.find((each) => each === keyword);
    return { value, parameter: parameter ?? null };
  });
  if (name === "Object.assign") {
    return { into: passed.slice(0, 1).map(({ value }) => value), given: given.slice(1) };
  }
  if (callee.kind !== "member" || onlyReading.test(lastName(callee))) return { into: [], given };
  if (isWritingMethod(lastName(callee))) return { into: [callee.object], given };
  // What a method of the file does to its object is written to `this`.
  if (called !== null) return { into: [], given };
  return { into: [], given: [...given, { value: callee.object, parameter: null }] };
}

/** The names whose values, or parts of them, an expression hands on. */
function namesIn(expression: Expression): readonly string[] {
  if (expression.kind === "name") return [expression.name];
  if (expression.kind === "member") return namesIn(expression.object);
  if (expression.kind === "await") return namesIn(expression.value);
  if (expression.kind === "list") return expression.items.flatMap(namesIn);
  if (expression.kind !== "object") return [];
  return expression.members.flatMap(({ value }) => namesIn(value));
}
