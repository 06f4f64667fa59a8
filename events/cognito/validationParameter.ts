import type { SampleParameter } from "../model/sample.ts";

/**
 * The parameter for `validationData` of a request.
 * @param source what the app passes it as: "ValidationData"
 */
export function validationParameter(source: string): SampleParameter {
  return {
    name: "validationData",
    description: `What the app passes as ${source}, as a JSON object; null for nothing.`,
    kind: "json",
    default: "null",
  };
}
