/** A layer of a function, as far as the project tells. */
export interface Layer {
  /** The template's name for it, or its ARN. */
  readonly name: string;
  /** Absolute path of its content; null for one that isn't in the project. */
  readonly folder: string | null;
  /** Absolute path of what `sam build` makes of it, which need not be there. */
  readonly builtFolder: string | null;
  /** How it is built: `python3.13`, `nodejs24.x`, `makefile`; null where it isn't. */
  readonly buildMethod: string | null;
}

/** A layer's content, and where in `/opt` it lies. */
export interface LayerContent {
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  /** Path below `/opt`; empty for `/opt` itself. */
  readonly at: string;
}

/** What a result says of a layer. */
export interface LayerSummary {
  readonly name: string;
  /** Absolute path of what lay in `/opt`; null where there was nothing to lay there. */
  readonly folder: string | null;
}
