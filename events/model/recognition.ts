/**
 * How an event is told from others by its shape alone. Rules look at keys and at constants that AWS
 * sends, never at sample values such as an account id.
 */
export type Recognition = FixedShape | OpenShape | NestedShape;

/** The event has marks that no other event has. */
export interface FixedShape {
  readonly kind: "fixed";
  /** True for an event of this type and for no event of another. Must not throw on any JSON value. */
  readonly matches: (event: unknown) => boolean;
  /** Set where the type stands for a whole family: then any other that matches goes before it. */
  readonly general?: true;
  /**
   * True for an event that may be of this type although it lacks its marks; it is offered as a
   * candidate then. Must not throw on any JSON value.
   */
  readonly hints?: (event: unknown) => boolean;
}

/** Any JSON may be this event, so it is offered as a candidate and never claimed. */
export interface OpenShape {
  readonly kind: "open";
  /** True where hints of it are present. Must not throw on any JSON value. */
  readonly hints: (event: unknown) => boolean;
}

/**
 * The event carries something as text, so it has the marks of its carrier; `identify` finds it by
 * looking inside. Its id mostly names both, as in `s3-via-sqs`.
 */
export interface NestedShape {
  readonly kind: "nested";
  /** Id of the event type that carries it, which has a fixed shape: `sqs`. */
  readonly carrier: string;
  /**
   * True for the content of the carrier's first record, decoded and parsed. Must not throw on any
   * JSON value.
   */
  readonly carries: (content: unknown) => boolean;
}
