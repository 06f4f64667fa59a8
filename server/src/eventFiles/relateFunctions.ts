import path from "node:path";
import type { FunctionTarget } from "../protocol.ts";
import { fileOfUri } from "../workspace/fileUri.ts";

/**
 * Why an event file belongs to a function: its name or folder names it, it lies beside the function's
 * template or source, or it merely is of the event type that the function takes.
 */
export type Relation = "named" | "beside" | "type";

export interface RelatedFunction {
  readonly target: FunctionTarget;
  readonly relation: Relation;
}

/** Folders that hold event files of whatever lies next to them. */
const eventFolderNames = new Set([
  "events",
  "event",
  ".lambda-test-tool",
  "savedrequests",
  "__events__",
]);

/**
 * The functions that an event file belongs to by its place, nearest relation first.
 * @param file absolute path of the event file
 */
export function relateByPlace(
  file: string,
  targets: readonly FunctionTarget[],
): readonly RelatedFunction[] {
  const { words, base } = placeOf(file);
  const named = targets.filter((target) => namesOf(target).some((name) => words.has(name)));
  const beside = targets.filter(
    (target) => !named.includes(target) && foldersOf(target).includes(base),
  );
  return [
    ...named.map((target): RelatedFunction => ({ target, relation: "named" })),
    ...beside.map((target): RelatedFunction => ({ target, relation: "beside" })),
  ];
}

/** The functions that take an event type, without those that are related already. */
export function relateByType(
  eventType: string | null,
  targets: readonly FunctionTarget[],
  related: readonly RelatedFunction[],
): readonly RelatedFunction[] {
  if (eventType === null) return [];
  const known = new Set(related.map(({ target }) => target));
  return targets
    .filter((target) => !known.has(target) && takes(target, eventType))
    .map((target) => ({ target, relation: "type" }));
}

/** True where the function's triggers or types say that it gets such events. */
export function takes(target: FunctionTarget, eventType: string): boolean {
  return (
    target.eventType === eventType ||
    target.triggers.some((trigger) => trigger.eventType === eventType)
  );
}

interface Place {
  /** What the file's name and its folders below the events folder say, in lower case. */
  readonly words: ReadonlySet<string>;
  /** The folder whose events these are. */
  readonly base: string;
}

function placeOf(file: string): Place {
  const folders: string[] = [];
  let base = path.dirname(file);
  // Two levels below the events folder is as deep as names of functions stand.
  for (let folder = base, depth = 0; depth < 3; folder = path.dirname(folder), depth += 1) {
    const name = path.basename(folder).toLowerCase();
    if (eventFolderNames.has(name)) {
      base = path.dirname(folder);
      // `.lambda-test-tool/SavedRequests` is two such folders in each other.
      if (eventFolderNames.has(path.basename(base).toLowerCase())) base = path.dirname(base);
      break;
    }
    folders.push(name);
  }
  const stem = path
    .basename(file)
    .replace(/(?:\.event)?\.json$/i, "")
    .toLowerCase();
  const inEvents = base !== path.dirname(file);
  const words = [stem, ...prefixesOf(stem), ...(inEvents ? folders : [])];
  return { words: new Set(words.filter((word) => word !== "")), base };
}

/** `orders.handler.batch` begins with `orders` and `orders.handler`. */
function prefixesOf(stem: string): readonly string[] {
  const parts = stem.split(".");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("."));
}

/** What a person may call a function in the name of a file or folder, in lower case. */
function namesOf({ logicalId, handler, symbol, configuration }: FunctionTarget): readonly string[] {
  const lastPart = path.posix.basename(handler);
  const module = lastPart.split(".")[0] ?? lastPart;
  const names = [logicalId, configuration.functionName, lastPart, module, symbol];
  return names
    .filter((name) => name !== null)
    .map((name) => name.toLowerCase())
    .filter((name) => !isCommonName(name));
}

/** True for what half of all handlers and their files are called, so that it tells nothing. */
export function isCommonName(name: string): boolean {
  return commonNames.has(name.toLowerCase());
}

const commonNames = new Set([
  "handler",
  "index",
  "app",
  "main",
  "lambda_handler",
  "lambdahandler",
  "default",
  "lambda_function",
  "src",
]);

function foldersOf({ uri, template }: FunctionTarget): readonly string[] {
  const files = [template?.uri, uri].map((each) => (each === undefined ? null : fileOfUri(each)));
  return files.filter((file) => file !== null).map((file) => path.dirname(file));
}
