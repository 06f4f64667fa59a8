import * as z from "zod";
import type { EventType } from "../../../events/model/eventType.ts";
import { schemaShapeOf } from "../../../events/model/schemaShape.ts";
import type { CodeFile, Expression, Pattern, Statement } from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import { fieldMarkdown } from "../eventFiles/fieldMarkdown.ts";
import { fieldsAt } from "../flow/fieldsAt.ts";
import type { HandlerFlow, Origin } from "../flow/origin.ts";
import { pathOf } from "./fieldSuggestions.ts";
import { caretName, type MarkedCaret } from "./markCaret.ts";
import type { Suggestion } from "./suggestion.ts";

/** The caret in a text that a part of the event is compared with. */
export interface ComparedPlace {
  readonly kind: "value";
  readonly origins: readonly Origin[];
}

/** Finds the caret in a comparison or a `case`; null where it is in none of a part of the event. */
export function findComparedPlace(
  flow: HandlerFlow,
  { statements }: CodeFile,
): ComparedPlace | null {
  let compared: Expression | null = null;
  walkStatements(statements, {
    statement: (statement) => {
      compared ??= comparedInCases(statement);
      return compared === null;
    },
    expression: (expression) => {
      compared ??= comparedIn(expression);
      return compared === null;
    },
  });
  const origins = compared === null ? [] : flow.originsOf(compared);
  return origins.length === 0 ? null : { kind: "value", origins };
}

function comparedInCases(statement: Statement): Expression | null {
  if (statement.kind !== "match") return null;
  const isHere = statement.cases.some(({ patterns }) => patterns.some(hasCaret));
  return isHere ? statement.subject : null;
}

function hasCaret(pattern: Pattern): boolean {
  if (pattern.kind === "alternatives") return pattern.options.some(hasCaret);
  return pattern.kind === "value" && isCaret(pattern.value);
}

function comparedIn(expression: Expression): Expression | null {
  if (expression.kind !== "binary" || !/^[=!]==?$/u.test(expression.operator)) return null;
  if (isCaret(expression.right)) return expression.left;
  return isCaret(expression.left) ? expression.right : null;
}

function isCaret(expression: Expression): boolean {
  const value = expression.kind === "literal" ? expression.value : null;
  return typeof value === "string" && value.includes(caretName);
}

/** The texts that AWS sends in the field that is compared, where they are a few. */
export function suggestValues(
  eventTypes: readonly EventType[],
  { origins }: ComparedPlace,
  { replaced, closing }: MarkedCaret,
): readonly Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const { steps, root } of origins) {
    for (const eventType of root === "event" ? eventTypes : []) {
      const { field } = fieldsAt([eventType], steps);
      for (const value of field === null ? [] : textsOf(field.schema)) {
        if (field === null || suggestions.has(value)) continue;
        suggestions.set(value, {
          label: value,
          kind: "value",
          detail: eventType.title,
          documentation: fieldMarkdown(eventType, pathOf(steps), field),
          replaced,
          newText: value + closing,
          filterText: value,
          isSnippet: false,
        });
      }
    }
  }
  return [...suggestions.values()];
}

function textsOf(schema: z.ZodType): readonly string[] {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") return textsOf(shape.inner);
  if (shape.kind === "union") return shape.options.flatMap(textsOf);
  const values =
    schema instanceof z.ZodLiteral
      ? [...schema.values]
      : schema instanceof z.ZodEnum
        ? schema.options
        : [];
  return values.filter((value) => typeof value === "string");
}
