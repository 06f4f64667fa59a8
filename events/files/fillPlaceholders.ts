import { findNearMiss } from "../validation/nearMiss.ts";
import { findPlaceholders, type Placeholder } from "./findPlaceholders.ts";
import { jsonStringsOf, offsetInToken } from "./jsonStrings.ts";
import type { PlaceholderContext } from "./placeholderContext.ts";
import {
  findPlaceholderDefinition,
  placeholderDefinitions,
  type Filled,
} from "./placeholderDefinitions.ts";

/** A placeholder that cannot be filled in, where it stands in the file's text. */
export interface PlaceholderProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The name that was meant, or null. */
  readonly suggestion: string | null;
}

export interface FilledText {
  /** The text with all placeholders filled in; those with a problem stand as they were. */
  readonly text: string;
  readonly problems: readonly PlaceholderProblem[];
}

// An argument may hold placeholders, whose arguments may … up to here.
const deepest = 8;

/**
 * Fills in the placeholders of a JSON text. They stand in string values; a string that is one
 * placeholder and nothing else becomes a number where that is what it comes to. Everything else of
 * the text stays as it is, so that numbers beyond what JavaScript can hold pass through.
 */
export function fillPlaceholders(text: string, context: PlaceholderContext): FilledText {
  if (!text.includes("{{$")) return { text, problems: [] };
  const problems: PlaceholderProblem[] = [];
  let filled = "";
  let copied = 0;
  for (const { start, end, isKey, value } of jsonStringsOf(text)) {
    const placeholders = findPlaceholders(value);
    if (placeholders.length === 0) continue;
    const token = text.slice(start, end);
    const report = ({ placeholder, message, suggestion }: Complaint): void => {
      problems.push({
        start: start + offsetInToken(token, placeholder.start),
        end: start + offsetInToken(token, placeholder.end),
        message,
        suggestion,
      });
    };
    if (isKey) {
      for (const placeholder of placeholders) report({ placeholder, ...notInKeys });
      continue;
    }
    const result = fillString(value, placeholders, context, report);
    filled += text.slice(copied, start) + JSON.stringify(result);
    copied = end;
  }
  return { text: filled + text.slice(copied), problems };
}

interface Complaint {
  readonly placeholder: Placeholder;
  readonly message: string;
  readonly suggestion: string | null;
}

const notInKeys = {
  message: "Placeholders are filled in within values, not in keys.",
  suggestion: null,
};

function fillString(
  value: string,
  placeholders: readonly Placeholder[],
  context: PlaceholderContext,
  report: (complaint: Complaint) => void,
): string | number {
  const parts = placeholders.map((placeholder) => {
    const outcome = fillOne(placeholder, context, 1);
    if (outcome.mistake === undefined) return outcome.value;
    report({ placeholder, message: outcome.mistake, suggestion: outcome.suggestion });
    return value.slice(placeholder.start, placeholder.end);
  });
  const [first] = placeholders;
  const isAlone = first?.start === 0 && first.end === value.length;
  return isAlone && parts[0] !== undefined ? parts[0] : replaceIn(value, placeholders, parts);
}

type Outcome =
  | { readonly value: string | number; readonly mistake?: never }
  | { readonly mistake: string; readonly suggestion: string | null };

function fillOne(placeholder: Placeholder, context: PlaceholderContext, depth: number): Outcome {
  const { name, argument } = placeholder;
  const definition = findPlaceholderDefinition(name);
  if (definition === null) return unknownPlaceholder(name);
  const given =
    definition.argument === "text" ? fillArgument(argument, context, depth) : { value: argument };
  if (given.mistake !== undefined) return { mistake: given.mistake, suggestion: null };
  const outcome = definition.fill(String(given.value), context);
  return outcome.mistake === undefined
    ? outcome
    : { mistake: `${definition.usage}: ${outcome.mistake}`, suggestion: null };
}

function fillArgument(argument: string, context: PlaceholderContext, depth: number): Filled {
  const placeholders = findPlaceholders(argument);
  if (placeholders.length > 0 && depth === deepest) {
    return { mistake: `Placeholders are nested more than ${deepest} deep.` };
  }
  const parts: (string | number)[] = [];
  for (const placeholder of placeholders) {
    const outcome = fillOne(placeholder, context, depth + 1);
    if (outcome.mistake !== undefined) return { mistake: outcome.mistake };
    parts.push(outcome.value);
  }
  return { value: replaceIn(argument, placeholders, parts) };
}

function replaceIn(
  text: string,
  placeholders: readonly Placeholder[],
  parts: readonly (string | number)[],
): string {
  let result = "";
  let copied = 0;
  placeholders.forEach(({ start, end }, index) => {
    result += text.slice(copied, start) + String(parts[index]);
    copied = end;
  });
  return result + text.slice(copied);
}

function unknownPlaceholder(name: string): Outcome {
  const names = placeholderDefinitions.map((definition) => definition.name);
  const meant = findNearMiss(name, names, []);
  const mistake =
    meant === null
      ? `There is no placeholder {{$${name}}}; there are ${names.map((known) => `$${known}`).join(", ")}.`
      : `There is no placeholder {{$${name}}}; did you mean {{$${meant}}}?`;
  return { mistake, suggestion: meant };
}
