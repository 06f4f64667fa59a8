import type { EventType } from "./model/eventType.ts";
import type { Json } from "./model/json.ts";
import type { Sample } from "./model/sample.ts";
import { createSampleContext, type SampleOptions } from "./model/sampleContext.ts";
import { SampleError } from "./sampleError.ts";
import { checkParameter, parametersOf } from "./sampleParameters.ts";

export interface BuildSampleOptions extends SampleOptions {
  /** Parameters by name, as text; those left out take their defaults. */
  readonly set: Readonly<Record<string, string>>;
}

export interface BuiltSample {
  readonly sample: Sample;
  readonly value: Json;
}

/**
 * Builds one sample of an event type, byte for byte the same for the same options.
 * @param sampleId null for the event type's first sample
 * @param options `set` may also name `region` and `accountId`, which then win over the options
 * @throws SampleError where the sample or a parameter does not exist, or a value cannot be read
 */
export function buildSample(
  eventType: EventType,
  sampleId: string | null,
  options: BuildSampleOptions,
): BuiltSample {
  const sample = findSample(eventType, sampleId);
  const where = `${eventType.id}/${sample.id}`;
  checkNames(sample, options.set, where);
  for (const parameter of parametersOf(sample)) {
    const given = options.set[parameter.name];
    if (given !== undefined) checkParameter(parameter, given, where);
  }
  const values = Object.fromEntries(
    sample.parameters.map(({ name, default: fallback }) => [name, options.set[name] ?? fallback]),
  );
  const context = createSampleContext({
    seed: options.seed,
    now: options.now,
    ...contextOption("region", options),
    ...contextOption("accountId", options),
  });
  return { sample, value: sample.build(context, values) };
}

function findSample(eventType: EventType, sampleId: string | null): Sample {
  if (sampleId === null) return eventType.samples[0];
  const sample = eventType.samples.find(({ id }) => id === sampleId);
  if (sample !== undefined) return sample;
  const known = eventType.samples.map(({ id }) => id).join(", ");
  throw new SampleError(
    "unknown-sample",
    `Event type ${eventType.id} has no sample "${sampleId}"; it has ${known}.`,
  );
}

function checkNames(sample: Sample, set: BuildSampleOptions["set"], where: string): void {
  const known = parametersOf(sample).map(({ name }) => name);
  const unknown = Object.keys(set).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new SampleError(
    "unknown-parameter",
    `Sample ${where} has no parameter "${unknown}"; it has ${known.join(", ")}.`,
  );
}

function contextOption<N extends "region" | "accountId">(
  name: N,
  options: BuildSampleOptions,
): Partial<Record<N, string>> {
  const value = options.set[name] ?? options[name];
  return value === undefined ? {} : ({ [name]: value } as Record<N, string>);
}
