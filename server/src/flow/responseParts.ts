import type { FieldPath } from "../../../events/fieldTree.ts";
import type {
  CallExpression,
  Expression,
  FunctionExpression,
  ObjectExpression,
  Pattern,
} from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import type { Language } from "../protocol.ts";
import { areAlternatives, isTested, namesMentioned } from "./alternatives.ts";
import { namesIn } from "./bindPattern.ts";
import { nameWritesOf, type NameWrite } from "./nameWrites.ts";
import type { ReturnedValues } from "./returnedExpressions.ts";

/** One value in a response. */
export interface ResponsePart {
  /** From the response's root; 0 for each item of a list. */
  readonly path: FieldPath;
  readonly value: Expression;
  /** The key that it stands under, where the code writes one: in a literal, or in an assignment. */
  readonly keySpan: Span | null;
  /** The object literal, or the call of `dict`, that it stands in; null for the whole, an item, and what is assigned. */
  readonly container: Expression | null;
  /** The variable that it is put together in, where it is in one. */
  readonly variable: string | null;
  /** Which of the values that the handler may return it is a part of. */
  readonly whole: Expression;
  /** The names by which it comes to be returned. */
  readonly through: readonly string[];
  /** False where something else may have taken its place by then, or where that depends on what it is. */
  readonly isCertain: boolean;
  /** True where only what is in it comes to be at its place, among others: a spread, `update`, `Object.assign`. */
  readonly isMerged: boolean;
}

/** All that is known of what a handler returns. */
export interface ResponseParts {
  readonly parts: readonly ResponsePart[];
  /** Where in the response that stands which a variable holds. */
  readonly variables: readonly ResponseVariable[];
}

export interface ResponseVariable {
  readonly name: string;
  readonly path: FieldPath;
  /** The function that binds it. */
  readonly within: FunctionExpression;
}

/** Objects in each other, and values of one response: more than any invoker reads. */
const deepest = 24;
const mostParts = 2_000;

/**
 * Every value in what a handler returns, from the outside in: members of literals, items of lists, what a
 * `map` or a comprehension makes, and what is put piece by piece into a variable of the same function.
 */
export function findResponseParts(
  { values, calls }: ReturnedValues,
  language: Language,
): ResponseParts {
  const search = new PartSearch(calls, language);
  for (const { expression, within, variable } of values) {
    // What decorates a helper may make something else of its answer.
    const isOther = calls.has(within) && !within.decorators.every(leavesAlone);
    const covered = isOther ? [[]] : [];
    const way = { within, whole: expression, through: [], covered, isMerged: false };
    if (variable !== null && nameWritesOf(within).has(variable)) search.follow(variable, [], way);
    else search.add({ ...wholeResponse, value: expression }, way);
  }
  return search;
}

/** Decorators of Python's own and of Powertools that answer what the function answers. */
function leavesAlone(decorator: Expression): boolean {
  const callee = decorator.kind === "call" ? decorator.callee : decorator;
  const name =
    callee.kind === "name" ? callee.name : callee.kind === "member" ? String(callee.key) : "";
  return /^(?:staticmethod|classmethod|override|cache|lru_cache|capture_method)$/u.test(name);
}

const wholeResponse = { path: [], keySpan: null, container: null, variable: null } as const;

type Place = Pick<ResponsePart, "path" | "value" | "keySpan" | "container" | "variable">;

/** How the search has come to a value. */
interface Way {
  readonly within: FunctionExpression;
  readonly whole: Expression;
  readonly through: readonly string[];
  /** Places at which something else may stand in the end. */
  readonly covered: readonly FieldPath[];
  readonly isMerged: boolean;
}

class PartSearch {
  readonly parts: ResponsePart[] = [];
  readonly variables: ResponseVariable[] = [];
  readonly #followed = new Map<Expression, Set<string>>();
  readonly #calls: ReturnedValues["calls"];
  readonly #language: Language;

  constructor(calls: ReturnedValues["calls"], language: Language) {
    this.#calls = calls;
    this.#language = language;
  }

