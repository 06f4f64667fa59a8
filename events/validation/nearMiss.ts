/**
 * The known key that an unknown one was probably meant to be.
 * @param known keys that the schema has here
 * @param present keys that the object has; beside its right spelling a key must be closer to be taken
 *   for a slip, because AWS does send pairs such as `resource` and `resources`
 * @returns null where no known key is close enough
 */
export function findNearMiss(
  key: string,
  known: readonly string[],
  present: readonly string[],
): string | null {
  let best: { readonly key: string; readonly distance: number } | null = null;
  for (const candidate of known) {
    const distance = spellingDistance(key, candidate);
    const limit = present.includes(candidate) ? limitBeside(key, candidate) : limitFor(candidate);
    if (distance <= limit && (best === null || distance < best.distance)) {
      best = { key: candidate, distance };
    }
  }
  return best?.key ?? null;
}

/** Number of slips, where case, `_`, `-` and blanks count as half a slip all together. */
function spellingDistance(key: string, candidate: string): number {
  const [left, right] = [normalise(key), normalise(candidate)];
  if (left === right) return 0.5;
  return Math.min(damerauLevenshtein(key, candidate), damerauLevenshtein(left, right) + 0.5);
}

function normalise(key: string): string {
  return key.toLowerCase().replaceAll(/[-_\s]/g, "");
}

function limitFor(candidate: string): number {
  if (candidate.length <= 2) return 0.5;
  if (candidate.length <= 5) return 1.5;
  return candidate.length <= 11 ? 2.5 : 3.5;
}

function limitBeside(key: string, candidate: string): number {
  const plural = `${key}s` === candidate || `${candidate}s` === key;
  return plural || candidate.length < 4 ? 0 : 1;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swapped neighbours. */
function damerauLevenshtein(left: string, right: string): number {
  // A key that long is no slip of any key of ours, and the table below grows with its square.
  if (Math.abs(left.length - right.length) > 4) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped =
        left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
          ? (beforeLast[column - 2] ?? Number.POSITIVE_INFINITY) + 1
          : Number.POSITIVE_INFINITY;
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
