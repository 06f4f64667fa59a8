import type { FieldPath } from "../../../events/fieldTree.ts";
import {
  type AnswerCode,
  type AnswerValue,
  Collected,
  EveryMethod,
  ForEach,
  FromEvent,
  FromItem,
  isAnswerCode,
  JsonText,
  ToChange,
} from "../../../events/model/answer.ts";
import type { Json } from "../../../events/model/json.ts";
import type { Language } from "../protocol.ts";
import { withoutTabStops } from "./suggestion.ts";

/** Where an answer is written. */
export interface AnswerPlace {
  readonly language: Language;
  /** What the handler calls its event. */
  readonly event: string;
  /** The handler's text, in which lists that it keeps are looked for. */
  readonly text: string;
}

export interface WrittenAnswer {
  /** A snippet, with tabs for its own depth. */
  readonly snippet: string;
  /** The statement that it needs; null for none. */
  readonly pythonImport: string | null;
}

/** Longer lines are broken, but for what can't be. */
const widest = 72;

/** Writes an answer in the language of its handler, as a snippet. */
export function writeAnswer(value: AnswerValue, place: AnswerPlace): WrittenAnswer {
  const writer = new AnswerWriter(place);
  const snippet = writer.write(value, { depth: 0, item: "" });
  const pythonImport = place.language === "python" && writer.needsJson ? "import json" : null;
  return { snippet: numbered(snippet), pythonImport };
}

/** Tab stops are numbered when the whole is written, in the order in which they stand. */
function numbered(snippet: string): string {
  let last = 0;
  return snippet.replaceAll("${?:", () => `\${${(last += 1)}:`);
}

interface Within {
  /** Brackets around. */
  readonly depth: number;
  /** What the item of the list is called that is gone through. */
  readonly item: string;
}

class AnswerWriter {
  needsJson = false;
  readonly #place: AnswerPlace;

  constructor(place: AnswerPlace) {
    this.#place = place;
  }

  write(value: AnswerValue, within: Within): string {
    if (typeof value !== "object" || value === null) return this.#constant(value);
    if (isAnswerCode(value)) return this.#code(value, within);
    const inside = { ...within, depth: within.depth + 1 };
    const [open, close, written] = isList(value)
      ? (["[", "]", value.map((each) => this.write(each, inside))] as const)
      : (["{", "}", this.#members(value, inside)] as const);
    const padding = !this.#isPython && open === "{" && written.length > 0 ? " " : "";
    const line = open + padding + written.join(", ") + padding + close;
    const isLong = withoutTabStops(numbered(line)).length + 4 * within.depth > widest;
    const isBroken = written.length > 0 && (isLong || line.includes("\n"));
    if (!isBroken) return line;
    return open + lines(written, within.depth) + close;
  }

  get #isPython(): boolean {
    return this.#place.language === "python";
  }

  #members(object: Members, within: Within): readonly string[] {
    return Object.entries(object).map(([key, value]) => {
      const written = this.write(value, within);
      return written === key ? key : `${this.#key(key)}: ${written}`;
    });
  }

