import { parseArgs } from "node:util";
import { eventTypes } from "../events/catalogue.ts";
import { carrierOf, identify } from "../events/identify.ts";
import { invocationMode } from "../events/model/delivery.ts";
import { isValid, validate } from "../events/validate.ts";
import { exitCodes, UsageError, type ExitCode } from "./exitCodes.ts";
import { readJsonInput } from "./readInput.ts";
import {
  buildEvent,
  parseSampleReference,
  requireEventType,
  sampleOptions,
} from "./sampleReference.ts";

const verbs: Readonly<Record<string, (argumentList: readonly string[]) => ExitCode>> = {
  list: listEvents,
  show: showEvent,
  identify: identifyEvent,
  validate: validateEvent,
};

/** `lambda-lens events`: what the catalogue says. */
export function eventsCommand([verb, ...rest]: readonly string[]): Promise<ExitCode> {
  const run = verbs[verb ?? ""];
  if (!run) throw new UsageError("events takes list, show, identify or validate");
  return Promise.resolve(run(rest));
}

const json = { type: "boolean", default: false } as const;

function listEvents(argumentList: readonly string[]): ExitCode {
  const { values } = parseArgs({ args: [...argumentList], options: { json } });
  const rows = eventTypes.map(({ id, service, title, category, delivery, samples }) => {
    const invocation = invocationMode(delivery);
    return {
      id,
      service,
      title,
      category,
      invocation,
      samples: samples.map((sample) => sample.id),
    };
  });
  print(values.json, rows, () =>
    rows.map((row) => `${row.id.padEnd(26)}${row.title}  [${row.samples.join(", ")}]`).join("\n"),
  );
  return exitCodes.done;
}

function showEvent(argumentList: readonly string[]): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: sampleOptions,
    allowPositionals: true,
  });
  const reference = only(positionals, "events show takes ID or ID/SAMPLE");
  const parsed = parseSampleReference(reference);
  const eventType = parsed?.eventType ?? requireEventType(reference.split("/")[0] ?? "");
  const sampleId = parsed?.sampleId ?? null;
  process.stdout.write(
    `${JSON.stringify(buildEvent(eventType, sampleId, values).value, null, 2)}\n`,
  );
  return exitCodes.done;
}

function identifyEvent(argumentList: readonly string[]): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: { json },
    allowPositionals: true,
  });
  const found = identify(readJsonInput(only(positionals, "events identify takes one FILE")));
  print(
    values.json,
    found,
    () => found.eventType ?? `unknown${describeCandidates(found.candidates)}`,
  );
  return found.eventType === null ? exitCodes.failed : exitCodes.done;
}

function validateEvent(argumentList: readonly string[]): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: { json, type: { type: "string" } },
    allowPositionals: true,
  });
  const file = only(positionals, "events validate takes one FILE");
  const event = readJsonInput(file);
  const identified = values.type ?? identify(event).eventType;
  if (identified === null) {
    const unknown = { eventType: null, valid: false, problems: [] };
    print(values.json, unknown, () => `${file} is of no known event type; name it with --type`);
    return exitCodes.failed;
  }
  const eventType = requireEventType(carrierOf(identified));
  const problems = validate(eventType, event);
  const valid = isValid(problems);
  print(values.json, { eventType: eventType.id, valid, problems }, () => {
    const lines = problems.map(({ path, severity, message }) => `${severity}: ${path}: ${message}`);
    return [`${eventType.id}: ${valid ? "valid" : "not valid"}`, ...lines].join("\n");
  });
  return valid ? exitCodes.done : exitCodes.failed;
}

function describeCandidates(candidates: readonly string[]): string {
  return candidates.length === 0 ? "" : `; it may be ${candidates.join(", ")}`;
}

function only(positionals: readonly string[], message: string): string {
  const [first, second] = positionals;
  if (first === undefined || second !== undefined) throw new UsageError(message);
  return first;
}

function print(asJson: boolean, value: unknown, describe: () => string): void {
  process.stdout.write(`${asJson ? JSON.stringify(value, null, 2) : describe()}\n`);
}
