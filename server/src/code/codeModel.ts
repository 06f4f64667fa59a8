import type { DocumentedTypes } from "./documentedTypes.ts";
import type { ImportStatement } from "./importStatement.ts";
import type { Span } from "./span.ts";

/**
 * What a source file does, in the same words for JavaScript, TypeScript and Python: a small syntax tree
 * without syntax. Each language has one reader that lowers its parse tree to this; following values
 * (`flow/`) and the rules (`rules/`) are written once, over this model.
 *
 * A reader keeps the order of evaluation and everything that touches a value. What the model has no word
 * for becomes `opaque` with its parts, never nothing: whoever walks the tree sees every name. Types are
 * left out, but for those of parameters. Broken code lowers to as much as can be read of it.
 */
export interface CodeFile {
  /** The statements of the module's top level, in order; classes' bodies inside `class`. */
  readonly statements: readonly Statement[];
  /** What comments say of types, in source order; left out in a language without such comments. */
  readonly documented?: readonly DocumentedTypes[];
}

export type Statement =
  | ExpressionStatement
  | DeclareStatement
  | ReturnStatement
  | ThrowStatement
  | IfStatement
  | LoopStatement
  | TryStatement
  | MatchStatement
  | WithStatement
  | BlockStatement
  | JumpStatement
  | ImportStatement
  | ClassStatement;

export interface ExpressionStatement extends Span {
  readonly kind: "expression";
  readonly value: Expression;
}

/**
 * A binding of names: `const a = b`, Python's `a = b` to a plain name or pattern, `def f` and
 * `function f` (the value is the function), one for each export. Assignment to a member is an
 * expression of kind `assign`.
 */
export interface DeclareStatement extends Span {
  readonly kind: "declare";
  readonly target: Pattern;
  /** The annotation of what is bound (`const a: A = b`), without its colon; null where there is none, or it isn't read. */
  readonly type: WrittenType | null;
  /** Null for `let a;`. */
  readonly value: Expression | null;
  /** True for `const`, `def`, `function` and a Python name that the file binds once. */
  readonly isConstant: boolean;
  /** True for `var`, which binds in the function around all blocks; left out for any other. */
  readonly isVar?: true;
  /** The exported name where the statement exports what it binds (`export const handler`), else null. */
  readonly exportedAs: string | null;
}

/** A type as it stands in an annotation. */
export interface WrittenType {
  readonly text: string;
  readonly span: Span;
}

export interface ReturnStatement extends Span {
  readonly kind: "return";
  readonly value: Expression | null;
}

/** `throw` and `raise`. */
export interface ThrowStatement extends Span {
  readonly kind: "throw";
  /** Null for Python's bare `raise`. */
  readonly value: Expression | null;
}

export interface IfStatement extends Span {
  readonly kind: "if";
  readonly test: Expression;
  readonly then: readonly Statement[];
  /** `elif` is an `if` in here. Empty where there is none. */
  readonly otherwise: readonly Statement[];
}

export interface LoopStatement extends Span {
  readonly kind: "loop";
  /** `each`: the items of an iterable; `keys`: JavaScript's `for in`; `while`: any other loop. */
  readonly over: "each" | "keys" | "while";
  /** What each round binds; null for `while`. */
  readonly target: Pattern | null;
  /** What is looped over, or the condition of a `while`; null for `for (;;)`. */
  readonly subject: Expression | null;
  /** `for await`, `async for`. */
  readonly isAsync: boolean;
  /** What a `for (init; …; update)` does besides stands before the body and after it. */
  readonly body: readonly Statement[];
}

export interface TryStatement extends Span {
  readonly kind: "try";
  readonly body: readonly Statement[];
  readonly handlers: readonly {
    readonly span: Span;
    /** What the error is bound to; null where it isn't. */
    readonly target: Pattern | null;
    /** As written: `KeyError`, `(ValueError, TypeError)`; null where everything is caught. */
    readonly types: string | null;
    readonly body: readonly Statement[];
  }[];
  /** Python's `else`. */
  readonly otherwise: readonly Statement[];
  readonly finalizer: readonly Statement[];
}

/** `switch` and Python's `match`. */
export interface MatchStatement extends Span {
  readonly kind: "match";
  readonly subject: Expression;
  readonly cases: readonly {
    readonly span: Span;
    /** Empty for `default` and `_`. Values of a `switch`, patterns of a `match`. */
    readonly patterns: readonly Pattern[];
    /** Python's `case … if …`. */
    readonly guard: Expression | null;
    readonly body: readonly Statement[];
    /** True where control runs into the next case. */
    readonly fallsThrough: boolean;
  }[];
}

