import type { Json } from "./json.ts";
import type { ParameterValues } from "./sample.ts";

/** A parameter as the person typed it; empty where the sample does not have it. */
export function readText(values: ParameterValues, name: string): string {
  return values[name] ?? "";
}

/** A parameter of kind `integer`; `buildSample` has checked that it is one. */
export function readInteger(values: ParameterValues, name: string): number {
  return Number(readText(values, name));
}

/** A parameter of kind `json`; `buildSample` has checked that it parses. */
export function readJson(values: ParameterValues, name: string): Json {
  return JSON.parse(readText(values, name)) as Json;
}
