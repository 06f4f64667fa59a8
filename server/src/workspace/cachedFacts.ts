import type { FileFacts, SymbolFact } from "../analysis/fileFacts.ts";
import type {
  TemplateFacts,
  TemplateFunction,
  TemplateTrigger,
} from "../templates/templateFacts.ts";

/** A name that nothing speaks for, and its range: start and end, each a line and a character. */
type PlainSymbol = readonly [string, number, number, number, number];

/** `FileFacts` as they are written. Most names of a file are plain, and read four times as fast so. */
export interface CachedFacts extends Omit<FileFacts, "symbols"> {
  readonly symbols: readonly (PlainSymbol | SymbolFact)[];
}

/** `TemplateFacts` as they are written: what a function is found and listed without is a text of its own. */
export interface CachedTemplateFacts extends Omit<TemplateFacts, "functions"> {
  readonly functions: readonly CachedFunction[];
}

interface CachedFunction extends Omit<TemplateFunction, "places" | "triggers"> {
  /** JSON. */
  readonly places: string;
  readonly triggers: readonly CachedTrigger[];
}

interface CachedTrigger extends Omit<TemplateTrigger, "polling"> {
  /** JSON. */
  readonly polling: string;
}

const noEvidence: readonly string[] = [];

/** Puts facts so that they are quick to write and to read. */
export function packFacts(facts: FileFacts): CachedFacts {
  return { ...facts, symbols: facts.symbols.map(packSymbol) };
}

/** What `packFacts` was given. */
export function unpackFacts(facts: CachedFacts): FileFacts {
  return { ...facts, symbols: facts.symbols.map(unpackSymbol) };
}

function packSymbol(fact: SymbolFact): PlainSymbol | SymbolFact {
  const { symbol, range, evidence, eventType, isTentative, couldBeHandler, ...more } = fact;
  const isPlain = evidence.length === 0 && eventType === null && !isTentative && !couldBeHandler;
  if (!isPlain || Object.values(more).some((value) => value !== undefined)) return fact;
  const { start, end } = range;
  return [symbol, start.line, start.character, end.line, end.character];
}

function unpackSymbol(packed: PlainSymbol | SymbolFact): SymbolFact {
  if (!isRow(packed)) return packed;
  const [symbol, line, character, endLine, endCharacter] = packed;
  const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
  // Member by member: a spread took as long as all the parsing.
  return {
    symbol,
    range,
    evidence: noEvidence,
    eventType: null,
    isTentative: false,
    couldBeHandler: false,
  };
}

function isRow(packed: PlainSymbol | SymbolFact): packed is PlainSymbol {
  return Array.isArray(packed);
}

/** Puts a template's facts so that they are quick to read. */
export function packTemplate(facts: TemplateFacts): CachedTemplateFacts {
  return { ...facts, functions: facts.functions.map(packFunction) };
}

/** What `packTemplate` was given; the parts that are seldom asked for are read when they are. */
export function unpackTemplate(packed: CachedTemplateFacts): TemplateFacts {
  for (const each of packed.functions) {
    readLate(each, "places");
    for (const trigger of each.triggers) readLate(trigger, "polling");
  }
  return packed as unknown as TemplateFacts;
}

function packFunction(declared: TemplateFunction): CachedFunction {
  const places = JSON.stringify(declared.places);
  return { ...declared, places, triggers: declared.triggers.map(packTrigger) };
}

function packTrigger(trigger: TemplateTrigger): CachedTrigger {
  return { ...trigger, polling: JSON.stringify(trigger.polling) };
}

/** Puts the value of a JSON text in the text's place, as soon as somebody asks for it. */
function readLate<Key extends string>(holder: Readonly<Record<Key, string>>, key: Key): void {
  const text = holder[key];
  const put = (property: PropertyDescriptor): void => {
    Object.defineProperty(holder, key, { enumerable: true, configurable: true, ...property });
  };
  put({
    get: (): unknown => {
      const value: unknown = JSON.parse(text);
      put({ value, writable: false });
      return value;
    },
  });
}
