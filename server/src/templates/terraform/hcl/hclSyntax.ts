/**
 * Terraform's language as plain data, the same for its native and its JSON syntax.
 * Source: HCL Native Syntax Specification, and Terraform, "JSON Configuration Syntax".
 */

/** Where something stands in its file's text, in UTF-16 code units from 0. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The attributes and blocks between a block's braces, or of a whole file. */
export interface HclBody extends Extent {
  /** In the order in which they are written; of several with one name, the first. */
  readonly attributes: ReadonlyMap<string, HclAttribute>;
  readonly blocks: readonly HclBlock[];
}

export interface HclAttribute extends Extent {
  readonly name: string;
  readonly value: HclExpression;
}

/** `resource "aws_lambda_function" "orders" { … }`. */
export interface HclBlock extends Extent {
  readonly type: string;
  readonly labels: readonly HclLabel[];
  readonly body: HclBody;
}

/** A block's label, its place without the quotes. */
export interface HclLabel extends Extent {
  readonly text: string;
}

export type HclExpression = Extent &
  (
    | { readonly kind: "literal"; readonly value: string | number | boolean | null }
    | { readonly kind: "template"; readonly parts: readonly HclExpression[] }
    | { readonly kind: "list"; readonly items: readonly HclExpression[] }
    | { readonly kind: "object"; readonly members: readonly HclMember[] }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "attribute"; readonly of: HclExpression; readonly name: string }
    | { readonly kind: "index"; readonly of: HclExpression; readonly key: HclExpression }
    | { readonly kind: "splat"; readonly of: HclExpression; readonly steps: readonly HclStep[] }
    | HclCall
    | {
        readonly kind: "conditional";
        readonly test: HclExpression;
        readonly whenTrue: HclExpression;
        readonly whenFalse: HclExpression;
      }
    | {
        readonly kind: "operation";
        readonly operator: string;
        readonly operands: readonly HclExpression[];
      }
    | HclFor
    /** What can't be read: broken, or most directives in a template. */
    | { readonly kind: "opaque" }
  );

/** `name(a, b...)`. */
export interface HclCall {
  readonly kind: "call";
  readonly name: string;
  readonly arguments: readonly HclExpression[];
  /** Whether `...` expands the last argument into several. */
  readonly expandsLast: boolean;
}

/** `[for key, value in collection : result if condition]`, or with `{ … : name => result … }`. */
export interface HclFor {
  readonly kind: "for";
  readonly keyName: string | null;
  readonly valueName: string;
  readonly collection: HclExpression;
  /** Null where a list is made. */
  readonly resultKey: HclExpression | null;
  readonly result: HclExpression;
  readonly condition: HclExpression | null;
  /** Whether `...` gathers the results of one key in a list. */
  readonly groups: boolean;
}

/** What follows `[*]`. */
export type HclStep =
  | { readonly kind: "attribute"; readonly name: string }
  | { readonly kind: "index"; readonly key: HclExpression };

export interface HclMember {
  /** A bare name is the key itself; anything else is evaluated. */
  readonly key: HclExpression;
  readonly value: HclExpression;
}

/** A file that was read: what it holds, and what kept a part of it from being read. */
export interface HclFile {
  readonly body: HclBody;
  readonly problems: readonly HclProblem[];
}

export interface HclProblem extends Extent {
  readonly message: string;
}

/** A body that holds nothing. */
export const emptyBody: HclBody = { attributes: new Map(), blocks: [], start: 0, end: 0 };
