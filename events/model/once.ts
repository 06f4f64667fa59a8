/**
 * Makes a value when it is first asked for, and keeps it. Schemas are made so: the catalogue holds
 * thousands of fields, and a window that opens one event should not pay for all the others.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
