/** How one record of a batch is broken on request, to try what a handler does with it. */
export interface Poison<R> {
  /** Which record to break, counted from 1; 0 for none. */
  readonly at: number;
  readonly spoil: (record: R) => R;
}

/**
 * Builds the records of a batch, in order.
 * @param count number of records
 * @param makeRecord makes the record with this index, counted from 0
 */
export function buildBatch<R>(
  count: number,
  makeRecord: (index: number) => R,
  poison: Poison<R> | null = null,
): readonly R[] {
  return Array.from({ length: count }, (_, index) => {
    const record = makeRecord(index);
    return poison !== null && poison.at === index + 1 ? poison.spoil(record) : record;
  });
}

/** Cuts a text so that no JSON parser accepts it, as a producer with a faulty buffer would. */
export function truncateJson(text: string): string {
  return text.length > 1 ? text.slice(0, -Math.ceil(text.length / 4)) : "{";
}