  #code(code: AnswerCode, within: Within): string {
    const { event, text } = this.#place;
    if (code instanceof ToChange) return `\${?:${escaped(this.#json(code.value))}}`;
    if (code instanceof FromEvent) return event + this.#steps(code.path);
    if (code instanceof FromItem) return within.item + this.#steps(code.path);
    if (code instanceof JsonText) {
      this.needsJson = true;
      return `${this.#isPython ? "json.dumps" : "JSON.stringify"}(${this.write(code.value, within)})`;
    }
    if (code instanceof Collected) {
      return code.names.find((name) => isKept(name, text)) ?? "[]";
    }
    if (code instanceof EveryMethod) {
      const arn = this.#code(code.arn, within);
      return this.#isPython
        ? `"/".join(${arn}.split("/")[:2]) + "/*"`
        : `${arn}.split("/", 2).join("/") + "/*"`;
    }
    return code instanceof ForEach ? this.#each(code, within) : this.#changed(code, within);
  }

  #each({ list, name, item }: ForEach, within: Within): string {
    const items = this.#code(list, within);
    if (!this.#isPython) {
      const inside = { ...within, item: name };
      const made = this.write(item, inside);
      if (!isMembers(item)) return `${items}.map((${name}) => ${made})`;
      const line = `${items}.map((${name}) => (${made}))`;
      if (withoutTabStops(numbered(line)).length <= widest) return line;
      const members = this.#members(item, { ...inside, depth: within.depth + 1 });
      return `${items}.map((${name}) => ({${lines(members, within.depth)}}))`;
    }
    const inside = { depth: within.depth + 1, item: name };
    const made = this.write(item, inside);
    const line = `[${made} for ${name} in ${items}]`;
    if (line.length <= widest && !line.includes("\n")) return line;
    const indent = "\t".repeat(within.depth);
    return `[\n${indent}\t${made}\n${indent}\tfor ${name} in ${items}\n${indent}]`;
  }

  #changed({ key, changes }: { key: string; changes: Members }, within: Within): string {
    const { event } = this.#place;
    const spread = this.#isPython ? "**" : "...";
    const inside = { ...within, depth: within.depth + 2 };
    const written = this.#members(changes, inside).map((each) => `\t\t${each},\n`);
    const object = event + this.#steps([key]);
    return `{\n\t${spread}${event},\n\t${this.#key(key)}: {\n\t\t${spread}${object},\n${written.join("")}\t},\n}`;
  }

  #key(key: string): string {
    return writtenKey(key, this.#place.language);
  }

  #steps(path: FieldPath): string {
    return path
      .map((step) => {
        const isName = typeof step === "string" && /^[A-Za-z_$][\w$]*$/u.test(step);
        return isName && !this.#isPython ? `.${step}` : `[${JSON.stringify(step)}]`;
      })
      .join("");
  }

  #constant(value: string | number | boolean | null): string {
    return escaped(this.#json(value));
  }

  #json(value: Json): string {
    return literal(value, this.#place.language);
  }
}

type Members = { readonly [key: string]: AnswerValue };

function isMembers(value: AnswerValue): value is Members {
  const isPlain = typeof value === "object" && value !== null && !isAnswerCode(value);
  return isPlain && !isList(value);
}

/** Members or items, each on a line of its own. */
function lines(written: readonly string[], depth: number): string {
  const indent = "\t".repeat(depth);
  return `\n${written.map((each) => `${indent}\t${each},\n`).join("")}${indent}`;
}

function isList(value: AnswerValue): value is readonly AnswerValue[] {
  return Array.isArray(value);
}

/** True for a name that the text binds to something. */
function isKept(name: string, text: string): boolean {
  return new RegExp(String.raw`\b${name}\b\s*(?::[^=\n]*)?=(?!=)`, "u").test(text);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/gu, String.raw`\$&`);
}

/** A key of an object, quoted where the language asks for it. */
export function writtenKey(key: string, language: Language): string {
  return language !== "python" && /^[A-Za-z_$][\w$]*$/u.test(key) ? key : JSON.stringify(key);
}

/** A value as the language writes it, on one line. */
function literal(value: Json, language: Language): string {
  const isPython = language === "python";
  if (value === null) return isPython ? "None" : "null";
  if (typeof value === "boolean" && isPython) return value ? "True" : "False";
  if (typeof value !== "object") return JSON.stringify(value);
  const write = (each: Json): string => literal(each, language);
  if (Array.isArray(value)) return `[${value.map(write).join(", ")}]`;
  const members = Object.entries(value).map(
    ([key, each]) => `${writtenKey(key, language)}: ${write(each)}`,
  );
  const inside = members.join(", ");
  return isPython || members.length === 0 ? `{${inside}}` : `{ ${inside} }`;
}
