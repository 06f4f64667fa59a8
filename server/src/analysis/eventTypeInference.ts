import { readFile } from "node:fs/promises";
import { TextDocument } from "vscode-languageserver-textdocument";
import { findEventType } from "../../../events/catalogue.ts";
import { carrierOf, identify } from "../../../events/identify.ts";
import { once } from "../../../events/model/once.ts";
import type { CodeFile, FunctionExpression } from "../code/codeModel.ts";
import { createEventFileTest, type IsEventFileName } from "../eventFiles/eventFileGlobs.ts";
import { readEventFile } from "../eventFiles/readEventFile.ts";
import { relateByPlace } from "../eventFiles/relateFunctions.ts";
import { findHandlerAt, findHandlerFunction } from "../flow/findHandlerFunction.ts";
import { followHandler } from "../flow/followHandler.ts";
import { inferEventTypes } from "../flow/inferEventTypes.ts";
import type { FunctionTarget, Language } from "../protocol.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import { inlineFile } from "./inlineTarget.ts";
import { idiomEventType, type ToldByIdiom } from "./idiomEventType.ts";

/** What inference asks of the workspace. */
export interface InferenceSources {
  /** Null where it can't be read. */
  readonly textOf: (file: string) => Promise<string | null>;
  readonly readCode: (file: string, text: string) => Promise<CodeFile | null>;
  /** Absolute paths of all files of the workspace. */
  readonly files: () => readonly string[];
}

/** More saved events of one handler than anybody reads through. */
const mostSavedEvents = 8;

/** How long what saved events tell is taken for true while somebody types, in milliseconds. */
const freshMs = 2_000;

/**
 * Finds the event types of handlers of which neither a template nor a type tells one: by the idioms of Powertools
 * and middy, the saved events that are called after the handler, else by the fields that the code reads. Done for the handlers that
 * somebody asks about, and not while the workspace is read.
 */
export class EventTypeInference {
  readonly #sources: InferenceSources;
  readonly #eventFileTest: () => Promise<IsEventFileName>;
  /** What the code of a file's handlers tells, by the handler's place, for one text of the file. */
  readonly #byCode = new Map<string, { readonly text: string; readonly types: TypesByPlace }>();
  /** What saved events tell, by the handler's file and symbol. */
  readonly #bySaved = new Map<string, ToldBySaved>();

  /** @param eventFileTest which files may be saved events; asked again each time, as the setting may change */
  constructor(sources: InferenceSources, eventFileTest = defaultEventFileTest) {
    this.#sources = sources;
    this.#eventFileTest = eventFileTest;
  }

  /** The targets, with an event type where one could be found. */
  async complete(targets: readonly FunctionTarget[]): Promise<readonly FunctionTarget[]> {
    if (!targets.some(isUntold)) return targets;
    const test = await this.#eventFileTest();
    const eventFiles = { test, list: once(() => this.#sources.files().filter(test)) };
    return Promise.all(
      targets.map(async (target) => {
        if (!isUntold(target)) return target;
        const { idiom, fields } = await this.#byCodeOf(target);
        if (idiom !== null) {
          return { ...target, eventType: idiom.eventType, inferredFrom: idiom.name };
        }
        const saved = await this.#bySavedEventsOf(target, eventFiles);
        if (saved !== null) {
          return { ...target, eventType: saved, inferredFrom: "the saved events" };
        }
        const read = fields();
        return read === null
          ? target
          : { ...target, eventType: read, inferredFrom: "the fields read" };
      }),
    );
  }

  async #bySavedEventsOf(
    target: FunctionTarget,
    { test, list }: EventFiles,
  ): Promise<string | null> {
    const key = `${target.uri} ${target.symbol}`;
    const known = this.#bySaved.get(key);
    const now = performance.now();
    if (known?.test === test && now - known.at < freshMs) return known.type;
    const type = await this.#readSavedEvents(target, list());
    this.#bySaved.set(key, { at: now, test, type });
    return type;
  }

  /** The one type of all events that are named after the handler; null where there are none, or several. */
  async #readSavedEvents(target: FunctionTarget, files: readonly string[]): Promise<string | null> {
    const own = files.filter((file) =>
      relateByPlace(file, [target]).some(({ relation }) => relation === "named"),
    );
    const types = await Promise.all(own.slice(0, mostSavedEvents).map(eventTypeOfFile));
    const [first = null] = types;
    return types.every((type) => type === first) ? first : null;
  }

