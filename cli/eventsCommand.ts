import { parseArgs } from "node:util";
import { eventTypes } from "../events/catalogue.ts";
import { carrierOf } from "../events/identify.ts";
import { invocationMode } from "../events/model/delivery.ts";
import { isValid, validate } from "../events/validate.ts";
import type { Problem } from "../events/validation/problem.ts";
import { deriveJsonSchema } from "../events/jsonSchema.ts";
import { exitCodes, UsageError, type ExitCode } from "./exitCodes.ts";
import { newEvent } from "./newEvent.ts";
import { identifyInput, readEventInput, type EventInput } from "./readEventInput.ts";
import {
  buildEvent,
  requireEventType,
  requireSampleReference,
  sampleOptions,
  type SampleOptionValues,
} from "./sampleReference.ts";

type Verb = (argumentList: readonly string[]) => ExitCode | Promise<ExitCode>;

const verbs: Readonly<Record<string, Verb>> = {
  list: listEvents,
  show: showEvent,
  new: newEvent,
  schema: showSchema,
  identify: identifyEvent,
  validate: validateEvent,
};

/** `lambda-lens events`: what the catalogue says. */
export async function eventsCommand([verb, ...rest]: readonly string[]): Promise<ExitCode> {
  const run = Object.hasOwn(verbs, verb ?? "") ? verbs[verb ?? ""] : undefined;
  if (!run) throw new UsageError("events takes list, show, new, schema, identify or validate");
  return run(rest);
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
    options: { ...sampleOptions, all: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (values.all) return showEveryEvent(values, positionals);
  const reference = only(positionals, "events show takes ID or ID/SAMPLE");
  const { eventType, sampleId } = requireSampleReference(reference);
  writeJson(buildEvent(eventType, sampleId, values).value);
  return exitCodes.done;
}

/** Every sample of the catalogue as one object, by its reference: `{"sqs/json-body": {…}, …}`. */
function showEveryEvent(options: SampleOptionValues, positionals: readonly string[]): ExitCode {
  if (positionals.length > 0 || options.set !== undefined) {
    throw new UsageError("events show --all takes no ID and no --set");
  }
  const entries = eventTypes.flatMap((eventType) =>
    eventType.samples.map(({ id }) => {
      return [`${eventType.id}/${id}`, buildEvent(eventType, id, options).value] as const;
    }),
  );
  writeJson(Object.fromEntries(entries));
  return exitCodes.done;
}

function showSchema(argumentList: readonly string[]): ExitCode {
  const { positionals } = parseArgs({ args: [...argumentList], allowPositionals: true });
  const eventType = requireEventType(only(positionals, "events schema takes ID"));
  writeJson(deriveJsonSchema(eventType));
  return exitCodes.done;
}

function identifyEvent(argumentList: readonly string[]): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: { json },
    allowPositionals: true,
  });
  const input = readEventInput(only(positionals, "events identify takes one FILE"));
  const found = "value" in input ? identifyInput(input) : { eventType: null, candidates: [] };
  print(values.json, found, () => {
    if ("mistake" in input) return `unknown: ${input.mistake}`;
    return found.eventType ?? `unknown${describeCandidates(found.candidates)}`;
  });
  return found.eventType === null ? exitCodes.failed : exitCodes.done;
}

function validateEvent(argumentList: readonly string[]): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: { json, type: { type: "string" } },
    allowPositionals: true,
  });
  const input = readEventInput(only(positionals, "events validate takes one FILE"));
  const { type, problems } = checkEvent(input, values.type ?? null);
  const valid = isValid(problems);
  print(values.json, { eventType: type, valid, problems }, () => {
    const head = `${type ?? "of no known event type"}: ${valid ? "valid" : "not valid"}`;
    return [head, ...problems.map(describeProblem)].join("\n");
  });
  return valid ? exitCodes.done : exitCodes.failed;
}

/** @param named event type that the event is to be of; null: the one that it looks like. */
function checkEvent(
  input: EventInput,
  named: string | null,
): { readonly type: string | null; readonly problems: readonly Problem[] } {
  const wanted = named === null ? null : requireEventType(named);
  if ("mistake" in input) return { type: named, problems: [wholeEvent(input.mistake)] };
  const { eventType: found, candidates } = identifyInput(input);
  const eventType = wanted ?? (found === null ? null : requireEventType(carrierOf(found)));
  if (eventType !== null) {
    const problems = [...input.placeholderProblems, ...validate(eventType, input.value)];
    return { type: eventType.id, problems };
  }
  const message = `The event is of no known type${describeCandidates(candidates)}. Name it with --type`;
  return { type: null, problems: [wholeEvent(message)] };
}

/** A problem that is nowhere in particular. */
function wholeEvent(message: string): Problem {
  return { path: "", severity: "error", message, suggestion: null };
}

function describeProblem({ path, severity, message, suggestion }: Problem): string {
  const place = path === "" ? severity : `${severity}: ${path}`;
  return `${place}: ${message}${suggestion === null ? "" : ` Did you mean ${suggestion}?`}`;
}

function describeCandidates(candidates: readonly string[]): string {
  return candidates.length === 0 ? "" : `; it may be ${candidates.join(", ")}`;
}

function only(positionals: readonly string[], message: string): string {
  const [first, second] = positionals;
  if (first === undefined || second !== undefined) throw new UsageError(message);
  return first;
}

function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function print(asJson: boolean, value: unknown, describe: () => string): void {
  process.stdout.write(`${asJson ? JSON.stringify(value, null, 2) : describe()}\n`);
}
