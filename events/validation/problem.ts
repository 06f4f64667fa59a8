export type Severity = "error" | "warning" | "hint";

/** Something about an event that AWS would not send like that. */
export interface Problem {
  /** Where it stands, as `Records[0].s3.object.key`; empty for the event as a whole. */
  readonly path: string;
  readonly severity: Severity;
  readonly message: string;
  /** The key to write instead, or the value as JSON text; null where there is no telling. */
  readonly suggestion: string | null;
}

/** A problem before its path is written out, with what choosing a branch of a union needs. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly severity: Severity;
  readonly message: string;
  readonly suggestion: string | null;
  /** Which of a member the suggestion replaces, and an editor marks. */
  readonly about: "key" | "value";
  /** True where a required key is absent. */
  readonly missing: boolean;
  /** How strongly this speaks against the branch of a union that it was found in. */
  readonly weight: number;
}
