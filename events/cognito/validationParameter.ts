import type { SampleParameter } from "../model/sample.ts";
import { jsonParameter } from "../model/sampleParameters.ts";

/**
 * The parameter for `validationData` of a request.
 * @param source what the app passes it as: "ValidationData"
 */
export function validationParameter(source: string): SampleParameter {
  return jsonParameter(
    "validationData",
    `What the app passes as ${source}, as a JSON object; null for nothing.`,
    "null",
  );
}
