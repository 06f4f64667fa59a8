import { findEventType } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { ReadText } from "../caret/caretPlace.ts";
import { hoverField, type FieldHover } from "../caret/hoverField.ts";
import { signatureAtCaret, type Signature } from "../caret/signatureAtCaret.ts";
import { suggestAtCaret } from "../caret/suggestAtCaret.ts";
import { withoutTabStops, type Suggestion } from "../caret/suggestion.ts";
import { readCode } from "../code/readCode.ts";
import { findHandlerFunction } from "../flow/findHandlerFunction.ts";
import { followHandler } from "../flow/followHandler.ts";
import type { FunctionTarget, Language } from "../protocol.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { memoryParser, memoryUri } from "./memoryWorkspace.ts";

/** Languages whose functions are read. */
export type CodeLanguage = Extract<Language, "javascript" | "typescript" | "python">;

/** A file of each language. */
export const codeFiles = { javascript: "app.mjs", typescript: "app.ts", python: "app.py" } as const;

export interface TextWithCaret {
  readonly language: CodeLanguage;
  /** The caret is written `‸`; the handler is called `handler`. */
  readonly text: string;
  /** Ids of the event types that the handler gets. */
  readonly eventTypes: readonly string[];
  readonly evidence?: readonly string[];
  readonly packages?: readonly string[];
}

/** What is offered at the caret of a text. */
export async function suggestInText(subject: TextWithCaret): Promise<readonly Suggestion[]> {
  const { text, offset, handler, read } = await readSubject(subject);
  return suggestAtCaret(text, offset, [handler], read);
}

/** What is told of the place at the caret; null where nothing is. */
export async function hoverInText(subject: TextWithCaret): Promise<FieldHover | null> {
  const { offset, handler } = await readSubject(subject);
  return hoverField([handler], offset);
}

/** The signature of the call that the caret of a text stands in; null where none is known. */
export async function signatureInText(subject: TextWithCaret): Promise<Signature | null> {
  const { text, offset, handler, read } = await readSubject(subject);
  return signatureAtCaret(text, offset, [handler], read);
}

interface ReadSubject {
  /** Without the caret. */
  readonly text: string;
  readonly offset: number;
  readonly handler: CheckedHandler;
  readonly read: ReadText;
}

async function readSubject(subject: TextWithCaret): Promise<ReadSubject> {
  const offset = subject.text.indexOf("‸");
  const text = subject.text.replace("‸", "");
  const read: ReadText = (each) => readCode(memoryParser, codeFiles[subject.language], each);
  return { text, offset, handler: await readHandler(subject, text, offset, read), read };
}

/** The text after one of the suggestions was taken, tab stops as they first are. */
export function acceptInText({ text }: TextWithCaret, suggestion: Suggestion): string {
  const plain = text.replace("‸", "");
  const { replaced, newText, isSnippet } = suggestion;
  const written = isSnippet ? withoutTabStops(newText) : newText;
  return plain.slice(0, replaced.start) + written + plain.slice(replaced.end);
}

/** The handler as it is, or as it was before the caret's line was typed. */
async function readHandler(
  { language, eventTypes, evidence = [], packages = [] }: TextWithCaret,
  text: string,
  offset: number,
  read: ReadText,
): Promise<CheckedHandler> {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", offset);
  const before = text.slice(0, lineStart) + (lineEnd === -1 ? "" : text.slice(lineEnd));
  for (const each of [text, before]) {
    const file = await read(each);
    const handler = file === null ? null : findHandlerFunction(file, "handler");
    if (file === null || handler === null) continue;
    const flow = followHandler(file, handler, language);
    return {
      language,
      text: each,
      file,
      handler,
      flow,
      targets: [targetOf(language, evidence)],
      functions: [],
      eventTypes: eventTypes.map(findEventType).filter((type): type is EventType => type !== null),
      hasTypedEvent: evidence.includes("typed"),
      packages: new Set(packages),
    };
  }
  throw new Error(`There is no handler in:\n${text}`);
}

function targetOf(language: CodeLanguage, evidence: readonly string[]): FunctionTarget {
  const start = { line: 0, character: 0 };
  return {
    uri: memoryUri(codeFiles[language]),
    range: { start, end: start },
    symbol: "handler",
    evidence: [...evidence],
    language,
  } as unknown as FunctionTarget;
}