export interface WithStatement extends Span {
  readonly kind: "with";
  readonly items: readonly { readonly value: Expression; readonly target: Pattern | null }[];
  readonly body: readonly Statement[];
}

export interface BlockStatement extends Span {
  readonly kind: "block";
  readonly body: readonly Statement[];
}

export interface JumpStatement extends Span {
  readonly kind: "break" | "continue";
}

export interface ClassStatement extends Span {
  readonly kind: "class";
  readonly name: string | null;
  /** As written. */
  readonly bases: readonly string[];
  readonly exportedAs: string | null;
  readonly members: readonly {
    readonly name: string;
    readonly nameSpan: Span;
    readonly value: Expression | null;
    readonly isStatic: boolean;
    /** Of Python: true for a field that is annotated, `a: str = "b"`; left out for any other member. */
    readonly isTyped?: true;
  }[];
}

/** What a value is bound to. Also the patterns of Python's `match`. */
export type Pattern =
  | NamePattern
  | ObjectPattern
  | ListPattern
  | ValuePattern
  | AlternativesPattern
  | OpaquePattern;

export interface NamePattern extends Span {
  readonly kind: "name";
  readonly name: string;
  /** `= value` of a destructuring or a parameter. */
  readonly fallback: Expression | null;
}

/** `{ a, b: { c }, ...rest }` and Python's `case {"a": a, **rest}`. */
export interface ObjectPattern extends Span {
  readonly kind: "object";
  readonly members: readonly {
    /** Null for a computed key. */
    readonly key: string | null;
    readonly keySpan: Span;
    readonly target: Pattern;
  }[];
  /** Name that the rest is bound to. */
  readonly rest: string | null;
  readonly fallback: Expression | null;
}

export interface ListPattern extends Span {
  readonly kind: "list";
  /** Null for a hole. */
  readonly items: readonly (Pattern | null)[];
  readonly rest: Pattern | null;
  readonly fallback: Expression | null;
}

/** A value to compare with: `case "INSERT":`. */
export interface ValuePattern extends Span {
  readonly kind: "value";
  readonly value: Expression;
}

/** Python's `a | b`. */
export interface AlternativesPattern extends Span {
  readonly kind: "alternatives";
  readonly options: readonly Pattern[];
}

/** A member that is assigned to, or what the model has no word for. */
export interface OpaquePattern extends Span {
  readonly kind: "opaque";
  readonly parts: readonly Expression[];
}

export type Expression = (
  | NameExpression
  | MemberExpression
  | CallExpression
  | LiteralExpression
  | TextExpression
  | ObjectExpression
  | ListExpression
  | FunctionExpression
  | AwaitExpression
  | UnaryExpression
  | BinaryExpression
  | LogicalExpression
  | ConditionalExpression
  | AssignExpression
  | ComprehensionExpression
  | SpreadExpression
  | OpaqueExpression
) &
  Asserted;

/** `value as SQSEvent`, `<SQSEvent>value`: the type is left out of the tree, and noted at the value. */
interface Asserted {
  readonly assertedType?: string;
}

export interface NameExpression extends Span {
  readonly kind: "name";
  /** `this` and `self` too. */
  readonly name: string;
}

/**
 * A part of a value by a key: `a.b`, `a?.b`, `a["b"]`, `a[0]`, `a.get("b", d)` on whatever it is called
 * in Python, `a[i]`. Python's attribute access is of style `dot` too.
 */
export interface MemberExpression extends Span {
  readonly kind: "member";
  readonly object: Expression;
  /** Null where the key is not a literal. */
  readonly key: string | number | null;
  /** The key itself, with its quotes where it has any. Empty, after the dot, where it isn't typed yet. */
  readonly keySpan: Span;
  /** The key where it is not a literal. */
  readonly index: Expression | null;
  readonly style: "dot" | "index" | "get";
  /** `?.` */
  readonly isOptional: boolean;
  /** Second argument of `get`. */
  readonly fallback: Expression | null;
}

export interface CallExpression extends Span {
  readonly kind: "call";
  readonly callee: Expression;
  readonly arguments: readonly {
    readonly value: Expression;
    /** Python's keyword arguments. */
    readonly name: string | null;
    /** Where that name stands; left out where there is none. */
    readonly nameSpan?: Span;
  }[];
  readonly isNew: boolean;
  /** `?.()` */
  readonly isOptional: boolean;
}