  add(place: Place, way: Way): void {
    if (place.path.length > deepest || this.parts.length >= mostParts) return;
    const { whole, through, covered, isMerged } = way;
    const { path, value, variable } = place;
    const isCertain = !covered.some((each) => isWithin(path, each));
    this.parts.push({ ...place, whole, through, isCertain, isMerged });
    const item = { path: [...path, 0], keySpan: null, container: null, variable };
    const inner = { ...way, isMerged: false };
    switch (value.kind) {
      case "name":
        this.follow(value.name, path, way);
        return;
      case "object":
        this.#addMembers(value, place, inner);
        return;
      case "list":
        for (const each of value.items) {
          if (each.kind === "spread") {
            this.add({ ...place, value: each.value }, { ...way, isMerged: true });
          } else this.add({ ...item, value: each }, inner);
        }
        return;
      case "comprehension":
        if (value.value === null) this.add({ ...item, value: value.element }, inner);
        return;
      case "conditional":
        this.#addBranch(value.then, value.test, place, way);
        this.#addBranch(value.otherwise, value.test, place, way);
        return;
      case "logical":
        if (value.operator !== "and") this.add({ ...place, value: value.left }, way);
        this.#addBranch(value.right, value.left, place, way);
        return;
      case "await":
      case "spread":
        this.add({ ...place, value: value.value }, way);
        return;
      case "call":
        if (isDictCall(value)) this.#addArguments(place, value, way);
        for (const made of madeByMap(value)) this.add({ ...item, value: made }, inner);
        return;
      case "assign":
      case "binary":
      case "function":
      case "literal":
      case "member":
      case "opaque":
      case "text":
      case "unary":
        return;
    }
  }

  #addMembers(object: ObjectExpression, { path, variable }: Place, way: Way): void {
    for (const [index, { key, keySpan, value }] of object.members.entries()) {
      const later = object.members.slice(index + 1);
      // A spread's members stand at the same place; a later key takes the place of an earlier one.
      const below = key === null ? path : [...path, key];
      const covered = later.flatMap((other) => {
        if (other.key === null) return [below];
        return key === null || key === other.key ? [[...path, other.key]] : [];
      });
      const inside = { path: below, value, container: object, variable };
      const inner = { ...way, covered: [...way.covered, ...covered] };
      if (key === null) this.add({ ...inside, keySpan: null }, { ...inner, isMerged: true });
      else this.add({ ...inside, keySpan }, inner);
    }
  }

  /** `dict(statusCode=200, **rest)` has what its keyword arguments say, and all of the dicts that it gets. */
  #addArguments({ path, variable }: Place, call: CallExpression, way: Way): void {
    for (const { name, nameSpan = null, value } of call.arguments) {
      const below = name === null ? path : [...path, name];
      const inside = { path: below, value, keySpan: nameSpan, container: call, variable };
      this.add(inside, name === null ? { ...way, isMerged: true } : way);
    }
  }

  /** `typeof body === "string" ? body : …`: which branch counts depends on what the name stands for. */
  #addBranch(value: Expression, test: Expression, place: Place, way: Way): void {
    const name = value.kind === "await" ? value.value : value;
    const isDecided = name.kind === "name" && namesMentioned(test).has(name.name);
    const covered = isDecided ? [...way.covered, place.path] : way.covered;
    this.add({ ...place, value }, { ...way, covered });
  }

  /** What is bound to a name of the function, or put into it. */
  follow(name: string, path: FieldPath, way: Way): void {
    const { within, whole } = way;
    const place = `${within.start} ${name} ${path.join(".")}`;
    const followed = this.#followed.get(whole) ?? new Set();
    this.#followed.set(whole, followed);
    if (followed.has(place)) return;
    followed.add(place);
    this.variables.push({ name, path, within });
    const through = [...way.through, name];
    const writes = nameWritesOf(within).get(name) ?? [];
    const coveredBy = (others: readonly NameWrite[]): readonly FieldPath[] => [
      ...way.covered,
      ...others.flatMap(placesCovered).map((below) => path.concat(below)),
    ];
    const isParameter = within.parameters.some(({ pattern }) => namesIn(pattern).includes(name));
    const declared = writes.filter(({ isDeclared }) => isDeclared).length + Number(isParameter);
    // Which of the variables of that name is meant would have to be told by blocks.
    const isScoped = this.#language !== "python" && declared > 1;
    for (const write of writes) {
      const others = writes.filter((other) => isScoped || mayReplace(other, write, within));
      const { value, keySpan } = write;
      const isMerged = write.how === "merge" || (way.isMerged && write.path.length === 0);
      this.add(
        { path: [...path, ...write.path], value, keySpan, container: null, variable: name },
        { ...way, through, covered: coveredBy(others), isMerged },
      );
    }
    const covered = isTested(within, name) ? [...way.covered, path] : coveredBy(writes);
    this.#followArgument(name, path, { ...way, through, covered });
  }

  /** What a helper's parameter is called with. */
  #followArgument(name: string, path: FieldPath, way: Way): void {
    const helper = way.within;
    const index = helper.parameters.findIndex(({ pattern }) => namesIn(pattern).includes(name));
    const parameter = helper.parameters[index];
    if (parameter === undefined || parameter.isRest) return;
    for (const { call, within } of this.#calls.get(helper) ?? []) {
      const at = index - Number(isBound(helper, call));
      const before = call.arguments.slice(0, at + 1);
      const isCounted = before.every((each) => each.name === null && each.value.kind !== "spread");
      const given =
        call.arguments.find((each) => each.name === name) ??
        (isCounted ? call.arguments[at] : undefined);
      const value = given === undefined ? null : takenOut(parameter.pattern, given.value, name);
      const part = { path, keySpan: null, container: null, variable: null };
      if (value !== null) this.add({ ...part, value }, { ...way, within });
    }
  }
}

