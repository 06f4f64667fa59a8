import path from "node:path";
import { pathToFileURL } from "node:url";
import { eventTypes } from "../../../events/catalogue.ts";
import type { FileFacts } from "../analysis/fileFacts.ts";
import { joinTemplates } from "../analysis/joinTemplates.ts";
import { findLostHandlers, type LostHandler } from "../analysis/lostHandlers.ts";
import type { ModuleLookup } from "../analysis/moduleLookup.ts";
import { isInside } from "../analysis/posixPath.ts";
import { SourceAnalyzer } from "../analysis/sourceAnalyzer.ts";
import { linkFunctions } from "../analysis/templateFunctions.ts";
import { createVocabulary } from "../analysis/vocabulary.ts";
import { SourceParser } from "../parsing/sourceParser.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { TemplateFacts } from "../templates/templateFacts.ts";
import { templateReaders } from "../templates/templateReaders.ts";
import { grammarFolders } from "./grammarFolders.ts";

/** Where the files of a workspace in memory would lie. */
export const memoryFolder = path.resolve("/workspace");

export const memoryParser = new SourceParser(grammarFolders);

/** Files that exist in memory only, joined as those of a workspace are. */
export interface MemoryWorkspace {
  readonly targets: readonly FunctionTarget[];
  readonly templates: readonly TemplateFacts[];
  readonly lostHandlers: readonly LostHandler[];
}

/** @param files texts by paths relative to the workspace's folder */
export async function createMemoryWorkspace(
  files: Readonly<Record<string, string>>,
): Promise<MemoryWorkspace> {
  const texts = new Map(
    Object.entries(files).map(([file, text]) => [path.join(memoryFolder, file), text]),
  );
  const analyzer = new SourceAnalyzer(memoryParser, createVocabulary(eventTypes));
  const lookup: ModuleLookup = {
    isFile: (file) => Promise.resolve(texts.has(file)),
    factsOf: async (file) => {
      const text = texts.get(file);
      return text === undefined ? null : analyzer.analyze(file, memoryFolder, text);
    },
    factsOfText: (file, text) => analyzer.analyze(file, memoryFolder, text),
    folderOf: () => memoryFolder,
    filesNamed: (name) => [...texts.keys()].filter((file) => path.basename(file) === name),
    filesLike: (pattern) => [...texts.keys()].filter((file) => pattern.test(path.basename(file))),
    namesIn: (folder) => {
      const below = [...texts.keys()].filter((file) => file.startsWith(folder + path.sep));
      const names = below.map((file) => path.relative(folder, file).split(path.sep)[0] ?? "");
      return Promise.resolve([...new Set(names)]);
    },
    candidatesBelow: async (folder, language) => {
      const below = [...texts.keys()].filter((file) => isInside(folder, file));
      const read = await Promise.all(below.map((file) => lookup.factsOf(file)));
      return read.filter((each) => each?.language === language) as readonly FileFacts[];
    },
    textOf: (file) => Promise.resolve(texts.get(file) ?? null),
  };
  const facts = await Promise.all([...texts.keys()].map((file) => lookup.factsOf(file)));
  const templates = await Promise.all(
    [...texts].map(([file, text]) => readMemoryTemplate(file, text)),
  );
  const readable = templates.filter((each) => each !== null);
  const known = facts.filter((each) => each !== null);
  const joined = await joinTemplates(lookup, known, readable);
  const lost = await Promise.all(
    readable.map((each) => findLostHandlers(lookup, each, linkFunctions(each, joined))),
  );
  return { targets: joined.targets, templates: readable, lostHandlers: lost.flat() };
}

/** What a template in memory says; null for a file that is taken for none. */
export async function readMemoryTemplate(
  file: string,
  text: string,
): Promise<TemplateFacts | null> {
  const reader = templateReaders.find(({ looksLike }) => looksLike(text, file));
  const source = {
    file,
    text,
    readText: () => Promise.resolve(null),
    listNames: () => Promise.resolve([]),
    parser: memoryParser,
  };
  return (await reader?.read(source)) ?? null;
}

/** The URI of a file in memory. */
export function memoryUri(file: string): string {
  return pathToFileURL(path.join(memoryFolder, file)).href;
}
