import type { Expression, MemberExpression } from "../code/codeModel.ts";
import type { ResponseParts } from "./responseParts.ts";
import type { ReturnedValues } from "./returnedExpressions.ts";

/** One step from a value to a part of it, or to what it says when decoded. */
export type Step =
  /** By a literal key. */
  | { readonly kind: "key"; readonly key: string }
  /** An item of a list; null for any of them: a loop, `map`, an index that is not a literal. */
  | { readonly kind: "item"; readonly index: number | null }
  /** A value of a map, whichever key it has: `Object.values`, `.values()`, `a[name]`. */
  | { readonly kind: "value" }
  /** The key of a map or of an entry. */
  | { readonly kind: "name" }
  /** `JSON.parse`, `json.loads`. */
  | { readonly kind: "decode"; readonly as: "json" | "base64" | "gunzip" | "url" };

/**
 * Where a value comes from: the event or the context, and the way from there. A value that may come
 * from several places has several origins.
 */
export interface Origin {
  readonly root: "event" | "context";
  readonly steps: readonly Step[];
  /**
   * True where the code has made sure, on the way here, that the value is neither null nor absent:
   * by a condition, a default, an early return, a `try`.
   */
  readonly isPresent: boolean;
  /**
   * True where the code has made sure that the value is not absent, while it may still be null: by
   * Python's `a["b"]`, by a default of `get` or of a destructuring pattern.
   */
  readonly isDefined: boolean;
  /** Where the code states a type of the value, or of what it is a part of: in itself, or in a comment. */
  readonly typedBy?: TypedBy | undefined;
  /** True where the code has put keys into a copy of the value, and nobody knows which: `{**event, **extra}`. */
  readonly isOpen?: boolean | undefined;
  /** The keys that a pattern has taken out: of `rest` in `{ body, ...rest }`. */
  readonly without?: ReadonlySet<string> | undefined;
}

export type TypedBy = "code" | "comment";

/** A part of the event or the context that the code reads. */
export interface Access {
  /** The expression, or null for a key of a destructuring pattern or of a `match`. */
  readonly expression: MemberExpression | null;
  /** The last key as written: what a completion replaces and a diagnostic underlines. */
  readonly span: { readonly start: number; readonly end: number };
  /** The value that is asked for a part. */
  readonly base: Origin;
  /** The part. */
  readonly origin: Origin;
  /**
   * True where a base that is null or absent does no harm here: `?.`, a destructuring default, `get`
   * on a value that is known to be there, an `in`, the test of a condition.
   */
  readonly isTolerant: boolean;
  /** True where something catches the error for a base that is null or absent: a `try` around, a promise's `catch`. */
  readonly isCaught: boolean;
  /** `write` for `delete` and assignment. */
  readonly use: "read" | "write" | "test";
}

/** What one handler does with its event, as far as the text shows. */
export interface HandlerFlow {
  /** In source order; those of functions of the same file that get a part of the event, too. */
  readonly accesses: readonly Access[];
  /** What the handler may return; a part of what a helper returns is looked up within the file. */
  readonly returned: readonly Expression[];
  /** The same, with the ways on which each comes to be returned. */
  readonly returnedValues: ReturnedValues;
  /** All values in what it may return, those that are put in later included. Looked for when first asked. */
  readonly response: () => ResponseParts;
  /**
   * True where a wrapper or a decorator may give the handler something else than the event that Lambda
   * sends: parsers, validators, normalizers, envelopes.
   */
  readonly hasReshapedEvent: boolean;
  /** True where a wrapper or a decorator may give Lambda something else than the handler returns. */
  readonly hasReshapedResponse: boolean;
  /** True for an expression whose errors are caught wherever the handler comes to it. */
  readonly isCaught: (expression: Expression) => boolean;
  /** The origins of an expression's value; empty where it has nothing to do with event and context. */
  readonly originsOf: (expression: Expression) => readonly Origin[];
}
