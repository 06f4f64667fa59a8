/** The middle of the measurements. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which `percent` of the measurements lie (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.ceil((percent / 100) * sorted.length) - 1;
  return sorted[Math.max(0, rank)] ?? Number.NaN;
}

/** One line of the table: what was measured against what, in one run. */
export interface Measurement {
  readonly name: string;
  /** Medians in milliseconds, or what `unit` says. */
  readonly measured: number;
  /** Null where the budget is an absolute number. */
  readonly baseline: number | null;
  readonly value: number;
  readonly budget: number;
  readonly unit: "ratio" | "ms" | "MB/s" | "MB";
  readonly samples: number;
}

/** A measurement against a baseline of the same run. */
export function ratio(
  name: string,
  measured: readonly number[],
  baseline: readonly number[],
  budget: number,
): Measurement {
  const [own, other] = [median(measured), median(baseline)];
  return {
    name,
    measured: own,
    baseline: other,
    value: own / other,
    budget,
    unit: "ratio",
    samples: measured.length,
  };
}

/** A measurement whose budget is a number of milliseconds. */
export function absolute(name: string, times: readonly number[], budget: number): Measurement {
  const value = median(times);
  return {
    name,
    measured: value,
    baseline: null,
    value,
    budget,
    unit: "ms",
    samples: times.length,
  };
}

/** Whether a measurement keeps to its budget. */
export function isWithinBudget({ value, budget, unit }: Measurement): boolean {
  return unit === "MB/s" ? value >= budget : value <= budget;
}
