import path from "node:path";

/** Names that are looked at for one pattern, at most, and folders in each other. */
const mostNames = 2000;
const deepestFolder = 8;

/** Folders that tools fill, which no configuration means. */
const ignoredFolders = new Set(["node_modules", ".git", ".terraform"]);

/** Names that are those of files, so that nobody looks for a folder of that name. */
const fileName =
  /\.(?:[cm]?[jt]s|[jt]sx|json|py|rb|go|rs|java|kt|cs|csproj|sh|sql|ya?ml|toml|lock|xml|txt|md|html?|css|svg|png|jpe?g|tf|tfvars|tpl|zip|jar)$/iu;

type ListNames = (folder: string) => Promise<readonly string[]>;

/**
 * Files below a folder by a pattern of Terraform's `fileset`, as sorted paths from that folder. Null for
 * patterns that aren't read, and where too much lies below the folder.
 * @param folder absolute path
 */
export async function findFileSet(
  folder: string,
  pattern: string,
  listNames: ListNames,
): Promise<readonly string[] | null> {
  const patterns = readPattern(pattern);
  if (patterns === null) return null;
  const walk = new FileSetWalk(listNames);
  const found = await Promise.all(patterns.map((segments) => walk.below(folder, segments)));
  return walk.isComplete ? [...new Set(found.flat())].toSorted() : null;
}

/** What one name on the way has to match; `**` stands for any folders, none included. */
type Segment = RegExp | "**";

/** The walk through folders for one pattern. */
class FileSetWalk {
  readonly #listNames: ListNames;
  #names = 0;
  #isTooDeep = false;

  constructor(listNames: ListNames) {
    this.#listNames = listNames;
  }

  get isComplete(): boolean {
    return this.#names <= mostNames && !this.#isTooDeep;
  }

  /** Paths of files below a folder. */
  async below(folder: string, segments: readonly Segment[]): Promise<readonly string[]> {
    const names = await this.#list(folder);
    return this.#match(folder, names, segments, new Set([0]), 1);
  }

  async #list(folder: string): Promise<readonly string[]> {
    const names = await this.#listNames(folder);
    this.#names += names.length;
    return names;
  }

  /** @param reached how many segments the folder itself may have matched */
  async #match(
    folder: string,
    names: readonly string[],
    segments: readonly Segment[],
    reached: ReadonlySet<number>,
    depth: number,
  ): Promise<readonly string[]> {
    if (depth > deepestFolder) this.#isTooDeep = true;
    if (!this.isComplete) return [];
    const found = names.map(async (name): Promise<readonly string[]> => {
      const next = advance(segments, reached, name);
      if (next.size === 0 || ignoredFolders.has(name) || !this.isComplete) return [];
      const own = path.join(folder, name);
      // What holds no names is a file.
      const inner = fileName.test(name) ? [] : await this.#list(own);
      if (inner.length === 0) return next.has(segments.length) ? [name] : [];
      const below = await this.#match(own, inner, segments, next, depth + 1);
      return below.map((file) => `${name}/${file}`);
    });
    return (await Promise.all(found)).flat();
  }
}

/** How many segments may be matched with one more name. */
function advance(
  segments: readonly Segment[],
  reached: ReadonlySet<number>,
  name: string,
): ReadonlySet<number> {
  const next = new Set<number>();
  for (const count of reached) {
    let at = count;
    for (; segments[at] === "**"; at += 1) next.add(at);
    const segment = segments[at];
    if (segment instanceof RegExp && segment.test(name)) next.add(at + 1);
  }
  return next;
}

/** Alternatives of one pattern, at most. */
const mostAlternatives = 50;

/** What may be left open in one name: matching takes time by the power of that. */
const manyStars = /(?:\*[^/]*){5}/;

/** The pattern's alternatives; null for what isn't read: classes, escapes, and ways out of the folder. */
function readPattern(pattern: string): readonly (readonly Segment[])[] | null {
  if (/[[\]\\]/.test(pattern) || pattern.startsWith("/")) return null;
  const alternatives = expandBraces([pattern]);
  if (alternatives === null) return null;
  const patterns = alternatives.map((each) =>
    each.split("/").filter((segment) => segment !== "" && segment !== "."),
  );
  if (patterns.flat().some((segment) => segment === ".." || manyStars.test(segment))) return null;
  return patterns.map((segments) => {
    // At the end, it stands for the files as well.
    const whole = segments.at(-1) === "**" ? [...segments, "*"] : segments;
    return whole.map((segment) => (segment === "**" ? segment : matcherOf(segment)));
  });
}

/** Texts without `{a,b}`; null where these don't close, or make too many. */
function expandBraces(patterns: readonly string[]): readonly string[] | null {
  if (patterns.length > mostAlternatives) return null;
  if (!patterns.some((pattern) => /[{}]/.test(pattern))) return patterns;
  const expanded: string[] = [];
  for (const pattern of patterns) {
    const innermost = /\{([^{}]*)\}/.exec(pattern);
    if (innermost === null && /[{}]/.test(pattern)) return null;
    const [braces = "", options = ""] = innermost ?? [];
    const before = pattern.slice(0, innermost?.index ?? 0);
    const after = pattern.slice(before.length + braces.length);
    expanded.push(...options.split(",").map((option) => before + option + after));
  }
  return expandBraces(expanded);
}

function matcherOf(segment: string): RegExp {
  const source = segment
    .replaceAll(/[.+^$()|]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "su");
}
