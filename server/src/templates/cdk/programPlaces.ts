import type { TextRange } from "../../analysis/moduleOutline.ts";
import { LineIndex } from "../../code/lineIndex.ts";
import type { WrittenText } from "../templateLocator.ts";
import type { Origin } from "./evaluation/cdkValue.ts";
import type { Program } from "./evaluation/program.ts";

/** Turns places in a program's files into ranges as LSP counts them. */
export class ProgramPlaces {
  readonly #files: Program["files"];
  readonly #lines = new Map<string, LineIndex>();

  constructor(files: Program["files"]) {
    this.#files = files;
  }

  /** Without a text's quotes; null for a place that isn't written in any file. */
  rangeOf(origin: Origin | null): TextRange | null {
    const text = this.#textOf(origin);
    if (origin === null || text === null) return null;
    return this.#linesOf(origin.file, text).rangeOf(...withoutQuotes(origin, text));
  }

  /** A text as it is written, without its quotes; null as above. */
  writtenAt(origin: Origin | null): WrittenText | null {
    const text = this.#textOf(origin);
    if (origin === null || text === null) return null;
    const [from, to] = withoutQuotes(origin, text);
    const lines = this.#linesOf(origin.file, text);
    const rangeOf = (start: number, end: number): TextRange =>
      lines.rangeOf(from + start, from + end);
    return { text: text.slice(from, to), rangeOf };
  }

  /** The members of a mapping, from the first to the last, without brackets; null where there are none. */
  contentsOf(origin: Origin): TextRange | null {
    const text = this.#textOf(origin);
    if (text === null || text[origin.start] !== "{" || text[origin.end - 1] !== "}") return null;
    const inner = text.slice(origin.start + 1, origin.end - 1);
    const contents = inner.trim();
    if (contents === "") return null;
    const start = origin.start + 1 + (inner.length - inner.trimStart().length);
    return this.#linesOf(origin.file, text).rangeOf(start, start + contents.length);
  }

  #textOf(origin: Origin | null): string | null {
    if (origin === null || origin.end <= origin.start) return null;
    return this.#files.get(origin.file)?.text ?? null;
  }

  #linesOf(file: string, text: string): LineIndex {
    const known = this.#lines.get(file) ?? new LineIndex(text);
    this.#lines.set(file, known);
    return known;
  }
}

const openingQuote = /^[a-zA-Z]{0,2}("""|'''|"|'|`)/;

function withoutQuotes({ start, end }: Origin, text: string): readonly [number, number] {
  const written = text.slice(start, end);
  const [prefix, quote] = openingQuote.exec(written) ?? [];
  if (prefix === undefined || quote === undefined) return [start, end];
  const isClosed = written.length >= prefix.length + quote.length && written.endsWith(quote);
  // What begins and ends with texts is an expression: `"a" + "b"`.
  if (!isClosed || written.slice(prefix.length, -quote.length).includes(quote)) return [start, end];
  return [start + prefix.length, end - quote.length];
}
