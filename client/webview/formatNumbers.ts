/**
 * US dollars as an estimate deserves them: whole dollars from a thousand up, cents below, and under
 * ten cents three significant digits.
 * @param usd dollars, not negative.
 */
export function formatUsd(usd: number): string {
  if (usd === 0) return "$0";
  if (usd >= 1000) return `$${Math.round(usd).toLocaleString("en-US")}`;
  return usd >= 0.1 ? `$${usd.toFixed(2)}` : `$${Number(usd.toPrecision(3))}`;
}

/** GB-seconds with four significant digits and never in exponent form. */
export function formatGBSeconds(gbSeconds: number): string {
  if (gbSeconds === 0) return "0";
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(gbSeconds)));
  return String(Number(gbSeconds.toFixed(Math.min(decimals, 9))));
}

/** Milliseconds in words that fit a header: `0.8 ms`, `182 ms`, `3.00 s`. */
export function formatMs(milliseconds: number): string {
  if (milliseconds < 10) return `${Number(milliseconds.toFixed(1))} ms`;
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Bytes in the unit that reads best: `512 B`, `12.3 kB`, `6.0 MB` (decimal units). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
