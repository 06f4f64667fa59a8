import { expect, it } from "vitest";
import { eventFileText, schemaEdit } from "./eventFileText.ts";
import { schemaAddressOf } from "./schemaAddress.ts";

const sqs = schemaAddressOf("sqs");

it("writes the event with its $schema first", () => {
  expect(eventFileText("sqs", { Records: [] })).toBe(
    `{\n  "$schema": "${sqs}",\n  "Records": []\n}\n`,
  );
  expect(eventFileText("custom-json", [1])).toBe("[\n  1\n]\n");
});

it.each([
  ['{"a": 1}', `{"$schema": "${sqs}","a": 1}`],
  ['{\n  "a": 1\n}', `{\n  "$schema": "${sqs}",\n  "a": 1\n}`],
  ["{}", `{"$schema": "${sqs}"}`],
  [`{ "$schema": "${schemaAddressOf("s3")}", "a": 1}`, `{ "$schema": "${sqs}", "a": 1}`],
  [`{"a": 1, "$schema": "${schemaAddressOf("s3")}"}`, `{"a": 1, "$schema": "${sqs}"}`],
])("puts the $schema into %s", (text, expected) => {
  const edit = schemaEdit(text, "sqs")!;
  expect(text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(expected);
});

it("has no place for one in a list", () => {
  expect(schemaEdit("[1]", "sqs")).toBeNull();
});
