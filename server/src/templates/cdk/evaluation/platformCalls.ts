import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { callFileMethod, fileFunctions } from "./fileCalls.ts";
import {
  listOf,
  literal,
  textOf,
  unknown,
  type CdkValue,
  type LibraryValue,
  type Origin,
} from "./cdkValue.ts";
import type { Evaluator } from "./evaluator.ts";

export type PlatformFunction = (
  values: readonly CdkValue[],
  at: Origin,
  evaluator: Evaluator,
) => CdkValue;

const join = pathFunction((parts) => path.join(...parts));
const same: PlatformFunction = ([value = unknown]) => value;
const dirname = pathFunction(([file = ""]) => path.dirname(file));
const basename = pathFunction(([file = "", suffix]) => path.basename(file, suffix));
const resolve: PlatformFunction = (values, at, { appFolder }) =>
  pathFunction((parts) => path.resolve(appFolder, ...parts))(values, at, {
    appFolder,
  } as Evaluator);
export const currentFolder: PlatformFunction = (_values, at, { appFolder }) =>
  literal(appFolder, at);

/**
 * Functions of Node.js's and Python's own modules by which programs find their files: file paths, which are
 * texts here, and what goes over static records and lists.
 */
const functions: ReadonlyMap<string, PlatformFunction> = new Map<string, PlatformFunction>([
  ["path.join", join],
  ["path.resolve", resolve],
  ["path.dirname", dirname],
  ["path.basename", basename],
  ["path.normalize", join],
  ["url.fileURLToPath", fileUrlToPath],
  ["url.URL", newUrl],
  ["process.cwd", currentFolder],
  ["os.path.join", join],
  ["os.path.abspath", resolve],
  ["os.path.realpath", resolve],
  ["os.path.normpath", join],
  ["os.path.dirname", dirname],
  ["os.path.basename", basename],
  ["os.getcwd", currentFolder],
  ["os.fspath", same],
  ["pathlib.Path", join],
  ["pathlib.PurePath", join],
  ["pathlib.Path.cwd", currentFolder],
  ["path.extname", pathFunction(([file = ""]) => path.extname(file))],
  ["path.relative", relativePath],
  ["path.parse", parsePath],
  ["os.path.splitext", splitExtension],
  ...fileFunctions,
]);

/** Calls a function of the platform's modules; null for one that isn't known. */
export function callPlatform(
  { module, path: names }: LibraryValue,
  values: readonly CdkValue[],
  at: Origin,
  evaluator: Evaluator,
): CdkValue | null {
  const name = [module.replace(/^node:/, ""), ...names].join(".").replace("posix.", "");
  return functions.get(name)?.(values, at, evaluator) ?? null;
}

/** Names that are there without being declared: where the file lies. */
export function globalValue(
  name: string,
  at: Origin,
  { runsAt }: Pick<Evaluator, "runsAt">,
): CdkValue | null {
  const file = runsAt(at.file);
  switch (name) {
    case "__dirname":
    case "import.meta.dirname":
      return literal(path.dirname(file), at);
    case "__filename":
    case "__file__":
    case "import.meta.filename":
      return literal(file, at);
    case "import.meta.url":
      return literal(pathToFileURL(file).href, at);
    case "undefined":
      return literal(undefined, at);
    default:
      return null;
  }
}

/** Methods of Python's paths, which are texts here; null for one that isn't known. */
export function callPathMethod(
  file: string,
  name: string,
  values: readonly CdkValue[],
  at: Origin,
  evaluator: Evaluator,
): CdkValue | null {
  const self = literal(file, at);
  switch (name) {
    case "joinpath":
      return join([self, ...values], at, evaluator);
    case "resolve":
    case "absolute":
      return resolve([self], at, evaluator);
    case "as_posix":
    case "__str__":
      return self;
    default:
      return at.file.endsWith(".py") ? callFileMethod(file, name, values, at, evaluator) : null;
  }
}

function pathFunction(make: (parts: readonly string[]) => string): PlatformFunction {
  return (values, at) => {
    const parts = values.map(textOf).filter((part) => part !== null);
    return parts.length < values.length || parts.length === 0 ? unknown : literal(make(parts), at);
  };
}

function relativePath(values: readonly CdkValue[], at: Origin, { appFolder }: Evaluator): CdkValue {
  const [from, to] = values.map(textOf);
  if (typeof from !== "string" || typeof to !== "string") return unknown;
  return literal(path.relative(path.resolve(appFolder, from), path.resolve(appFolder, to)), at);
}

function parsePath([value]: readonly CdkValue[], at: Origin): CdkValue {
  const file = textOf(value);
  if (file === null) return unknown;
  const members = Object.entries(path.parse(file)).map(
    ([name, part]) => [name, { value: literal(part, at), keyOrigin: null }] as const,
  );
  return { kind: "record", members: new Map(members), isOpen: false, origin: at };
}

function splitExtension([value]: readonly CdkValue[], at: Origin): CdkValue {
  const file = textOf(value);
  if (file === null) return unknown;
  const extension = path.extname(file);
  const parts = [file.slice(0, file.length - extension.length), extension];
  return listOf(
    parts.map((part) => literal(part, at)),
    false,
    at,
  );
}

function fileUrlToPath([url]: readonly CdkValue[], at: Origin): CdkValue {
  try {
    return literal(fileURLToPath(textOf(url) ?? ""), at);
  } catch {
    return unknown;
  }
}

export function newUrl([relative, base]: readonly CdkValue[], at: Origin): CdkValue {
  try {
    return literal(new URL(textOf(relative) ?? "", textOf(base) ?? undefined).href, at);
  } catch {
    return unknown;
  }
}
