import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { eventTypes } from "../../events/catalogue.ts";
import type { EventType } from "../../events/model/eventType.ts";
import type { FunctionDefinition } from "../../runtime/functionDefinition.ts";
import type { LanguageId } from "../../scripts/snippets/languages.ts";
import { fixtureFunction, root } from "../runtime/runtimeKit.ts";
import { expandSnippet, type Typed } from "./expandSnippet.ts";

/** The languages whose handlers Lambda Lens itself can invoke. */
export type Language = "javascript" | "typescript" | "python";

export interface SnippetEntry {
  readonly prefix: string;
  readonly description: readonly string[];
  readonly body: readonly string[];
}

/** How a snippet becomes a file: JavaScript's offers both of its module systems. */
export interface Form {
  readonly language: Language;
  readonly extension: string;
  readonly symbol: string;
  readonly choice: number;
}

export const forms = {
  "JavaScript module": form("javascript", ".mjs", "handler", 0),
  "CommonJS script": form("javascript", ".cjs", "handler", 1),
  TypeScript: form("typescript", ".ts", "handler", 0),
  Python: form("python", ".py", "lambda_handler", 0),
} as const;
export type FormName = keyof typeof forms;
export const formNames = Object.keys(forms) as readonly FormName[];

/** The event types that have a handler snippet: all of tier 1, and those of others that have a source. */
export const snippetEventTypes: readonly EventType[] = eventTypes.filter(
  ({ id, tier }) => tier === 1 || existsSync(`${root}scripts/snippets/typescript/${id}.ts`),
);

/** The snippets of one file, by prefix. */
export function readSnippets(
  language: LanguageId | "json" | "yaml",
): ReadonlyMap<string, SnippetEntry> {
  const file = readFileSync(`${root}snippets/${language}.json`, "utf8");
  const entries = Object.values(JSON.parse(file) as Readonly<Record<string, SnippetEntry>>);
  return new Map(entries.map((entry) => [entry.prefix, entry]));
}

/** The snippet of an event type as a person inserts it. */
export function expandFor(eventTypeId: string, name: FormName, typed: Typed = {}): string {
  const prefix = `lambda-${eventTypeId.replace(/^lambda-/, "")}`;
  const { language, choice } = forms[name];
  const snippet = readSnippets(language).get(prefix);
  if (snippet === undefined) throw new Error(`There is no ${prefix} in ${language}`);
  return expandSnippet(snippet.body, { choice, ...typed });
}

export interface HandlerFile extends Typed {
  /** Absolute; each form gets a folder of its own inside. */
  readonly folder: string;
  readonly eventType: string;
  readonly form: FormName;
  /** Name of the file without its extension; the event type's id where absent. */
  readonly name?: string;
}

/** Writes a snippet as a file and says how to run it. */
export async function writeHandler(
  handler: HandlerFile,
  overrides: Partial<FunctionDefinition> = {},
): Promise<FunctionDefinition> {
  const { folder, eventType, form: formName, name = eventType, ...typed } = handler;
  const { language, extension, symbol } = forms[formName];
  const taskRoot = `${folder}/${formName.replaceAll(" ", "-")}`;
  const sourceFile = `${taskRoot}/${name}${extension}`;
  await mkdir(taskRoot, { recursive: true });
  await writeFile(sourceFile, expandFor(eventType, formName, typed));
  return fixtureFunction(`${name}.${symbol}`, language === "python" ? null : "nodejs24.x", {
    language,
    taskRoot,
    sourceFile,
    // Time to start in, where all other tests run as well.
    timeoutSeconds: 30,
    reportsBatchItemFailures: true,
    ...overrides,
  });
}

function form(language: Language, extension: string, symbol: string, choice: number): Form {
  return { language, extension, symbol, choice };
}
