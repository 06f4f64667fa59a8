import type {
  CallExpression,
  Expression,
  FunctionExpression,
  LogicalExpression,
  MemberExpression,
  ObjectExpression,
  Statement,
  TextExpression,
} from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { walkExpression, walkStatements } from "../../code/walkCode.ts";
import type { ConfigNode, ConfigPlace, MappingEntry, MappingNode, Spread } from "./configNode.ts";

/** What names of a module stand for. */
export interface ModuleNames {
  readonly values: ReadonlyMap<string, Expression>;
  readonly imports: ReadonlyMap<string, ConfigNode>;
}

/** Turns the expressions of one module into configuration; what they don't fix is unknown. */
export class ExpressionReader {
  readonly #placeOf: (span: Span) => ConfigPlace;
  readonly #names: ModuleNames;
  readonly #known = new Map<Expression, ConfigNode | "busy">();

  constructor(placeOf: (span: Span) => ConfigPlace, names: ModuleNames) {
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
    const value = this.#names.values.get(name);
    if (value !== undefined) return this.read(value);
    if (name === "undefined") return { kind: "scalar", value: null, place };
    return this.#names.imports.get(name) ?? { kind: "unknown", place };
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
    if (callee.kind === "function") return this.#function(callee);
    if (others.length > 0) return { kind: "unknown", place };
    if (first !== undefined && !isOwnFolder(first)) return { kind: "unknown", place };
    const argument = first === undefined ? "none" : "folder";
    return { kind: "call", callee: this.read(callee), argument, place };
  }

  #function({ body, ...expression }: FunctionExpression): ConfigNode {
    const [only, ...others] = body;
    const returned = only?.kind === "return" && others.length === 0 ? only.value : null;
    const asksForFolder = mentionsProcess(body);
    return {
      kind: "function",
      result: returned === null || asksForFolder ? null : this.read(returned),
      asksForFolder,
      place: this.#placeOf(expression),
    };
  }

  #unknown(span: Span): ConfigNode {
    return { kind: "unknown", place: this.#placeOf(span) };
  }
}

/** `process.env.STAGE` */
function isEnvironment(expression: Expression): boolean {
  if (expression.kind !== "member" || expression.object.kind !== "member") return false;
  const { object } = expression;
  return object.key === "env" && object.object.kind === "name" && object.object.name === "process";
}

/** `__dirname`, `import.meta.dirname` */
function isOwnFolder(expression: Expression): boolean {
  if (expression.kind === "name") return expression.name === "__dirname";
  return expression.kind === "member" && expression.key === "dirname";
}

function isObjectAssign(callee: Expression): boolean {
  const isMember = callee.kind === "member" && callee.key === "assign";
  return isMember && callee.object.kind === "name" && callee.object.name === "Object";
}

function mentions(expression: Expression, name: string): boolean {
  let isMentioned = false;
  walkExpression(expression, {
    expression: (part) => {
      if (part.kind === "name" && part.name === name) isMentioned = true;
      return !isMentioned;
    },
  });
  return isMentioned;
}

/** `process.cwd()` is the folder of the service, in which the framework runs. */
function mentionsProcess(body: readonly Statement[]): boolean {
  let isMentioned = false;
  walkStatements(body, {
    expression: (part) => {
      if (part.kind === "member" && part.key === "cwd") isMentioned = true;
      return !isMentioned;
    },
  });
  return isMentioned;
}
