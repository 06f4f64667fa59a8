import * as z from "zod";
import { describe, expect, it } from "vitest";
import type { EventType } from "../model/eventType.ts";
import { schemaShapeOf } from "../model/schemaShape.ts";
import { validate } from "../validate.ts";
import { formatPath } from "../validation/formatPath.ts";
import type { Problem } from "../validation/problem.ts";
import { changeAt, presentFields, type PresentField } from "./eventFields.ts";
import { everySample } from "./everySample.ts";
import { misspell } from "./misspell.ts";

describe.each(everySample)("$name", ({ eventType, build }) => {
  const event = build();
  const fields = presentFields(eventType.schema(), event);

  it("with a misspelt key is invalid there, and the right key is suggested", () => {
    const missed = fields.flatMap(({ path, withinUnion }) => {
      const holder = path.slice(0, -1);
      const right = String(path.at(-1));
      const wrong = misspell(right);
      const errors = errorsOf(
        eventType,
        changeAt(event, path, (at) => rename(at, right, wrong)),
      );
      // Another branch of the union may do without the field.
      if (withinUnion && errors.length === 0) return [];
      const where = formatPath([...holder, wrong]);
      const named = errors.some((found) => found.path === where && found.suggestion === right);
      // Without the key that tells branches apart, the object as a whole is what is wrong.
      const whole =
        withinUnion && errors.some((found) => formatPath(holder).startsWith(found.path));
      return named || whole ? [] : [`${where}: ${JSON.stringify(errors)}`];
    });
    expect(missed).toEqual([]);
  });

  it("with a number for a text is invalid there, and the number as text is suggested", () => {
    const texts = fields.filter(({ schema, value }) => isText(schema, value));
    const missed = texts.flatMap(({ path, withinUnion }) => {
      const errors = errorsOf(
        eventType,
        changeAt(event, path, (holder, key) => (holder[key] = 42)),
      );
      if (withinUnion && errors.length === 0) return [];
      const found = errors.find((problem) => problem.path === formatPath(path));
      return found?.suggestion === '"42"' ? [] : [`${formatPath(path)}: ${JSON.stringify(errors)}`];
    });
    expect(missed).toEqual([]);
  });

  it("with a text for a number is invalid there, and the number is suggested", () => {
    const numbers = fields.filter(({ schema, value }) => isNumber(schema, value));
    const missed = numbers.flatMap(({ path, value, withinUnion }) => {
      const errors = errorsOf(
        eventType,
        changeAt(event, path, (holder, key) => (holder[key] = String(value))),
      );
      if (withinUnion && errors.length === 0) return [];
      const found = errors.find((problem) => problem.path === formatPath(path));
      return found?.suggestion === String(value)
        ? []
        : [`${formatPath(path)}: ${JSON.stringify(errors)}`];
    });
    expect(missed).toEqual([]);
  });
});

function errorsOf(eventType: EventType, event: unknown): readonly Problem[] {
  return validate(eventType, event).filter(({ severity }) => severity === "error");
}

function rename(holder: Record<string, unknown>, right: string, wrong: string): void {
  holder[wrong] = holder[right];
  delete holder[right];
}

/** True for a field that takes text and nothing else. */
function isText(schema: PresentField["schema"], value: unknown): boolean {
  return typeof value === "string" && inner(schema) instanceof z.ZodString;
}

/** True for a field that takes a number and nothing else. */
function isNumber(schema: PresentField["schema"], value: unknown): boolean {
  return typeof value === "number" && inner(schema) instanceof z.ZodNumber;
}

function inner(schema: z.ZodType): z.ZodType {
  const shape = schemaShapeOf(schema);
  return shape.kind === "wrapper" ? inner(shape.inner) : schema;
}
