import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";
import { readHandlers } from "../../server/src/checking/checkedHandlers.ts";
import { readCode } from "../../server/src/code/readCode.ts";
import { allRules } from "../../server/src/rules/ruleTopics.ts";
import { runRules } from "../../server/src/rules/runRules.ts";
import {
  createMemoryWorkspace,
  memoryFolder,
  memoryParser,
  memoryUri,
} from "../../server/src/testing/memoryWorkspace.ts";
import { expandFor, formNames, forms, snippetEventTypes, type FormName } from "./snippetKit.ts";

/** What the rules say of a snippet's handler, where its trigger sends just that event. */
async function check(eventType: string, form: FormName): Promise<readonly string[]> {
  const { extension, language } = forms[form];
  const name = `handler${extension}`;
  const file = `${memoryFolder}/${name}`;
  const text = expandFor(eventType, form);
  const [target, ...others] = (await createMemoryWorkspace({ [name]: text })).targets;
  if (target === undefined) throw new Error("The snippet holds no handler");
  expect(others).toEqual([]);
  const place = { uri: memoryUri("template.yaml"), line: 1 };
  const triggers = [{ eventType, kind: "test", name: "Test", ...place }];
  const sent = [{ ...target, triggers, eventType }];
  const document = TextDocument.create(memoryUri(name), language, 1, text);
  const handlers = await readHandlers({ file, document }, sent, {
    readCode: () => readCode(memoryParser, file, text),
    functionsIn: () => Promise.resolve([]),
    packagesOf: () => Promise.resolve(new Set()),
  });
  expect(handlers.map(({ eventTypes }) => eventTypes.map(({ id }) => id))).toEqual([[eventType]]);
  const nothingElse = { templates: [], eventFile: null, ruleFile: null };
  const checked = { text, handlers, ...nothingElse };
  const findings = runRules(allRules, checked, {}, (rule, error) => {
    throw new Error(`${rule.id} failed`, { cause: error });
  });
  return findings.map(({ rule, message, span }) => {
    return `${rule.id}: ${message} (${text.slice(span.start, span.end)})`;
  });
}

// The snippets handle their events well, nulls and absences included: no rule may say otherwise.
describe.each(formNames)("as a %s", (form) => {
  it.each(snippetEventTypes)("the handler for $id is found well written", async ({ id }) => {
    expect(await check(id, form)).toEqual([]);
  });
});
