import { encodeBase64, encodeBytesAsBase64 } from "../encoding/base64.ts";
import { gzipOfText } from "../encoding/gzip.ts";
import { md5OfText } from "../encoding/md5.ts";
import { parseOffset } from "./parseOffset.ts";
import type { PlaceholderContext } from "./placeholderContext.ts";

/** What a placeholder comes to; `mistake` says in a sentence why it comes to nothing. */
export type Filled =
  | { readonly value: string | number; readonly mistake?: never }
  | { readonly mistake: string };

/** One placeholder that event files know. */
export interface PlaceholderDefinition {
  readonly name: string;
  /** How it is written, for hovers and completions: `{{$randomInt FROM TO}}`. */
  readonly usage: string;
  readonly description: string;
  /** What stands after the name where a completion writes it, with an editor's tab stops. */
  readonly snippet: string;
  /** `text`: all of the argument counts as it stands; `words`: it is split at spaces. */
  readonly argument: "text" | "words";
  readonly fill: (argument: string, context: PlaceholderContext) => Filled;
}

const numberNote =
  'Alone in its string it becomes a number; with "text" at the end it stays a string.';

/** All placeholders, in the order in which they are offered. */
export const placeholderDefinitions: readonly PlaceholderDefinition[] = [
  {
    name: "uuid",
    usage: "{{$uuid}}",
    description: "A random UUID, version 4.",
    snippet: "",
    argument: "words",
    fill: (argument, { sample }) => withoutWords(argument, () => sample.uuid()),
  },
  {
    name: "isoTimestamp",
    usage: "{{$isoTimestamp OFFSET}}",
    description:
      "The current time as ISO 8601 text in UTC, shifted by an offset such as -5m or +2d.",
    snippet: "",
    argument: "words",
    fill: (argument, context) => fillTime(argument, context, (time) => time.toISOString()),
  },
  {
    name: "timestamp",
    usage: "{{$timestamp OFFSET}}",
    description: `The current time in seconds since 1970, shifted by an offset such as -5m. ${numberNote}`,
    snippet: "",
    argument: "words",
    fill: (argument, context) =>
      fillTime(argument, context, (time) => Math.floor(time.getTime() / 1000)),
  },
  {
    name: "timestampMs",
    usage: "{{$timestampMs OFFSET}}",
    description: `The current time in milliseconds since 1970, shifted by an offset such as -5m. ${numberNote}`,
    snippet: "",
    argument: "words",
    fill: (argument, context) => fillTime(argument, context, (time) => time.getTime()),
  },
  {
    name: "randomInt",
    usage: "{{$randomInt FROM TO}}",
    description: `A random whole number, both ends included; from 0 to 999 where no ends are given. ${numberNote}`,
    snippet: " ${1:1} ${2:100}",
    argument: "words",
    fill: fillRandomInt,
  },
  {
    name: "sequence",
    usage: "{{$sequence NAME FIRST}}",
    description: `Counts up by one at each use within the event, from 1 or from the number given; each name counts for itself. ${numberNote}`,
    snippet: "",
    argument: "words",
    fill: fillSequence,
  },
  {
    name: "env",
    usage: "{{$env NAME}}",
    description:
      "Your own environment variable of that name, as it is where the event is invoked from. The handler sees what the event says and nothing else of your environment.",
    snippet: " ${1:NAME}",
    argument: "words",
    fill: fillVariable,
  },
  {
    name: "base64",
    usage: "{{$base64 TEXT}}",
    description: "The text's UTF-8 bytes as base64. It may hold placeholders itself.",
    snippet: " ${1:text}",
    argument: "text",
    fill: (argument) => ({ value: encodeBase64(argument) }),
  },
  {
    name: "gzipBase64",
    usage: "{{$gzipBase64 TEXT}}",
    description:
      "The text compressed with gzip, as base64: how CloudWatch Logs sends its data. It may hold placeholders itself.",
    snippet: " ${1:text}",
    argument: "text",
    fill: (argument) => ({ value: encodeBytesAsBase64(gzipOfText(argument)) }),
  },
  {
    name: "md5",
    usage: "{{$md5 TEXT}}",
    description:
      "The MD5 digest of the text's UTF-8 bytes in hexadecimal: how SQS signs a message's body. It may hold placeholders itself.",
    snippet: " ${1:text}",
    argument: "text",
    fill: (argument) => ({ value: md5OfText(argument) }),
  },
];

/** The placeholder of that name, or null. */
export function findPlaceholderDefinition(name: string): PlaceholderDefinition | null {
  return placeholderDefinitions.find((definition) => definition.name === name) ?? null;
}

function withoutWords(argument: string, value: () => string): Filled {
  return argument === "" ? { value: value() } : { mistake: `It takes nothing after its name.` };
}

function fillTime(
  argument: string,
  { sample }: PlaceholderContext,
  write: (time: Date) => string | number,
): Filled {
  const { words, asText } = splitWords(argument);
  const [word, ...more] = words;
  const offset = word === undefined ? 0 : parseOffset(word);
  if (offset === null || more.length > 0) {
    return { mistake: "It takes one offset such as -5m, +36h or 2d (units ms, s, m, h, d)." };
  }
  const time = new Date(sample.now.getTime() + offset);
  if (Number.isNaN(time.getTime()))
    return { mistake: "The offset leads beyond what a date can be." };
  return textOrNumber(write(time), asText);
}

function fillRandomInt(argument: string, { sample }: PlaceholderContext): Filled {
  const { words, asText } = splitWords(argument);
  const [from = 0, to = 999] = words.length === 0 ? [] : words.map(toInteger);
  const isRange = words.length === 0 || (words.length === 2 && from <= to);
  // `to < from` is false for what is no number, so this also refuses words that are none.
  if (!isRange || to - from >= 2 ** 32) {
    return { mistake: "It takes two whole numbers, the smaller one first, or nothing." };
  }
  return textOrNumber(from + sample.integer(to - from + 1), asText);
}

function fillSequence(argument: string, { next }: PlaceholderContext): Filled {
  const { words, asText } = splitWords(argument);
  const last = words.at(-1);
  const first = last === undefined ? Number.NaN : toInteger(last);
  const names = Number.isNaN(first) ? words : words.slice(0, -1);
  if (names.length > 1) {
    return { mistake: "It takes a name and the first number, either of them, or nothing." };
  }
  return textOrNumber(next(names[0] ?? "", Number.isNaN(first) ? 1 : first), asText);
}

function fillVariable(argument: string, { variable }: PlaceholderContext): Filled {
  if (!/^[A-Za-z_]\w*$/.test(argument)) {
    return { mistake: "It takes the name of one environment variable." };
  }
  const value = variable(argument);
  if (value !== undefined) return { value };
  return { mistake: `The environment variable ${argument} is not set.` };
}

function splitWords(argument: string): {
  readonly words: readonly string[];
  readonly asText: boolean;
} {
  const words = argument.split(/\s+/).filter((word) => word !== "");
  const asText = words.at(-1) === "text";
  return { words: asText ? words.slice(0, -1) : words, asText };
}

function textOrNumber(value: string | number, asText: boolean): Filled {
  return { value: asText ? String(value) : value };
}

/** A whole number that JSON carries exactly, else NaN. */
function toInteger(word: string): number {
  const number = /^[+-]?\d+$/.test(word) ? Number(word) : Number.NaN;
  return Number.isSafeInteger(number) ? number : Number.NaN;
}
