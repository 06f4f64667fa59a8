import type { Span } from "../code/span.ts";

/** Words that a name is declared after. */
const declaration = String.raw`\b(?:const|let|var|function\*?|class|def)\s+`;

/**
 * Where a module says a name that it binds once at its top level and exports under the same name.
 * Works on the text alone, and so only where nothing else in it can be meant by the name.
 * @param bound where the name is bound for others
 * @returns null where that can't be told: the name is declared twice, is a parameter, or the like
 */
export function findExportedName(
  text: string,
  name: string,
  bound: Span,
  language: "python" | "script",
): readonly Span[] | null {
  const masked = mask(text, language);
  const word = `(?<![\\w$])${escape(name)}(?![\\w$])`;
  const declarations = masked.match(new RegExp(`${declaration}${word}`, "g"))?.length ?? 0;
  const asParameter = new RegExp(`\\([^()]*${word}[^()]*\\)\\s*(?:=>|\\{|:|->)|${word}\\s*=>`);
  const asImport = new RegExp(`\\bimport\\b[^;\\n]*${word}`);
  if (declarations > 1 || asParameter.test(masked) || asImport.test(masked)) return null;
  const spans: Span[] = [];
  for (const { index } of masked.matchAll(new RegExp(word, "g"))) {
    const span = { start: index, end: index + name.length };
    const before = masked.slice(0, index);
    const after = masked.slice(span.end);
    const isBound = index === bound.start;
    if (isBound || isOfModule(before) || isPlainUse(before, after)) spans.push(span);
    // `name=` hands an argument on, and says a parameter of something else.
    else if (language === "python" && /[(,]\s*$/.test(before)) return null;
  }
  if (!spans.some(({ start }) => start === bound.start)) return null;
  return language === "python"
    ? [...spans, ...listedSpans(text, masked, name)].sort((one, other) => one.start - other.start)
    : spans;
}

/** Where Python's `__all__` lists a name as a text, between its quotes. */
function listedSpans(text: string, masked: string, name: string): readonly Span[] {
  const lists =
    /(?<![\w.])__all__\s*(?:\+?=|:[^=\n]*=|\.(?:append|extend)\()\s*(?:\[[^\]]*\]|\([^)]*\)|[^\n]*)/gu;
  // In the text without its strings, a list ends where it does; in the text itself, they stand there.
  return [...masked.matchAll(lists)].flatMap(({ index, 0: list }) => {
    const written = text.slice(index, index + list.length);
    return [...written.matchAll(new RegExp(`(["'])${escape(name)}\\1`, "g"))].map((found) => {
      const start = index + found.index + 1;
      return { start, end: start + name.length };
    });
  });
}

/** Names that a language keeps for itself: ECMAScript in strict mode and modules, Python 3. */
const kept = {
  script: new Set(
    "await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield arguments undefined".split(
      " ",
    ),
  ),
  python: new Set(
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
      " ",
    ),
  ),
};

/** True for a name that a module can't give to anything else: its text has it, or its language. */
export function isTaken(text: string, name: string, language: "python" | "script"): boolean {
  const word = new RegExp(`(?<![\\w$])${escape(name)}(?![\\w$])`);
  return kept[language].has(name) || word.test(mask(text, language));
}

function isOfModule(before: string): boolean {
  return /\bexports\.$/.test(before);
}

/** Neither a member of something, nor a key, nor an argument by its name. */
function isPlainUse(before: string, after: string): boolean {
  if (/\.\s*$/.test(before)) return false;
  const isKey = /[{,]\s*$/.test(before) && /^\s*:/.test(after);
  const isArgument = /[(,]\s*$/.test(before) && /^\s*=(?!=|>)/.test(after);
  return !isKey && !isArgument;
}

/** The text with blanks for what stands in comments and plain strings, so that offsets stay. */
function mask(text: string, language: "python" | "script"): string {
  const strings = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
  const python = String.raw`"""[^]*?"""|'''[^]*?'''|${strings}|#[^\n]*`;
  const script = String.raw`\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*|${strings}`;
  return text.replaceAll(new RegExp(language === "python" ? python : script, "g"), (found) =>
    " ".repeat(found.length),
  );
}

function escape(name: string): string {
  return name.replaceAll("$", String.raw`\$`);
}
