/** Things by the line that they stand on, in the order in which they come. */
export function byLine<T>(
  things: readonly T[],
  lineOf: (thing: T) => number,
): readonly (readonly [T, ...T[]])[] {
  const lines = new Map<number, [T, ...T[]]>();
  for (const thing of things) {
    const here = lines.get(lineOf(thing));
    if (here === undefined) lines.set(lineOf(thing), [thing]);
    else here.push(thing);
  }
  return [...lines.values()];
}
