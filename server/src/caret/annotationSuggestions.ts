import { eventTypes as catalogue } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { annotateInPython } from "../annotations/annotateInPython.ts";
import {
  annotateHandlerInTypescript,
  annotateInTypescript,
} from "../annotations/annotateInTypescript.ts";
import { isSelf } from "../annotations/eventParameter.ts";
import { needsDict } from "../annotations/powertoolsDataClass.ts";
import type { CodeFile, FunctionExpression, WrittenType } from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import type { CheckedHandler, Fix } from "../rules/rule.ts";
import { caretName } from "./markCaret.ts";
import type { Suggestion } from "./suggestion.ts";

/** The caret in the annotation of a handler's event, or of the handler as a whole. */
export interface AnnotatedPlace {
  readonly kind: "annotation";
  readonly of: "event" | "handler";
  /** The function as it is in the text that has the caret marked. */
  readonly handler: FunctionExpression;
  /** What is typed of the type, in the text as it is. */
  readonly typed: Span;
}

/**
 * Finds the caret in the annotation of a handler's event, or of the constant that the handler is; null
 * where it is in neither.
 * @param file that the handler stands in, of the text that has the caret marked
 */
export function findAnnotatedPlace(
  checked: CheckedHandler,
  handler: FunctionExpression,
  file: CodeFile,
): AnnotatedPlace | null {
  const isMethod = checked.language === "python" && isSelf({ ...checked, handler });
  const ofEvent = handler.parameters[isMethod ? 1 : 0]?.type ?? null;
  const constant = file.statements.find(
    (statement) => statement.kind === "declare" && statement.value === handler,
  );
  const ofHandler = constant?.kind === "declare" ? constant.type : null;
  const place = (of: AnnotatedPlace["of"], type: WrittenType | null): AnnotatedPlace | null => {
    if (type === null || !type.text.includes(caretName)) return null;
    const { start, end } = type.span;
    return { kind: "annotation", of, handler, typed: { start, end: end - caretName.length } };
  };
  return place("event", ofEvent) ?? place("handler", ofHandler);
}

/**
 * The names of the event's type in the packages of the project, with their imports; those of all events
 * where it is not known what arrives.
 * @param text as it is
 */
export function suggestTypes(
  checked: CheckedHandler,
  { of, handler, typed }: AnnotatedPlace,
  text: string,
): readonly Suggestion[] {
  const { eventTypes } = checked;
  const subjects: readonly (readonly EventType[])[] =
    eventTypes.length > 0 ? [eventTypes] : catalogue.map((eventType) => [eventType]);
  const suggestions = new Map<string, Suggestion>();
  // What was followed is the handler as it was before its type was begun.
  const isDict = checked.language === "python" && needsDict(checked);
  for (const subject of subjects) {
    const typing = { ...checked, text, handler, eventTypes: subject };
    const fixes = annotate(typing, of, { typed, isDict });
    for (const { edits } of fixes) {
      const written = edits.find(({ start }) => start === typed.start)?.newText.trim();
      if (written === undefined || suggestions.has(written)) continue;
      suggestions.set(written, {
        label: written,
        kind: "type",
        detail: subject.map(({ title }) => title).join(", "),
        documentation: subject.map(markdownOf).join("\n\n"),
        replaced: typed,
        newText: written,
        filterText: written,
        isSnippet: false,
        otherEdits: edits.filter(({ start }) => start !== typed.start),
      });
    }
  }
  return [...suggestions.values()];
}

function annotate(
  checked: CheckedHandler,
  of: AnnotatedPlace["of"],
  { typed, isDict }: { readonly typed: Span; readonly isDict: boolean },
): readonly Fix[] {
  const parameter = {
    name: "event",
    end: typed.start,
    looseType: typed,
    isBare: false,
    hasDefault: false,
  };
  if (checked.language === "python") return annotateInPython(checked, parameter, isDict);
  const isTyped = checked.language === "typescript" && checked.packages.has("@types/aws-lambda");
  if (!isTyped) return [];
  return of === "event"
    ? annotateInTypescript(checked, parameter)
    : annotateHandlerInTypescript(checked, typed);
}

function markdownOf({ description, documentation }: EventType): string {
  return `${description} [AWS documentation](${documentation})`;
}
