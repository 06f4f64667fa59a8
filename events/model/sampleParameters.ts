import type { SampleParameter } from "./sample.ts";

/** A parameter that goes into the event as the person typed it. */
export function textParameter(
  name: string,
  description: string,
  fallback: string,
): SampleParameter {
  return { name, description, kind: "text", default: fallback };
}

/** A parameter that must be JSON. */
export function jsonParameter(
  name: string,
  description: string,
  fallback: string,
): SampleParameter {
  return { name, description, kind: "json", default: fallback };
}

/** A parameter that must be a whole number, zero or more where no other bounds are given. */
export function countParameter(
  name: string,
  description: string,
  fallback: number,
  bounds: Pick<SampleParameter, "minimum" | "maximum"> = { minimum: 0 },
): SampleParameter {
  return { name, description, kind: "integer", default: String(fallback), ...bounds };
}
