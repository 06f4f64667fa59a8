import type {
  CallExpression,
  Expression,
  FunctionExpression,
  LogicalExpression,
  MemberExpression,
  ObjectExpression,
  Pattern,
  TextExpression,
} from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import type { ConfigNode, ConfigPlace, MappingEntry, MappingNode, Spread } from "./configNode.ts";
import {
  isEnvironment,
  isObjectAssign,
  isOwnFolder,
  mentions,
  mentionsProcess,
} from "./expressionTests.ts";

/** What names of a module stand for. */
export interface ModuleNames {
  readonly values: ReadonlyMap<string, Expression>;
  readonly imports: ReadonlyMap<string, ConfigNode>;
}

/** What names of a function's body stand for: its parameters, and what it declares. */
interface LocalNames {
  readonly parameters: ReadonlyMap<string, ConfigNode>;
  readonly values: ReadonlyMap<string, Expression>;
  readonly outer: ExpressionReader;
}

/**
 * Turns the expressions of one module, or of one call of a function, into configuration; what they
 * don't fix is unknown.
 */
export class ExpressionReader {
  readonly #placeOf: (span: Span) => ConfigPlace;
  readonly #names: ModuleNames | LocalNames;
  readonly #depth: number;
  readonly #known = new Map<Expression, ConfigNode | "busy">();

  constructor(placeOf: (span: Span) => ConfigPlace, names: ModuleNames | LocalNames, depth = 0) {
    this.#depth = depth;
    this.#placeOf = placeOf;
    this.#names = names;
  }

  read(expression: Expression): ConfigNode {
    const known = this.#known.get(expression);
    // A value that is made of itself.
    if (known === "busy") return this.#unknown(expression);
    if (known !== undefined) return known;
    this.#known.set(expression, "busy");
    const node = this.#readNew(expression);
    this.#known.set(expression, node);
    return node;
  }

  #readNew(expression: Expression): ConfigNode {
    const place = this.#placeOf(expression);
    switch (expression.kind) {
      case "literal":
        return this.#literal(expression.value, expression);
      case "text":
        return { kind: "join", parts: this.#textParts(expression), place };
      case "object":
        return this.#object(expression);
      case "list": {
        const items = expression.items.map((item) =>
          item.kind === "spread" ? this.#spread(item.value) : this.read(item),
        );
        return { kind: "list", items, place };
      }
      case "name":
        return this.#name(expression.name, place);
      case "member":
        return this.#member(expression);
      case "binary":
        return expression.operator === "+"
          ? {
              kind: "join",
              parts: [this.read(expression.left), this.read(expression.right)],
              place,
            }
          : this.#unknown(expression);
      case "logical":
        return this.#logical(expression);
      case "call":
        return this.#call(expression);
      case "function":
        return this.#function(expression);
      case "await":
        return this.read(expression.value);
      case "assign":
      case "comprehension":
      case "conditional":
      case "opaque":
      case "spread":
      case "unary":
        return this.#unknown(expression);
    }
  }

  #textParts({ pieces, parts, ...span }: TextExpression): readonly ConfigNode[] {
    const joined: ConfigNode[] = [];
    for (const [index, piece] of pieces.entries()) {
      joined.push(this.#literal(piece, span));
      const part = parts[index];
      if (part !== undefined) joined.push(this.read(part));
    }
    return joined;
  }

