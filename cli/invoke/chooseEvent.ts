import { existsSync } from "node:fs";
import { carrierOf, identify } from "../../events/identify.ts";
import type { RequestedEvent } from "../../runtime/invocationRequest.ts";
import { UsageError } from "../exitCodes.ts";
import { readInput } from "../readInput.ts";
import {
  buildEvent,
  parseSampleReference,
  requireEventType,
  suggestEventTypes,
} from "../sampleReference.ts";
import type { InvokeOptions } from "./invokeOptions.ts";

/**
 * The event that the options name: a sample of the catalogue, or a file's text byte for byte.
 * @param inferred event type of the target, or null.
 */
export function chooseEvent(options: InvokeOptions, inferred: string | null): RequestedEvent {
  const { event } = options;
  if (event === null) {
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
  const given = Object.entries(sample).flatMap(([name, value]) => (value ? [`--${name}`] : []));
  if (given.length > 0) {
    throw new UsageError(`Only samples take ${given.join(", ")}; ${file} is sent as it is`);
  }
  if (file !== "-" && !existsSync(file)) {
    const [id = ""] = file.split("/");
    throw new UsageError(`There is no file and no event type ${file}; ${suggestEventTypes(id)}`);
  }
  const bytes = readInput(file);
  const text = bytes.toString("utf8");
  const isText = Buffer.from(text).equals(bytes);
  return {
    ...(isText ? {} : { bytes }),
    type: recognise(text, file) ?? inferred,
    sample: null,
    seed: null,
    at: null,
    text,
  };
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
