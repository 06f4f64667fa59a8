import { describe, expect, it } from "vitest";
import { eventTypes } from "../catalogue.ts";
import { listFields } from "../fieldTree.ts";
import { deriveJsonSchema } from "../jsonSchema.ts";
import { validate } from "../validate.ts";
import { checkValue } from "../validation/checkValue.ts";
import { formatPath } from "../validation/formatPath.ts";
import { changeAt, presentFields } from "./eventFields.ts";
import { everySample } from "./everySample.ts";

describe.each(eventTypes)("schemas of $id", (eventType) => {
  const fields = [eventType.schema, eventType.responseSchema].flatMap((schema) =>
    schema === null ? [] : listFields(schema()),
  );

  it("document every field", () => {
    const bare = fields.filter(({ docs }) => docs === null || !/\S.*\.$/s.test(docs.description));
    expect(bare.map(({ path }) => path.join("."))).toEqual([]);
  });

  it("have examples that are right in every field", () => {
    const wrong = fields.flatMap(({ docs, schema, path }) =>
      docs === null
        ? []
        : checkValue(schema, docs.example, []).map(
            (found) => `${path.join(".")}: ${formatPath(found.path)} ${found.message}`,
          ),
    );
    expect(wrong.join("\n")).toBe("");
  });

  it("link to pages of AWS", () => {
    const pages = fields.flatMap(({ docs }) => docs?.documentation ?? []);
    for (const page of [eventType.documentation, ...pages]) {
      expect(page).toMatch(
        /^https:\/\/([a-z-]+\.)*(aws\.amazon\.com|amazonaws\.com|developer\.amazon\.com|github\.com)\//,
      );
    }
  });

  it("give a JSON Schema with the documentation of every field", () => {
    const text = JSON.stringify(deriveJsonSchema(eventType));
    for (const { docs } of listFields(eventType.schema())) {
      expect(text).toContain(JSON.stringify(docs?.description));
    }
  });
});

describe.each(everySample)("$name", ({ eventType, build }) => {
  const event = build();
  const required = presentFields(eventType.schema(), event).filter(({ optional }) => !optional);

  it("is invalid without any one of its required fields, and the path says which", () => {
    for (const { path, withinUnion } of required) {
      const broken = changeAt(event, path, (holder, key) => delete holder[key]);
      const errors = validate(eventType, broken).filter(({ severity }) => severity === "error");
      // Another branch of the union may do without the field.
      if (withinUnion && errors.length === 0) continue;
      // Without the key that tells branches apart, the object as a whole is what is wrong.
      const named = withinUnion ? [path, path.slice(0, -1)] : [path];
      const places = new Set(errors.map((problem) => problem.path));
      expect(named.map(formatPath).some((place) => places.has(place))).toBe(true);
    }
  });

  it("is invalid with a list in the place of any required field", () => {
    for (const { path, withinUnion } of required) {
      const broken = changeAt(event, path, (holder, key) => {
        // Deeper than any list that AWS sends.
        holder[key] = [[[[]]]];
      });
      const errors = validate(eventType, broken).filter(({ severity }) => severity === "error");
      if (withinUnion && errors.length === 0) continue;
      const where = formatPath(path);
      expect(errors.some((problem) => problem.path.startsWith(where))).toBe(true);
    }
  });
});
