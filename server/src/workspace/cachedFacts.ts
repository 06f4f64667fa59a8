import type { FileFacts, SymbolFact } from "../analysis/fileFacts.ts";

/** A name that nothing speaks for, and its range: start and end, each a line and a character. */
type PlainSymbol = readonly [string, number, number, number, number];

/** `FileFacts` as they are written. Most names of a file are plain, and read four times as fast so. */
export interface CachedFacts extends Omit<FileFacts, "symbols"> {
  readonly symbols: readonly (PlainSymbol | SymbolFact)[];
}

const plain = { evidence: [], eventType: null, isTentative: false, couldBeHandler: false };

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
  return { symbol, range, ...plain };
}

function isRow(packed: PlainSymbol | SymbolFact): packed is PlainSymbol {
  return Array.isArray(packed);
}
