import type { Sample, SampleParameter } from "./model/sample.ts";
import { SampleError } from "./sampleError.ts";

/** Parameters that every sample takes besides its own, because they enter through its context. */
export const contextParameters: readonly SampleParameter[] = [
  {
    name: "region",
    description: "AWS Region in which the event happens.",
    kind: "text",
    default: "us-east-1",
  },
  {
    name: "accountId",
    description: "AWS account that owns the resources, twelve digits.",
    kind: "text",
    default: "123456789012",
  },
];

/** All parameters of a sample: its own first, then region and account. */
export function parametersOf(sample: Sample): readonly SampleParameter[] {
  return [...sample.parameters, ...contextParameters];
}

/**
 * Checks that a text can be read as its parameter asks.
 * @param where how the sample is called in the message: `sqs/standard`
 * @throws SampleError with code `unreadable-value`
 */
export function checkParameter(parameter: SampleParameter, text: string, where: string): void {
  const complaint = complain(parameter, text);
  if (complaint === null) return;
  throw new SampleError(
    "unreadable-value",
    `Parameter "${parameter.name}" of ${where} must be ${complaint}, but is ${JSON.stringify(text)}.`,
  );
}

/**
 * What of some kept values a sample still takes: the catalogue may have changed since they were
 * kept. Values at their defaults are left out.
 */
export function readableParameters(
  sample: Sample,
  set: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const readable = parametersOf(sample).flatMap((parameter) => {
    const text = Object.hasOwn(set, parameter.name) ? set[parameter.name] : undefined;
    if (text === undefined || text === parameter.default) return [];
    return complain(parameter, text) === null ? [[parameter.name, text] as const] : [];
  });
  return Object.fromEntries(readable);
}

/**
 * What a parameter's value must be and is not: "a whole number of at least 1".
 * @returns null where the text can be read as the parameter asks
 */
export function complain(parameter: SampleParameter, text: string): string | null {
  if (parameter.kind === "json") return complainOfJson(text);
  if (parameter.kind === "integer") return complainOfInteger(parameter, text);
  if (parameter.name === "accountId" && !/^\d{12}$/.test(text)) return "twelve digits";
  if (parameter.name === "region" && !/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(text)) {
    return "the name of a Region such as us-east-1";
  }
  return null;
}

function complainOfJson(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return `valid JSON (${error instanceof Error ? error.message : String(error)})`;
  }
}

function complainOfInteger(parameter: SampleParameter, text: string): string | null {
  const { minimum, maximum } = parameter;
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) return "a whole number";
  if (minimum !== undefined && value < minimum) return `a whole number of at least ${minimum}`;
  if (maximum !== undefined && value > maximum) return `a whole number of at most ${maximum}`;
  return null;
}
