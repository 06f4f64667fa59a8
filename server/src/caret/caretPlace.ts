import { isOfAssignedMember } from "../code/assignedMembers.ts";
import type { CodeFile } from "../code/codeModel.ts";
import { findHandlerFunction } from "../flow/findHandlerFunction.ts";
import { followHandler } from "../flow/followHandler.ts";
import type { HandlerFlow, Origin } from "../flow/origin.ts";
import type { Language } from "../protocol.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { findAnnotatedPlace, type AnnotatedPlace } from "./annotationSuggestions.ts";
import { closedReadings } from "./closeLine.ts";
import { findComparedPlace, type ComparedPlace } from "./comparedPlace.ts";
import { isDictArgument } from "./dictArgument.ts";
import { innermostBracket } from "./innermostBracket.ts";
import { caretName, markCaret, type MarkedCaret } from "./markCaret.ts";
import { isResponseTypedElsewhere } from "../annotations/typedElsewhere.ts";
import { keysBesideCaret } from "./patternKeys.ts";
import { findResponsePlace, type ResponsePlace } from "./responsePlace.ts";

/** What is asked for at the caret, in one handler. */
export interface CaretPlace {
  readonly handler: CheckedHandler;
  readonly mark: MarkedCaret;
  /** A part of the event or the context, or of what the handler returns. */
  readonly asked: AskedPart | ComparedPlace | ResponsePlace | AnnotatedPlace;
}

export interface AskedPart {
  readonly kind: "part";
  /** The values that a part is asked of. */
  readonly bases: readonly Origin[];
  /** `pattern`: a key of a destructuring pattern or of a `case`. */
  readonly style: "dot" | "index" | "get" | "pattern";
  /** Keys that the pattern around the caret has already. */
  readonly taken: ReadonlySet<string>;
  /** True where a base that is null or absent does no harm. */
  readonly isTolerant: boolean;
  /** True in what is assigned to, where `?.` is a SyntaxError. */
  readonly isAssigned: boolean;
}

/** Parses and lowers a text of the same file. */
export type ReadText = (text: string) => Promise<CodeFile | null>;

/**
 * Reads the text with a name put at the caret, and looks for what the handlers do with it.
 * @param handlers as they were found in the text, or in the last one that could be read
 * @returns a place for each handler that reaches the caret
 */
export async function findCaretPlaces(
  text: string,
  offset: number,
  handlers: readonly CheckedHandler[],
  readText: ReadText,
): Promise<readonly CaretPlace[]> {
  const [first] = handlers;
  if (first === undefined) return [];
  const mark = markCaret(text, offset, first.language);
  if (!mayAsk(text, mark)) return [];
  for (const reading of readingsOf(mark, first.language)) {
    const file = await readText(reading);
    const places = handlers.flatMap((handler) => placeIn(file, handler, mark));
    if (places.length > 0) return places;
  }
  return [];
}

/** A name alone is looked for once: most are no part of anything. */
function* readingsOf(
  { text, accessor, isKey, replaced }: MarkedCaret,
  language: Language,
): Generator<string> {
  yield text;
  const isAsked = accessor !== null || isKey || isDictArgument(text, replaced.start, language);
  if (isAsked) yield* closedReadings(text, language);
}

/** False for a name that can't be a part of anything, so that typing one costs nothing. */
function mayAsk(text: string, { accessor, isKey, replaced, language }: MarkedCaret): boolean {
  if (accessor !== null || isKey) return true;
  const before = text.slice(Math.max(0, replaced.start - 20), replaced.start);
  if (/(?:[:|]|[=!]==?|\.(?:push|append)\s*\(|\b(?:return|await|case))\s*$/u.test(before))
    return true;
  if (isDictArgument(text, replaced.start, language)) return true;
  return /[[{,]\s*$/u.test(before) && /[[{]/u.test(innermostBracket(text, replaced.start) ?? "");
}

function placeIn(
  file: CodeFile | null,
  handler: CheckedHandler,
  mark: MarkedCaret,
): readonly CaretPlace[] {
  if (file === null) return [];
  const [target] = handler.targets;
  const found = target === undefined ? null : findHandlerFunction(file, target.symbol);
  if (found === null) return [];
  const flow = followHandler(file, found, handler.language);
  const asked =
    findAskedPart(flow, file) ??
    findComparedPlace(flow, file) ??
    findOpenResponse(flow, file, handler, mark) ??
    findAnnotatedPlace(handler, found, file);
  return asked === null ? [] : [{ handler, mark, asked }];
}

/** The caret in what the handler returns, where no type says already what that is. */
function findOpenResponse(
  flow: HandlerFlow,
  file: CodeFile,
  handler: CheckedHandler,
  { text }: MarkedCaret,
): ResponsePlace | null {
  const place = findResponsePlace(flow.response(), file);
  // What a literal has not is an error to TypeScript, wherever it is assigned later.
  const isRefused = place?.asks === "member" && handler.language === "typescript";
  if (place === null || isRefused) return null;
  return isResponseTypedElsewhere(handler, file, text.indexOf(caretName)) ? null : place;
}

function findAskedPart(flow: HandlerFlow, file: CodeFile): AskedPart | null {
  const accesses = flow.accesses.filter(({ origin }) => {
    const last = origin.steps.at(-1);
    return last?.kind === "key" && last.key.includes(caretName);
  });
  const [first] = accesses;
  if (first === undefined) return null;
  return {
    kind: "part",
    bases: accesses.map(({ base }) => base),
    style: first.expression?.style ?? "pattern",
    taken: first.expression === null ? keysBesideCaret(file) : new Set(),
    isTolerant: first.isTolerant,
    isAssigned: first.expression !== null && isOfAssignedMember(file, first.expression),
  };
}
