import { assert, json, pre, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareEvent } from "./prepareEvent.ts";
import { findSchemaMember, schemaAddressOf } from "./schemaAddress.ts";

const source = { seed: 1, now: new Date(0), variable: () => undefined };
const address = schemaAddressOf("sqs");

describe("prepareEvent", () => {
  it.each([
    [`{"$schema": "${address}", "Records": []}`, '{"Records": []}'],
    [`{\n  "$schema": "${address}",\n  "Records": []\n}`, '{\n  "Records": []\n}'],
    [`{"Records": [], "$schema": "${address}"}`, '{"Records": []}'],
    [`{"$schema": "${address}"}`, "{}"],
  ])("takes the $schema out of %s", (text, expected) => {
    expect(prepareEvent(text, source).text).toBe(expected);
  });

  it.each([
    '{"$schema": "https://example.com/order.json", "id": 1}',
    `{"detail": {"$schema": "${address}"}}`,
    `["$schema", "${address}"]`,
  ])("leaves a $schema that is part of the event: %s", (text) => {
    expect(prepareEvent(text, source).text).toBe(text);
  });

  it("fills in what is left", () => {
    const text = `{"$schema": "${address}", "at": "{{$timestamp}}"}`;
    expect(prepareEvent(text, source)).toEqual({ text: '{"at": 0}', problems: [] });
  });

  it("asks for a variable however its placeholder is spelt, so that whoever gives it knows", () => {
    const asked: string[] = [];
    const variable = (name: string): string => {
      asked.push(name);
      return "s3cret";
    };
    const text = String.raw`["{{$env A}}", "{{\u0024env B}}", "{{$base64 {{$env C}}}}", "{{$uuid}}"]`;
    prepareEvent(text, { ...source, variable });
    expect(asked).toEqual(["A", "B", "C"]);
  });

  it("passes on any JSON as it is", () => {
    assert(
      property(json({ maxDepth: 4 }), (text) => {
        pre(!text.includes("{{$"));
        expect(prepareEvent(text, source).text).toBe(text);
      }),
    );
  });

  it("passes on any text that is no JSON", () => {
    assert(
      property(string({ unit: "grapheme", maxLength: 200 }), (text) => {
        pre(!text.includes("{{$"));
        expect(prepareEvent(text, source).text).toBe(text);
      }),
    );
  });
});

it("names the event type of a $schema, also one that the catalogue does not know", () => {
  expect(findSchemaMember(`{"$schema": "${schemaAddressOf("sqss")}"}`)?.eventTypeId).toBe("sqss");
});
