import path from "node:path";
import {
  globalModule,
  listOf,
  literal,
  textOf,
  unknown,
  type CdkValue,
  type Origin,
  type RecordValue,
} from "./cdkValue.ts";
import type { Evaluator } from "./evaluator.ts";
import { scriptsOf } from "./programResolver.ts";
import type { PlatformFunction } from "./platformCalls.ts";

/** Functions of Node.js's and Python's own modules that read folders and files. */
export const fileFunctions: readonly (readonly [string, PlatformFunction])[] = [
  ["fs.readdirSync", readFolder],
  ["fs.existsSync", aboutFile(({ isThere }) => isThere)],
  ["fs.statSync", fileStatus],
  ["fs.lstatSync", fileStatus],
  ["fs.readFileSync", readFile],
  ["os.listdir", readFolder],
  ["os.path.exists", aboutFile(({ isThere }) => isThere)],
  ["os.path.isdir", aboutFile(({ isFolder }) => isFolder)],
  ["os.path.isfile", aboutFile(({ isFile }) => isFile)],
  ["json.load", parseJson],
  ["json.loads", parseJson],
];

/** What is asked about a file; null while it isn't known. */
interface FileStatus {
  readonly isThere: boolean | null;
  readonly isFolder: boolean | null;
  readonly isFile: boolean | null;
}

/** What isn't there may be there when the program runs, as what a build makes is. */
function statusOf(file: string, { files }: Evaluator): FileStatus {
  const isFolder = files.isThere(file) === true ? files.isFolder(file) : null;
  return {
    isThere: files.isThere(file) === true ? true : null,
    isFolder,
    isFile: isFolder === null ? null : !isFolder,
  };
}

function aboutFile(pick: (status: FileStatus) => boolean | null): PlatformFunction {
  return (values, _at, evaluator) => {
    const file = absolute(values[0], evaluator);
    return file === null ? unknown : truthValue(pick(statusOf(file, evaluator)));
  };
}

/** The absolute path that a text means where a program runs. */
function absolute(value: CdkValue | undefined, { appFolder }: Evaluator): string | null {
  const text = textOf(value);
  if (text === null || text === "") return null;
  const file = path.resolve(appFolder, text);
  const steps = path.relative(appFolder, file).split(path.sep);
  return steps.filter((step) => step === "..").length > furthest ? null : file;
}

/** Folders above the program's that it may look into, as in a repository of several packages. */
const furthest = 3;

function truthValue(truth: boolean | null): CdkValue {
  return truth === null ? unknown : literal(truth);
}

/** Names in a folder or, with `withFileTypes`, what Node.js calls its entries. */
function readFolder(
  [folder, options]: readonly CdkValue[],
  at: Origin,
  evaluator: Evaluator,
): CdkValue {
  const file = absolute(folder, evaluator);
  const names = file === null ? null : evaluator.files.namesIn(file);
  if (file === null || names === null || names.length === 0) return unknown;
  const stated = options?.kind === "record" ? [...options.members.keys()] : [];
  if (stated.includes("recursive")) return unknown;
  const isTyped = stated.includes("withFileTypes");
  const items = names.map((name) =>
    isTyped
      ? withStatus([["name", literal(name, at)]], path.join(file, name), evaluator)
      : literal(name, at),
  );
  return listOf(items, false, at);
}

function fileStatus(values: readonly CdkValue[], _at: Origin, evaluator: Evaluator): CdkValue {
  const file = absolute(values[0], evaluator);
  return file === null ? unknown : withStatus([], file, evaluator);
}

function withStatus(
  members: readonly (readonly [string, CdkValue])[],
  file: string,
  evaluator: Evaluator,
): RecordValue {
  const { isFolder, isFile } = statusOf(file, evaluator);
  const all = [
    ...members,
    ["isDirectory", answering(truthValue(isFolder))] as const,
    ["isFile", answering(truthValue(isFile))] as const,
  ];
  const known = all.map(([name, value]) => [name, { value, keyOrigin: null }] as const);
  return { kind: "record", members: new Map(known), isOpen: true, origin: null };
}

/** A function that gives a value that is known already. */
function answering(value: CdkValue): CdkValue {
  const same = { kind: "library", module: globalModule, path: ["same"], origin: null } as const;
  return { kind: "bound", callee: same, arguments: [value], named: null, origin: null };
}

/** A file's content, which stands for the file as well. */
export function readFile(values: readonly CdkValue[], at: Origin, evaluator: Evaluator): CdkValue {
  const file = absolute(values[0], evaluator);
  const text = file === null ? null : evaluator.files.textOf(file);
  return file === null || text === null ? unknown : { ...literal(text, at), contentOf: file };
}

/** Settings are rarely that long. */
const longestJson = 200_000;

/** `JSON.parse` and Python's `json.loads`. */
export function parseJson([value]: readonly CdkValue[]): CdkValue {
  const text = textOf(value);
  return text === null ? unknown : valueOfJson(text);
}

/** The value that a JSON text has; unknown where it is none. */
export function valueOfJson(text: string): CdkValue {
  if (text.length > longestJson) return unknown;
  try {
    return valueOf(JSON.parse(text) as unknown);
  } catch {
    return unknown;
  }
}

function valueOf(json: unknown): CdkValue {
  if (Array.isArray(json)) return listOf(json.map(valueOf), false, null);
  if (typeof json === "string" || typeof json === "number" || typeof json === "boolean") {
    return literal(json);
  }
  if (typeof json !== "object" || json === null) return literal(null);
  const members = Object.entries(json).map(
    ([key, value]) => [key, { value: valueOf(value), keyOrigin: null }] as const,
  );
  return { kind: "record", members: new Map(members), isOpen: false, origin: null };
}

/** The script that `require.resolve` finds. */
export function requireResolve(
  values: readonly CdkValue[],
  at: Origin,
  { files }: Evaluator,
): CdkValue {
  const module = textOf(values[0]);
  for (const file of module === null ? [] : scriptsOf(at.file, module)) {
    const isListed = files.isThere(path.dirname(file));
    const isThere = isListed === false ? false : files.isThere(file);
    if (isThere !== false) return isThere === null ? unknown : literal(file, at);
  }
  return unknown;
}

/** Methods of Python's paths, which are texts here, that look into folders and files. */
export function callFileMethod(
  file: string,
  name: string,
  values: readonly CdkValue[],
  at: Origin,
  evaluator: Evaluator,
): CdkValue | null {
  const self = absolute(literal(file), evaluator);
  if (self === null) return null;
  const status = (): FileStatus => statusOf(self, evaluator);
  switch (name) {
    case "iterdir":
      return entriesIn(self, /^/, at, evaluator);
    case "glob": {
      const pattern = textOf(values[0]);
      const isPlain = pattern !== null && /^[\w.*-]+$/.test(pattern) && !pattern.includes("**");
      return isPlain ? entriesIn(self, globPattern(pattern), at, evaluator) : unknown;
    }
    case "is_dir":
      return truthValue(status().isFolder);
    case "is_file":
      return truthValue(status().isFile);
    case "exists":
      return truthValue(status().isThere);
    case "read_text":
    case "open":
      return readFile([literal(file)], at, evaluator);
    default:
      return null;
  }
}

function globPattern(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${parts.join("[^/]*")}$`);
}

function entriesIn(folder: string, matching: RegExp, at: Origin, { files }: Evaluator): CdkValue {
  const names = files.namesIn(folder);
  if (names === null || names.length === 0) return unknown;
  const found = names.filter((name) => matching.test(name));
  return listOf(
    found.map((name) => literal(path.join(folder, name), at)),
    false,
    at,
  );
}
