const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * Reads a distance in time such as `-5m`, `+36h` or `2d`.
 * @returns milliseconds, or null where it is none
 */
export function parseOffset(text: string): number | null {
  const match = /^([+-]?)(\d{1,9})(ms|s|m|h|d)$/.exec(text);
  if (match === null) return null;
  const [, sign, amount, unit] = match;
  const size = Number(amount) * unitMs[unit as keyof typeof unitMs];
  return sign === "-" ? -size : size;
}
