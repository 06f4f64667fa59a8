import type { Expression, Statement } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import type { Round } from "./listLoops.ts";

/**
 * Where a round of a loop comes to its end without having put anything into a list, although another way through
 * it does: at a `continue`, or at the condition that the adding stands under.
 * @returns null where every way adds something, none does, or that cannot be told
 */
export function thinnedAt({ body, isFunction }: Round, list: string): Span | null {
  const walk = new RoundWalk(list, isFunction);
  const ends = walk.run(body, false);
  if (!walk.hasAdded) return null;
  if (walk.left !== null) return walk.left;
  return ends.includes(false) ? walk.condition : null;
}

class RoundWalk {
  hasAdded = false;
  /** A statement that leaves the round with nothing added. */
  left: Span | null = null;
  /** The test of a condition under which something is added, and not otherwise. */
  condition: Span | null = null;
  readonly #list: string;
  readonly #isFunction: boolean;

  constructor(list: string, isFunction: boolean) {
    this.#list = list;
    this.#isFunction = isFunction;
  }

  /** @returns whether something has been added, for each way on which the statements come to their end */
  run(statements: readonly Statement[], isAdded: boolean): readonly boolean[] {
    let ways: readonly boolean[] = [isAdded];
    for (const statement of statements) {
      ways = [...new Set(ways.flatMap((way) => this.#step(statement, way)))];
    }
    return ways;
  }

  #step(statement: Statement, isAdded: boolean): readonly boolean[] {
    switch (statement.kind) {
      case "expression":
        if (!isAdditionTo(statement.value, this.#list)) return [isAdded];
        this.hasAdded = true;
        return [true];
      case "if": {
        const then = this.run(statement.then, isAdded);
        const otherwise = this.run(statement.otherwise, isAdded);
        if (then.includes(true) !== otherwise.includes(true)) this.condition ??= statement.test;
        return [...then, ...otherwise];
      }
      case "break":
      case "throw":
        return [];
      case "continue":
        if (!isAdded) this.left ??= statement;
        return [];
      case "return":
        if (!isAdded && this.#isFunction) this.left ??= statement;
        return [];
      case "try": {
        const tried = this.run([...statement.body, ...statement.otherwise], isAdded);
        const caught = statement.handlers.flatMap(({ body }) => this.run(body, isAdded));
        return [...tried, ...caught].flatMap((way) => this.run(statement.finalizer, way));
      }
      case "match": {
        const ways = statement.cases.flatMap(({ body }) => this.run(body, isAdded));
        const hasDefault = statement.cases.some(({ patterns }) => patterns.length === 0);
        return hasDefault ? ways : [...ways, isAdded];
      }
      case "block":
      case "with":
        return this.run(statement.body, isAdded);
      case "loop":
        // How often an inner loop adds cannot be told.
        return this.run(statement.body, isAdded).includes(true) ? [true] : [isAdded];
      case "declare":
      case "import":
      case "class":
        return [isAdded];
    }
  }
}

/** `list.push(…)`, `list.append(…)`. */
function isAdditionTo(value: Expression, list: string): boolean {
  if (value.kind !== "call" || value.callee.kind !== "member") return false;
  const { key, object } = value.callee;
  return (
    /^(?:push|unshift|append)$/u.test(String(key)) && object.kind === "name" && object.name === list
  );
}