  async #byCodeOf(target: FunctionTarget): Promise<ToldByCode> {
    const { uri, range, language, symbol } = target;
    const source = await this.#sourceOf(target);
    if (source === null) return nothingTold;
    const { file, text, isInline } = source;
    let known = this.#byCode.get(file);
    if (known?.text !== text) {
      known = { text, types: new Map() };
      this.#byCode.set(file, known);
    }
    const place = isInline ? 0 : TextDocument.create(uri, language, 1, text).offsetAt(range.start);
    const before = known.types.get(place);
    if (before !== undefined) return before;
    const code = await this.#sources.readCode(file, text);
    const find = (read: CodeFile): FunctionExpression | null =>
      isInline ? findHandlerFunction(read, symbol) : findHandlerAt(read, place);
    const handler = code === null ? null : find(code);
    const told =
      code === null || handler === null ? nothingTold : readCode(code, handler, language);
    known.types.set(place, told);
    return told;
  }

  /** The code of a handler; that which a template holds as if it were a file of its own. */
  async #sourceOf({
    uri,
    language,
    logicalId,
    configuration: { inlineCode },
  }: FunctionTarget): Promise<HandlerSource | null> {
    const file = fileOfUri(uri);
    if (file === null) return null;
    if (inlineCode !== undefined) {
      return {
        file: inlineFile(file, logicalId ?? "", language),
        text: inlineCode,
        isInline: true,
      };
    }
    const text = await this.#sources.textOf(file);
    return text === null ? null : { file, text, isInline: false };
  }
}

/** The text that a handler is in, and the absolute path by which it is known. */
interface HandlerSource {
  readonly file: string;
  readonly text: string;
  readonly isInline: boolean;
}

/** Catalogue ids that a handler's code tells; null where it tells none, or several. */
interface ToldByCode {
  /** By Powertools and middy. */
  readonly idiom: ToldByIdiom | null;
  /** By the fields that it reads, which are looked for when nothing before them tells it. */
  readonly fields: () => string | null;
}

const nothingTold: ToldByCode = { idiom: null, fields: () => null };

function readCode(code: CodeFile, handler: FunctionExpression, language: Language): ToldByCode {
  return {
    idiom: idiomEventType(code, handler),
    fields: once(() => {
      const types = inferEventTypes(code, followHandler(code, handler, language));
      const [only = null] = types;
      return types.length === 1 ? (only?.id ?? null) : null;
    }),
  };
}

/** The files that may be saved events, and the test that says so. */
interface EventFiles {
  readonly test: IsEventFileName;
  readonly list: () => readonly string[];
}

/** What saved events told, when, and which files counted as such then. */
interface ToldBySaved {
  readonly at: number;
  readonly test: IsEventFileName;
  readonly type: string | null;
}

const isEventFileByDefault = createEventFileTest();

function defaultEventFileTest(): Promise<IsEventFileName> {
  return Promise.resolve(isEventFileByDefault);
}

type TypesByPlace = Map<number, ToldByCode>;

function isUntold({ triggers, eventType }: FunctionTarget): boolean {
  return triggers.length === 0 && eventType === null;
}

/** The type of a saved event, by its `$schema` or its shape; null for what isn't an event. */
async function eventTypeOfFile(file: string): Promise<string | null> {
  const text = await readFile(file, "utf8").catch(() => "");
  const { value, schemaMember } = readEventFile(TextDocument.create(file, "json", 1, text));
  const named = schemaMember?.eventTypeId ?? null;
  const found = named ?? identify(value).eventType;
  if (found === null) return null;
  return findEventType(found) === null ? carrierOf(found) : found;
}