export interface LiteralExpression extends Span {
  readonly kind: "literal";
  /** `None` is null. A number too large for JavaScript is rounded. */
  readonly value: string | number | boolean | null | undefined;
}

/** A template literal or f-string that has holes. */
export interface TextExpression extends Span {
  readonly kind: "text";
  /** The fixed pieces around the holes: one more than there are parts. */
  readonly pieces: readonly string[];
  readonly parts: readonly Expression[];
  /** Of an f-string: how each part is written, `!r` or `:02d`, empty for as it is; left out where all are. */
  readonly formats?: readonly string[];
}

/** An object literal or a dict display. */
export interface ObjectExpression extends Span {
  readonly kind: "object";
  /** True for Python's `dict(a=1)`; left out for any other. */
  readonly isCall?: true;
  readonly members: readonly {
    /** Null for a computed key and a spread. */
    readonly key: string | null;
    /** The key as written; the spread's expression for a spread. */
    readonly keySpan: Span;
    /** The expression of a computed key, `[a.b]`; left out for any other. */
    readonly computed?: Expression;
    readonly value: Expression;
  }[];
}

/** An array, list, tuple or set display. */
export interface ListExpression extends Span {
  readonly kind: "list";
  readonly items: readonly Expression[];
  /** True for one that stays as it is written, each item at its place: a tuple without spreads. */
  readonly isFixed?: boolean;
}

export interface FunctionExpression extends Span {
  readonly kind: "function";
  /** Null for an arrow, a lambda and a function without a name. */
  readonly name: string | null;
  readonly nameSpan: Span | null;
  readonly parameters: readonly CodeParameter[];
  /** An expression body is one `return`. */
  readonly body: readonly Statement[];
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** JavaScript's `get name() {}`; left out for any other function. */
  readonly isGetter?: true;
  /** The decorators' expressions, outermost first. */
  readonly decorators: readonly Expression[];
  readonly returnType: WrittenType | null;
  /** The parameters with their parentheses: where an annotation or another parameter would go. */
  readonly parametersSpan: Span;
}

export interface CodeParameter extends Span {
  readonly pattern: Pattern;
  readonly type: WrittenType | null;
  /** `...rest`, `*args`, `**kwargs`. */
  readonly isRest: boolean;
}

export interface AwaitExpression extends Span {
  readonly kind: "await";
  readonly value: Expression;
}

export interface UnaryExpression extends Span {
  readonly kind: "unary";
  /** `not` for `!` and `not`; else as written: `-`, `typeof`, `delete`, `void`. */
  readonly operator: string;
  readonly value: Expression;
}

export interface BinaryExpression extends Span {
  readonly kind: "binary";
  /** As written; Python's `is`, `is not`, `in`, `not in` too. A chain `a < b < c` is several, joined by `and`. */
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface LogicalExpression extends Span {
  readonly kind: "logical";
  /** `nullish` is `??`. */
  readonly operator: "and" | "or" | "nullish";
  readonly left: Expression;
  readonly right: Expression;
}

export interface ConditionalExpression extends Span {
  readonly kind: "conditional";
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** `a.b = c`, `a = c` where `a` was declared before (JavaScript), `a += c`, Python's walrus. */
export interface AssignExpression extends Span {
  readonly kind: "assign";
  readonly target: Pattern;
  /** The member that is written, where the target is one. */
  readonly member: MemberExpression | null;
  readonly value: Expression;
  /** `=`, `+=`, `??=` … */
  readonly operator: string;
  /** True for `i++`, which gives what was there before; left out for any other. */
  readonly isPostfix?: true;
}

/** Python's comprehensions and generator expressions. */
export interface ComprehensionExpression extends Span {
  readonly kind: "comprehension";
  readonly element: Expression;
  /** The value of a dict comprehension, whose `element` is its key. */
  readonly value: Expression | null;
  readonly clauses: readonly {
    readonly target: Pattern;
    readonly subject: Expression;
    readonly conditions: readonly Expression[];
  }[];
}

export interface SpreadExpression extends Span {
  readonly kind: "spread";
  readonly value: Expression;
  /** True for Python's `**`, which gives what a dict has by its keys. */
  readonly isOfKeys?: boolean;
}

/** What the model has no word for; its parts in the order of evaluation. */
export interface OpaqueExpression extends Span {
  readonly kind: "opaque";
  readonly parts: readonly Expression[];
}
