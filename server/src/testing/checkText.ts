import path from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { findEventType } from "../../../events/catalogue.ts";
import { readHandlers } from "../checking/checkedHandlers.ts";
import { createCheckedTemplate } from "../checking/checkedTemplate.ts";
import { readCode } from "../code/readCode.ts";
import { eventFileFacts } from "../eventFiles/eventFileFacts.ts";
import { readEventFile } from "../eventFiles/readEventFile.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { Finding } from "../rules/finding.ts";
import type { CheckedEventFile, ExampleLanguage, Rule } from "../rules/rule.ts";
import { readRuleFile } from "../rules/ruleFile.ts";
import type { RuleLevels } from "../rules/ruleLevels.ts";
import { allRules } from "../rules/ruleTopics.ts";
import { runRules, type CheckedFile } from "../rules/runRules.ts";
import {
  createMemoryWorkspace,
  memoryFolder,
  memoryParser,
  memoryUri,
  readMemoryTemplate,
} from "./memoryWorkspace.ts";

/** One file of a project that exists in memory only. */
export interface TextToCheck {
  readonly language: ExampleLanguage;
  readonly text: string;
  /** For code: the SAM template that names it `app.handler`. For an event file: that of the workspace. */
  readonly template?: string | undefined;
  /** For a template: a file of code beside it; without one, no handler is looked for. */
  readonly code?: { readonly name: string; readonly text: string } | undefined;
  /** For code without a template: what invokes the handler. */
  readonly eventType?: string;
  /** For templates of other kinds than SAM's: `serverless.yml`, `main.tf`. */
  readonly file?: string;
}

const fileNames: Readonly<Record<ExampleLanguage, string>> = {
  javascript: "app.mjs",
  typescript: "app.ts",
  python: "app.py",
  template: "template.yaml",
  event: "events/event.json",
  settings: "lambda-lens.json",
};

const nothing: Omit<CheckedFile, "text"> = {
  handlers: [],
  templates: [],
  eventFile: null,
  ruleFile: null,
};

/** Runs rules over a text as over a file of a workspace; a rule that fails, fails this. */
export async function checkText(
  subject: TextToCheck,
  rules: readonly Rule[] = allRules,
  levels: RuleLevels = {},
): Promise<readonly Finding[]> {
  const { text, language } = subject;
  const checked: CheckedFile = { text, ...nothing, ...(await readers[language](subject)) };
  return runRules(rules, checked, levels, (rule, error) => {
    throw new Error(`${rule.id} failed`, { cause: error });
  });
}

type Reader = (subject: TextToCheck) => Promise<Partial<CheckedFile>>;

const readers: Readonly<Record<ExampleLanguage, Reader>> = {
  javascript: readCodeText,
  typescript: readCodeText,
  python: readCodeText,
  template: readTemplateText,
  event: async (subject) => ({ eventFile: await readEvent(subject) }),
  settings: ({ text }) => {
    const ids = allRules.map(({ id }) => id);
    return Promise.resolve({ ruleFile: readRuleFile(text, ids) });
  },
};

async function readCodeText({
  text,
  language,
  template,
  eventType,
}: TextToCheck): Promise<Partial<CheckedFile>> {
  const name = fileNames[language];
  const file = path.join(memoryFolder, name);
  const templates = template === undefined ? {} : { "template.yaml": template };
  const workspace = await createMemoryWorkspace({ [name]: text, ...templates });
  const document = TextDocument.create(memoryUri(name), language, 1, text);
  const own = workspace.targets.filter(({ uri }) => uri === memoryUri(name));
  const targets = eventType === undefined ? own : own.map((target) => invokedBy(target, eventType));
  const handlers = await readHandlers({ file, document }, targets, {
    readCode: () => readCode(memoryParser, file, text),
    functionsIn: () => Promise.resolve(workspace.templates[0]?.functions ?? []),
    packagesOf: () => Promise.resolve(new Set()),
  });
  return { handlers };
}

function invokedBy(target: FunctionTarget, eventType: string): FunctionTarget {
  const trigger = { eventType, kind: "test", name: "Trigger" };
  return Object.assign(structuredClone(target), { triggers: [trigger], eventType });
}

async function readTemplateText({ text, ...subject }: TextToCheck): Promise<Partial<CheckedFile>> {
  const name = subject.file ?? fileNames.template;
  const file = path.join(memoryFolder, name);
  const facts = await readMemoryTemplate(file, text);
  if (facts === null) throw new Error(`${name} is taken for no template:\n${text}`);
  const document = TextDocument.create(memoryUri(name), "yaml", 1, text);
  const { code } = subject;
  const lost =
    code === undefined
      ? []
      : (await createMemoryWorkspace({ [name]: text, [code.name]: code.text })).lostHandlers;
  return { templates: [createCheckedTemplate({ file, document }, facts, lost)] };
}

async function readEvent({ text, template }: TextToCheck): Promise<CheckedEventFile> {
  const name = fileNames.event;
  const file = path.join(memoryFolder, name);
  const document = TextDocument.create(memoryUri(name), "json", 1, text);
  const content = readEventFile(document);
  const handler = "export const handler = async (event) => event;\n";
  const workspace =
    template === undefined
      ? null
      : await createMemoryWorkspace({ "template.yaml": template, "app.mjs": handler });
  const facts = eventFileFacts({
    file,
    isNamedLikeOne: true,
    value: content.value,
    schemaEventType: content.schemaMember?.eventTypeId ?? null,
    targets: workspace?.targets ?? [],
  });
  const eventType = facts === null ? null : findEventType(facts.eventType);
  const isEvent = facts !== null && eventType !== null;
  return { text, content, eventFile: isEvent ? { document, content, facts, eventType } : null };
}
