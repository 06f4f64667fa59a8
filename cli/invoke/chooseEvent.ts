import { existsSync } from "node:fs";
import { sampleOfInput } from "../../events/eventbridge/inputSample.ts";
import { findEventType } from "../../events/catalogue.ts";
import { prepareEvent } from "../../events/files/prepareEvent.ts";
import { findSchemaMember } from "../../events/files/schemaAddress.ts";
import { carrierOf, identify } from "../../events/identify.ts";
import type { RequestedEvent } from "../../runtime/invocationRequest.ts";
import { UsageError } from "../exitCodes.ts";
import { readInput } from "../readInput.ts";
import {
  buildEvent,
  parseSampleReference,
  readRepeatable,
  requireEventType,
  suggestEventTypes,
} from "../sampleReference.ts";
import type { InvokeOptions } from "./invokeOptions.ts";
import type { ResolvedTarget } from "./resolveTarget.ts";

/**
 * The event that the options name: a sample of the catalogue, or a file's text. That goes byte for byte,
 * but for the placeholders and the `$schema` that event files may hold.
 * @param told event type of the target and what its schedule sends in the event's place, or null.
 */
export function chooseEvent(
  options: InvokeOptions,
  { eventType: inferred, input }: Pick<ResolvedTarget, "eventType" | "input">,
): RequestedEvent {
  const { event } = options;
  if (event === null) {
    if (inferred === null && input !== null) return inputEvent(input, options);
    if (inferred === null) {
      throw new UsageError(
        `Nothing tells which event ${options.target} gets: name one with --event (see lambda-lens events list)`,
      );
    }
    return sampleEvent(inferred, options);
  }
  return parseSampleReference(event)
    ? sampleEvent(event, options)
    : fileEvent(event, options, inferred);
}

function inputEvent(input: string, { sample: options }: InvokeOptions): RequestedEvent {
  const { type, sample } = sampleOfInput(input);
  const set = [`input=${input}`, ...(options.set ?? [])];
  const { value, ...rest } = buildEvent(requireEventType(type), sample, { ...options, set });
  return { ...rest, text: JSON.stringify(value) };
}

function sampleEvent(reference: string, options: InvokeOptions): RequestedEvent {
  const parsed = parseSampleReference(reference);
  const eventType = parsed?.eventType ?? requireEventType(reference);
  const { value, ...rest } = buildEvent(eventType, parsed?.sampleId ?? null, options.sample);
  return { ...rest, text: JSON.stringify(value) };
}

function fileEvent(
  file: string,
  { sample }: InvokeOptions,
  inferred: string | null,
): RequestedEvent {
  if (file !== "-" && !existsSync(file)) {
    const [id = ""] = file.split("/");
    throw new UsageError(`There is no file and no event type ${file}; ${suggestEventTypes(id)}`);
  }
  const bytes = readInput(file);
  const text = bytes.toString("utf8");
  const isText = Buffer.from(text).equals(bytes);
  const filled = isText && file !== "-" ? fillFile(file, text, sample) : null;
  if (filled !== null) return { ...filled, type: filled.type ?? inferred };
  refuseOptions(file, sample);
  return {
    ...(isText ? {} : { bytes }),
    type: recognise(text, file) ?? inferred,
    sample: null,
    seed: null,
    at: null,
    text,
  };
}

/** The event of an event file with placeholders or a `$schema` of ours; null for one without either. */
function fillFile(
  file: string,
  text: string,
  { set, ...options }: InvokeOptions["sample"],
): RequestedEvent | null {
  const { seed, now } = readRepeatable(options);
  const variable = (name: string): string | undefined => process.env[name];
  const event = prepareEvent(text, { seed, now, variable });
  const [problem] = event.problems;
  if (problem !== undefined) throw new UsageError(`${file}: ${problem.message}`);
  if (event.text === text) return null;
  if (set !== undefined) refuseOptions(file, { set });
  const named = findSchemaMember(text)?.eventTypeId ?? null;
  const known = named !== null && findEventType(named) !== null ? named : null;
  const type = known ?? recognise(event.text, file);
  return { type, sample: null, seed, at: now.toISOString(), text: event.text };
}

function refuseOptions(file: string, options: InvokeOptions["sample"]): void {
  const given = Object.entries(options).flatMap(([name, value]) => (value ? [`--${name}`] : []));
  if (given.length === 0) return;
  throw new UsageError(`Only samples take ${given.join(", ")}; ${file} is sent as it is`);
}

function recognise(text: string, file: string): string | null {
  try {
    const { eventType } = identify(JSON.parse(text));
    return eventType === null ? null : carrierOf(eventType);
  } catch {
    const name = file === "-" ? "The event" : file;
    process.stderr.write(`${name} is not JSON; it is sent as it is\n`);
    return null;
  }
}
