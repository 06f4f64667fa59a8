/** What the person has folded and unfolded in the JSON of a view. */
export interface JsonUiState {
  /** Per tree: paths whose state differs from the default. */
  readonly toggledPaths: ReadonlyMap<string, ReadonlySet<string>>;
  /** Per list: how many rows are shown. */
  readonly shownRows: ReadonlyMap<string, number>;
}

/** What the drawing of JSON needs of the view that it stands in. */
export interface JsonContext {
  readonly ui: JsonUiState;
  readonly update: (change: Partial<JsonUiState>) => void;
}

/** A copy of the set, with the value put in or taken out. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const copy = new Set(set);
  if (!copy.delete(value)) copy.add(value);
  return copy;
}
