/** Everything in a sample that would differ from one run to the next, made repeatable. */
export interface SampleContext {
  /** The moment at which the event happens. */
  readonly now: Date;
  readonly region: string;
  readonly partition: string;
  readonly accountId: string;
  /** A version 4 UUID from the seed. */
  uuid(): string;
  /** `length` lower-case hexadecimal digits from the seed. */
  hex(length: number): string;
  /** `length` decimal digits from the seed, the first not zero. */
  digits(length: number): string;
  /** `length` characters of A-Z, a-z and 0-9 from the seed. */
  alphanumeric(length: number): string;
  /** A whole number in [0, limit) from the seed. */
  integer(limit: number): number;
}

export interface SampleOptions {
  /** Any whole number; the same seed gives the same random parts. */
  readonly seed: number;
  readonly now: Date;
  readonly region?: string;
  readonly accountId?: string;
}

const uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const alphabet = `${uppercase}${uppercase.toLowerCase()}0123456789`;

/**
 * Makes the context that sample builders draw from.
 * @param options seed and clock; the region defaults to us-east-1 and the account to AWS's own
 *   documentation account, 123456789012.
 */
export function createSampleContext(options: SampleOptions): SampleContext {
  const random = mulberry32(options.seed);
  const integer = (limit: number): number => Math.floor(random() * limit);
  const draw = (length: number, characters: string): string =>
    Array.from({ length }, () => characters[integer(characters.length)] ?? "").join("");
  const hex = (length: number): string => draw(length, "0123456789abcdef");
  const region = options.region ?? "us-east-1";
  return {
    now: options.now,
    region,
    partition: partitionOf(region),
    accountId: options.accountId ?? "123456789012",
    integer,
    hex,
    digits: (length) => draw(1, "123456789") + draw(length - 1, "0123456789"),
    alphanumeric: (length) => draw(length, alphabet),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${draw(1, "89ab")}${hex(3)}-${hex(12)}`,
  };
}

function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough for sample data and the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