/** True for a call of a method of Python's, whose first parameter is the object. */
function isBound({ parameters: [first] }: FunctionExpression, { callee }: CallExpression): boolean {
  const isObject = first?.pattern.kind === "name" && /^(?:self|cls)$/u.test(first.pattern.name);
  return isObject && callee.kind === "member";
}

/** What a parameter's name gets of an argument: all of it, or what stands under its key: `({ body }) => …`. */
function takenOut(pattern: Pattern, given: Expression, name: string): Expression | null {
  if (pattern.kind === "name") return given;
  if (pattern.kind !== "object" || given.kind !== "object") return null;
  const member = pattern.members.find(
    ({ target }) => target.kind === "name" && target.name === name,
  );
  if (member === undefined || given.members.some(({ key }) => key === null)) return null;
  return given.members.find(({ key }) => key === member.key)?.value ?? null;
}

/** True where something of what a write has written may be another's in the end. */
function mayReplace(other: NameWrite, write: NameWrite, within: FunctionExpression): boolean {
  if (other.how === "compute") return true;
  return (
    other.value.start > write.value.start && !areAlternatives(within, write.value, other.value)
  );
}

/** The places that a write puts something new at, from its name on. */
function placesCovered({ path, how, value }: NameWrite): readonly FieldPath[] {
  if (how === "add") return [];
  if (how === "merge" && value.kind === "object") {
    return value.members.map(({ key }) => (key === null ? path : [...path, key]));
  }
  // A key that is computed may be any.
  return [how === "set" && path.at(-1) === 0 ? path.slice(0, -1) : path];
}

/** True for a place that is another one, or stands in it. */
function isWithin(path: FieldPath, outer: FieldPath): boolean {
  return outer.length <= path.length && outer.every((step, index) => step === path[index]);
}

/** `dict(…)`, by which Python makes a dict of keyword arguments. */
export function isDictCall(expression: Expression): expression is CallExpression {
  if (expression.kind !== "call" || expression.isNew) return false;
  return expression.callee.kind === "name" && expression.callee.name === "dict";
}

/** `failures.map((id) => ({ … }))`: what the function gives is an item. */
function madeByMap({ callee, arguments: given }: CallExpression): readonly Expression[] {
  const mapped = given[0]?.value;
  const isMap = callee.kind === "member" && /^(?:map|flatMap)$/u.test(String(callee.key));
  if (!isMap || mapped?.kind !== "function") return [];
  return mapped.body.flatMap((statement) =>
    statement.kind === "return" && statement.value !== null ? [statement.value] : [],
  );
}
