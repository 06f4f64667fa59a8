/** A stretch of a document's text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
