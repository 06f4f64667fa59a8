import type { Span } from "./span.ts";

/** What a file takes from another module, and what of it the file passes on. */
export interface ImportStatement extends Span {
  readonly kind: "import";
  /** As written: `@aws-sdk/client-s3`, `boto3`, `..orders`. `require("x")` bound to a name is one as well. */
  readonly module: string;
  readonly moduleSpan: Span;
  readonly names: readonly {
    readonly local: string;
    /** `default`, `*` for the whole module, else the name in the other module. */
    readonly imported: string;
    readonly span: Span;
  }[];
  /**
   * What the file only passes on: `export { imported as exported } from …`. Both `*` for everything,
   * `imported` alone for the whole module under a name. Left out where it passes on nothing.
   */
  readonly reexports?: readonly { readonly exported: string; readonly imported: string }[];
}
