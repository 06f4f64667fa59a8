import { array, assert, constantFrom, json, nat, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { findEventType } from "../../../events/catalogue.ts";
import { completeEventFile } from "../features/eventFileCompletion.ts";
import { hoverEventFile } from "../features/eventFileHover.ts";
import { fileRules } from "../rules/files/fileRules.ts";
import { runRules } from "../rules/runRules.ts";
import { eventFileFacts } from "./eventFileFacts.ts";
import type { OpenEventFile } from "./openEventFiles.ts";
import { readEventFile } from "./readEventFile.ts";

const pieces = constantFrom(
  '{"$schema": "lambda-lens://events/sqs.schema.json", ',
  '"Records": [',
  '{"messageId": "{{$uuid}}"',
  '"{{$base64 {{$env',
  '"\\u00e9\\ud83d\\ude00{{$randomInt 1',
  "}}",
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\n",
  "// comment",
  "null",
  "1e999",
);
const texts = oneof(
  json({ maxDepth: 5 }),
  array(oneof(pieces, string({ maxLength: 6 })), { maxLength: 25 }).map((parts) => parts.join("")),
);

function open(text: string) {
  const document = TextDocument.create("file:///events/x.json", "json", 1, text);
  const content = readEventFile(document);
  const question = { file: "/events/x.json", isNamedLikeOne: true, value: content.value };
  const facts = eventFileFacts({
    ...question,
    schemaEventType: content.schemaMember?.eventTypeId ?? null,
    targets: [],
  });
  const eventType = findEventType("sqs")!;
  const known =
    facts ?? ({ eventType: "sqs", name: "sqs", evidence: "schema", functions: [] } as const);
  return { document, content, facts: known, eventType };
}

function check(eventFile: OpenEventFile) {
  const text = eventFile.document.getText();
  const checked = { text, content: eventFile.content, eventFile };
  const nothingElse = { handlers: [], templates: [], ruleFile: null };
  return runRules(fileRules, { text, ...nothingElse, eventFile: checked }, {}, (_rule, error) => {
    throw error;
  });
}

describe("whatever a person types", () => {
  it("is read, checked, explained and completed without a failure, at marks within the text", async () => {
    assert(
      property(texts, nat(), (text, at) => {
        const file = open(text);
        for (const { span } of check(file)) {
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        hoverEventFile(file, at % (text.length + 1));
      }),
      { numRuns: 400 },
    );
    const awkward = [
      '{"',
      '{"Records": [{"messageId": "{{$',
      '{"$schema": "',
      "",
      '"{{$base64 {{$',
    ];
    for (const text of awkward) {
      const file = open(text);
      const list = await completeEventFile(file, file.document.positionAt(text.length));
      expect(Array.isArray(list.items)).toBe(true);
    }
  });

  it.each([1000, 2000, 4000, 8000])("may be valid and nested %i deep", async (depth) => {
    const nested = `${'{"a":['.repeat(depth)}1${"]}".repeat(depth)}`;
    const text = `{"$schema": "lambda-lens://events/sqs.schema.json", "Records": [${nested}]}`;
    const file = open(text);
    check(file);
    hoverEventFile(file, Math.floor(text.length / 2));
    await completeEventFile(file, file.document.positionAt(Math.floor(text.length / 2)));
  });

  it.each(["[".repeat(200_000), '{"a":'.repeat(100_000)])(
    "may be nested without end: %#",
    (text) => {
      const file = open(text);
      expect(check(file)).toEqual([]);
      expect(hoverEventFile(file, 10)).toBeNull();
    },
  );
});