  /** The place of a text is what stands between its quotes. */
  #literal(value: string | number | boolean | null | undefined, { start, end }: Span): ConfigNode {
    const isQuoted = typeof value === "string" && end - start >= 2;
    const place = this.#placeOf(isQuoted ? { start: start + 1, end: end - 1 } : { start, end });
    const scalar = typeof value === "number" ? String(value) : (value ?? null);
    return { kind: "scalar", value: scalar, place };
  }

  #object({ members, ...span }: ObjectExpression): MappingNode {
    const entries = members.map(({ key, keySpan, value }): MappingEntry | Spread => {
      if (key !== null) {
        return { key, keyPlace: this.#keyPlace(key, keySpan), node: this.read(value) };
      }
      const isSpread = keySpan.start === value.start && keySpan.end === value.end;
      // Of a computed key it isn't known which member it is.
      return isSpread ? this.#spread(value) : { kind: "spread", node: this.#unknown(keySpan) };
    });
    return { kind: "mapping", entries, place: this.#placeOf(span) };
  }

  #keyPlace(key: string, { start, end }: Span): ConfigPlace {
    const isQuoted = end - start === key.length + 2;
    return this.#placeOf(isQuoted ? { start: start + 1, end: end - 1 } : { start, end });
  }

  #spread(value: Expression): Spread {
    return { kind: "spread", node: this.read(value) };
  }

  #name(name: string, place: ConfigPlace): ConfigNode {
    const names = this.#names;
    const given = "outer" in names ? names.parameters.get(name) : undefined;
    if (given !== undefined) return given;
    const value = names.values.get(name);
    if (value !== undefined) return this.read(value);
    if ("outer" in names) return names.outer.#name(name, place);
    if (name === "undefined") return { kind: "scalar", value: null, place };
    return names.imports.get(name) ?? { kind: "unknown", place };
  }

  #member(expression: MemberExpression): ConfigNode {
    const { object, key } = expression;
    if (key === null || key === "") return this.#unknown(expression);
    const place = this.#placeOf(expression);
    return { kind: "member", object: this.read(object), key: String(key), place };
  }

  /** For an environment without variables, `process.env.STAGE || "dev"` is its second part. */
  #logical(expression: LogicalExpression): ConfigNode {
    if (expression.operator === "and") return this.#unknown(expression);
    const options = [expression.left, expression.right]
      .filter((option) => !isEnvironment(option))
      .map((option) => this.read(option));
    return { kind: "choice", options, place: this.#placeOf(expression) };
  }

  #call(expression: CallExpression): ConfigNode {
    const place = this.#placeOf(expression);
    if (mentions(expression, "__dirname") && mentions(expression, "process")) {
      return { kind: "folder", place };
    }
    const { callee } = expression;
    const [first, ...others] = expression.arguments.map(({ value }) => value);
    const isRequire = callee.kind === "name" && callee.name === "require";
    if (isRequire && first?.kind === "literal" && typeof first.value === "string") {
      return { kind: "link", specifier: first.value, place };
    }
    if (isObjectAssign(callee) && first !== undefined) {
      const entries = [first, ...others].map((part) => this.#spread(part));
      return { kind: "mapping", entries, place };
    }
    const isFolderGiven = others.length === 0 && first !== undefined && isOwnFolder(first);
    // Of a spread argument it isn't known how many it is.
    if ([first, ...others].some((given) => given?.kind === "spread")) {
      return { kind: "unknown", place };
    }
    const given = expression.arguments.map(({ value }) => this.read(value));
    return {
      kind: "call",
      callee: this.read(callee),
      arguments: given,
      isFolderGiven,
      depth: this.#depth,
      place,
    };
  }

  #function(expression: FunctionExpression): ConfigNode {
    return {
      kind: "function",
      apply: (given, depth) => this.#apply(expression, given, depth),
      asksForFolder: mentionsProcess(expression.body),
      place: this.#placeOf(expression),
    };
  }

  /** What a function returns that does nothing but name values first. */
  #apply(
    { parameters, body }: FunctionExpression,
    given: readonly ConfigNode[],
    depth: number,
  ): ConfigNode | null {
    const last = body.at(-1);
    if (last?.kind !== "return" || last.value === null) return null;
    const values = new Map<string, Expression>();
    for (const statement of body.slice(0, -1)) {
      if (statement.kind !== "declare" || statement.target.kind !== "name") return null;
      if (statement.value !== null) values.set(statement.target.name, statement.value);
    }
    const bound = new Map<string, ConfigNode>();
    for (const [index, { pattern, isRest }] of parameters.entries()) {
      this.#bind(pattern, isRest ? this.#unknown(pattern) : (given[index] ?? null), bound);
    }
    const names = { parameters: bound, values, outer: this };
    return new ExpressionReader(this.#placeOf, names, depth).read(last.value);
  }

  /** @param given null for an argument that isn't given */
  #bind(pattern: Pattern, given: ConfigNode | null, bound: Map<string, ConfigNode>): void {
    const place = this.#placeOf(pattern);
    const absent: ConfigNode = { kind: "scalar", value: null, place };
    const fallback = "fallback" in pattern && pattern.fallback ? this.read(pattern.fallback) : null;
    const value: ConfigNode =
      fallback === null
        ? (given ?? absent)
        : { kind: "choice", options: given === null ? [fallback] : [given, fallback], place };
    if (pattern.kind === "name") bound.set(pattern.name, value);
    if (pattern.kind !== "object") return;
    for (const { key, target } of pattern.members) {
      const member: ConfigNode =
        key === null ? this.#unknown(target) : { kind: "member", object: value, key, place };
      this.#bind(target, member, bound);
    }
    if (pattern.rest !== null) bound.set(pattern.rest, this.#unknown(pattern));
  }

  #unknown(span: Span): ConfigNode {
    return { kind: "unknown", place: this.#placeOf(span) };
  }
}
