import type { FieldPath } from "../../../events/fieldTree.ts";
import type { CallExpression, Expression, FunctionExpression } from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import { nameWritesOf } from "./nameWrites.ts";
import type { ReturnedValues } from "./returnedExpressions.ts";

/** One value in a response. */
export interface ResponsePart {
  /** From the response's root; 0 for each item of a list. */
  readonly path: FieldPath;
  readonly value: Expression;
  /** The key that it stands under, where the code writes one: in a literal, or in an assignment. */
  readonly keySpan: Span | null;
  /** The object literal that it stands in; null for the whole, an item, and what is assigned. */
  readonly container: Expression | null;
  /** The variable that it is put together in, where it is in one. */
  readonly variable: string | null;
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
export function findResponseParts({ values, calls }: ReturnedValues): ResponseParts {
  const search = new PartSearch(calls);
  for (const { expression, within, variable } of values) {
    if (variable !== null && nameWritesOf(within).has(variable))
      search.follow(variable, [], within);
    else search.add({ ...wholeResponse, value: expression }, within);
  }
  return search;
}

const wholeResponse = { path: [], keySpan: null, container: null, variable: null } as const;

class PartSearch {
  readonly parts: ResponsePart[] = [];
  readonly variables: ResponseVariable[] = [];
  readonly #followed = new Set<string>();
  readonly #calls: ReturnedValues["calls"];

  constructor(calls: ReturnedValues["calls"]) {
    this.#calls = calls;
  }

  add(part: ResponsePart, within: FunctionExpression): void {
    if (part.path.length > deepest || this.parts.length >= mostParts) return;
    this.parts.push(part);
    const { path, value, variable } = part;
    const item = { path: [...path, 0], keySpan: null, container: null, variable };
    switch (value.kind) {
      case "name":
        this.follow(value.name, path, within);
        return;
      case "object":
        for (const { key, keySpan, value: member } of value.members) {
          // A spread's members stand at the same place.
          const below = key === null ? path : [...path, key];
          const inside = { path: below, value: member, container: value, variable };
          this.add({ ...inside, keySpan: key === null ? null : keySpan }, within);
        }
        return;
      case "list":
        for (const each of value.items) {
          if (each.kind === "spread") this.add({ ...part, value: each.value }, within);
          else this.add({ ...item, value: each }, within);
        }
        return;
      case "comprehension":
        if (value.value === null) this.add({ ...item, value: value.element }, within);
        return;
      case "conditional":
        this.add({ ...part, value: value.then }, within);
        this.add({ ...part, value: value.otherwise }, within);
        return;
      case "logical":
        if (value.operator !== "and") this.add({ ...part, value: value.left }, within);
        this.add({ ...part, value: value.right }, within);
        return;
      case "await":
      case "spread":
        this.add({ ...part, value: value.value }, within);
        return;
      case "call":
        for (const made of madeByMap(value)) this.add({ ...item, value: made }, within);
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

  /** What is bound to a name of the function, or put into it. */
  follow(name: string, path: FieldPath, within: FunctionExpression): void {
    const place = `${within.start} ${name} ${path.join(".")}`;
    if (this.#followed.has(place)) return;
    this.#followed.add(place);
    this.variables.push({ name, path, within });
    for (const { path: below, value, keySpan } of nameWritesOf(within).get(name) ?? []) {
      const written = { path: [...path, ...below], value, keySpan };
      this.add({ ...written, container: null, variable: name }, within);
    }
    this.#followArgument(name, path, within);
  }

  /** What a helper's parameter is called with. */
  #followArgument(name: string, path: FieldPath, helper: FunctionExpression): void {
    const index = helper.parameters.findIndex(
      ({ pattern }) => pattern.kind === "name" && pattern.name === name,
    );
    for (const { call, within } of index === -1 ? [] : (this.#calls.get(helper) ?? [])) {
      const given =
        call.arguments.find((each) => each.name === name) ??
        (call.arguments[index]?.name === null ? call.arguments[index] : undefined);
      const part = { path, keySpan: null, container: null, variable: null };
      if (given !== undefined) this.add({ ...part, value: given.value }, within);
    }
  }
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
