import path from "node:path";
import { moved, type FileMove } from "./fileMoves.ts";
import { isInside, toPosix } from "./posixPath.ts";

/** The texts at the end of an expression that joins a path. */
interface JoinedTexts {
  /** What stands before the first text's separator. */
  readonly start: string;
  readonly texts: readonly JoinedText[];
  /** Closing brackets. */
  readonly end: string;
}

interface JoinedText {
  /** With the space around it: `, `, ` / `, `(`. */
  readonly separator: string;
  readonly quote: string;
  readonly segments: readonly string[];
  /** `./` or `/` before the first segment, as it is written. */
  readonly lead: string;
  /** A slash behind the last segment, as it is written. */
  readonly tail: string;
}

/**
 * An expression that joins a path, with the texts that it ends with changed to those of the path after the
 * moves: `path.join(__dirname, "..", "orders")`, `Path(__file__).parent / "orders"`, `__dirname + "/orders"`.
 * @param target absolute path that the expression gives
 * @param source absolute path of the file that the expression stands in
 * @returns null where nothing changes, or the texts alone don't tell the path
 */
export function renameJoinedPath(
  written: string,
  target: string,
  source: string,
  moves: readonly FileMove[],
): string | null {
  const folder = path.dirname(source);
  const joined = readJoined(written);
  if (joined === null) return null;
  const old = joined.texts.flatMap(({ segments }) => segments);
  const isOfItsFile = /__dirname|__filename|__file__|import\.meta/u.test(joined.start);
  const newFolder = isOfItsFile ? path.dirname(moved(source, moves)) : moved(folder, moves);
  const segments = isFrom(folder, old, target)
    ? segmentsOf(path.relative(newFolder, moved(target, moves)))
    : endAfter(moves, old, target);
  if (segments === null || segments.join("/") === old.join("/")) return null;
  const texts = distribute(joined.texts, segments);
  return `${joined.start}${texts.map(writeText).join("")}${joined.end}`;
}

/** True where the texts lead from the folder to the target. */
function isFrom(folder: string, segments: readonly string[], target: string): boolean {
  return path.resolve(folder, ...segments) === path.resolve(target);
}

/** What the path ends with after the moves, below what the expression begins with; null where it leaves that. */
function endAfter(
  moves: readonly FileMove[],
  segments: readonly string[],
  target: string,
): readonly string[] | null {
  const up = segments.lastIndexOf("..") + 1;
  const below = segments.slice(up);
  const parts = segmentsOf(target);
  const isEnd = below.length > 0 && below.every((part, at) => part === parts.at(at - below.length));
  if (!isEnd) return null;
  const root = path.resolve(target, ...below.map(() => ".."));
  // What the expression begins with is another expression's matter.
  const newTarget = moved(target, moves);
  if (!isInside(moved(root, moves), newTarget)) return null;
  const tail = segmentsOf(path.relative(moved(root, moves), newTarget));
  return tail.length === 0 ? null : [...segments.slice(0, up), ...tail];
}

const text = /(\s*[,/(+]\s*)(["'`])([^"'`\\$]*)\2/gu;
const ending = /((?:\s*[,/(+]\s*(?:"[^"\\]*"|'[^'\\]*'|`[^`\\$]*`))+)([\s),]*)$/u;

function readJoined(written: string): JoinedTexts | null {
  const [all, list = "", end = ""] = ending.exec(written) ?? [];
  if (all === undefined) return null;
  const texts = [...list.matchAll(text)].map(([, separator = "", quote = "", value = ""]) => {
    const [lead = ""] = /^(?:\.?\/)?/u.exec(value) ?? [];
    const tail = value.endsWith("/") && value !== lead ? "/" : "";
    return { separator, quote, lead, tail, segments: segmentsOf(value) };
  });
  // Texts that are added to each other have no slash between them.
  const isAdded = texts.some(({ separator }) => separator.includes("+"));
  if (isAdded && (texts.length > 1 || texts[0]?.lead !== "/")) return null;
  return { start: written.slice(0, written.length - all.length), texts, end };
}

function segmentsOf(value: string): readonly string[] {
  return toPosix(value)
    .split("/")
    .filter((part) => part !== "" && part !== ".");
}

/** As many texts as before where that goes, each with as many segments; the last one takes the rest. */
function distribute(
  texts: readonly JoinedText[],
  segments: readonly string[],
): readonly JoinedText[] {
  const [first] = texts;
  if (first === undefined) return [];
  if (texts.length > 1 && texts.every((each) => each.segments.length === 1)) {
    const model = texts[1] ?? first;
    return segments.map((segment, at) => withSegments(texts[at] ?? model, [segment]));
  }
  const result: JoinedText[] = [];
  let rest = segments;
  for (const [at, each] of texts.entries()) {
    const count = at === texts.length - 1 ? rest.length : each.segments.length;
    if (rest.length === 0) break;
    result.push(withSegments(each, rest.slice(0, count)));
    rest = rest.slice(count);
  }
  return result;
}

function withSegments(
  { separator, quote, lead, tail }: JoinedText,
  segments: readonly string[],
): JoinedText {
  // `./../orders` is written by nobody.
  const start = lead === "./" && segments[0] === ".." ? "" : lead;
  return { separator, quote, lead: start, tail, segments };
}

function writeText({ separator, quote, lead, tail, segments }: JoinedText): string {
  return `${separator}${quote}${lead}${segments.join("/")}${tail}${quote}`;
}
