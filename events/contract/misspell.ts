/**
 * A slip that people make: two neighbouring letters change places; of a key too short for that, the
 * first letter is in the wrong case.
 */
export function misspell(key: string): string {
  const middle = Math.floor((key.length - 1) / 2);
  const places = Array.from(
    { length: key.length - 1 },
    (_, index) => (middle + index) % (key.length - 1),
  );
  const at = places.find((place) => key[place] !== key[place + 1]);
  if (key.length < 3 || at === undefined) return swapCase(key);
  return `${key.slice(0, at)}${key[at + 1]}${key[at]}${key.slice(at + 2)}`;
}

function swapCase(key: string): string {
  const first = key.slice(0, 1);
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return `${other}${key.slice(1)}`;
}
