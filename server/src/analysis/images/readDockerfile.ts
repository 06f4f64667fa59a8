import path from "node:path";

/** What a Dockerfile puts where Lambda's runtime looks for the handler's module. */
export interface DockerfileFacts {
  /** The handler string, which the image starts with where the function states none; null for another command. */
  readonly command: string | null;
  /** Where the code comes from, the last word first: later instructions write over earlier ones. */
  readonly copies: readonly CopiedCode[];
}

/** Files of the build's context, and where they lie in the folder that Lambda runs. */
export interface CopiedCode {
  /** Folder below the context: `src`, or empty for the context itself. */
  readonly from: string;
  /** Folder below the one that Lambda runs: empty for that itself. */
  readonly to: string;
}

/** The folder that Lambda's base images run: "Create a Lambda function using a container image". */
const taskRoot = "/var/task";

/** Files of a context in a folder of the image. */
interface Copy {
  readonly from: string;
  /** Absolute path in the image. */
  readonly to: string;
}

interface Stage {
  readonly copies: Copy[];
  readonly variables: Map<string, string>;
  folder: string;
}

/** Reads a Dockerfile by the "Dockerfile reference", as far as it says what code goes where. */
export function readDockerfile(text: string): DockerfileFacts {
  const stages = new Map<string, Stage>();
  let stage = newStage();
  let command: string | null = null;
  for (const { name, rest } of instructionsOf(text)) {
    const words = rest.split(/\s+/u).filter((word) => word !== "");
    switch (name) {
      case "FROM": {
        const from = words.filter((word) => !word.startsWith("--"));
        const base = stages.get(from[0] ?? "");
        stage = newStage(base);
        stages.set(String(new Set(stages.values()).size), stage);
        if (from[1]?.toUpperCase() === "AS" && from[2] !== undefined) stages.set(from[2], stage);
        command = null;
        break;
      }
      case "ARG":
      case "ENV":
        define(stage, rest);
        break;
      case "WORKDIR":
        stage.folder = path.posix.resolve(stage.folder, fill(rest.trim(), stage));
        break;
      case "COPY":
      case "ADD":
        copy(stage, rest, stages);
        break;
      case "CMD":
        command = firstOfList(rest);
        break;
    }
  }
  return { command, copies: codeOf(stage) };
}

function newStage(base?: Stage): Stage {
  return {
    copies: [...(base?.copies ?? [])],
    variables: new Map(base?.variables ?? [["LAMBDA_TASK_ROOT", taskRoot]]),
    folder: base?.folder ?? taskRoot,
  };
}

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** Instructions in a row; a backslash at a line's end goes on with the next one. */
export function instructionsOf(text: string): readonly Instruction[] {
  const lines = text.split(/\r?\n/u).filter((line) => !/^\s*#/u.test(line));
  const whole = lines.join("\n").replaceAll(/\\[ \t]*\n/gu, " ");
  return whole.split("\n").flatMap((line) => {
    const [, name = "", rest = ""] = /^\s*([A-Za-z]+)\s+(.*\S)\s*$/u.exec(line) ?? [];
    return name === "" ? [] : [{ name: name.toUpperCase(), rest }];
  });
}

/** `ARG NAME=value`, `ENV NAME=value`, and the older `ENV NAME value`. */
function define(stage: Stage, rest: string): void {
  const pairs = [...rest.matchAll(/(\w+)=("[^"]*"|'[^']*'|\S*)/gu)];
  const [, name = "", value = ""] = /^(\w+)\s+([^=]+)$/u.exec(rest) ?? [];
  if (pairs.length === 0 && name !== "") stage.variables.set(name, fill(value, stage));
  for (const [, key = "", written = ""] of pairs) {
    stage.variables.set(key, fill(written.replaceAll(/^["']|["']$/gu, ""), stage));
  }
}

/** The text with the variables that are known; others stay. */
function fill(text: string, { variables }: Stage): string {
  return text.replaceAll(/\$(?:\{(\w+)\}|(\w+))/gu, (whole, braced?: string, bare?: string) => {
    return variables.get(braced ?? bare ?? "") ?? whole;
  });
}

function copy(stage: Stage, rest: string, stages: ReadonlyMap<string, Stage>): void {
  const flags = [...rest.matchAll(/(?:^|\s)--(\w+)(?:=(\S+))?/gu)];
  const listed = listOf(rest);
  const words =
    listed ?? rest.split(/\s+/u).filter((word) => word !== "" && !word.startsWith("--"));
  const written = words.map((word) => fill(word.replaceAll(/^["']|["']$/gu, ""), stage));
  const target = written.at(-1) ?? ".";
  const from = flags.find(([, name]) => name === "from")?.[2];
  for (const source of written.slice(0, -1)) {
    if (from === undefined) stage.copies.push(copyOf(source, target, stage));
    else stage.copies.push(...passedOn(stages.get(from), source, target, stage));
  }
}

/** A folder's contents, or the folder of a file or of several: a file keeps its name at a folder's place. */
function copyOf(source: string, target: string, { folder }: Stage): Copy {
  const to = path.posix.resolve(folder, target);
  const clean = path.posix.normalize(source).replace(/^\/|\/$/gu, "");
  const isFile = /[*?]|\.\w+$/u.test(path.posix.basename(clean)) && clean !== ".";
  const isRenamed = isFile && /\.\w+$/u.test(to);
  const from = isFile ? path.posix.dirname(clean) : clean;
  return { from: from === "." ? "" : from, to: isRenamed ? path.posix.dirname(to) : to };
}

/** What another stage has at the source, and so what lies at the target. */
function passedOn(
  other: Stage | undefined,
  source: string,
  target: string,
  { folder }: Stage,
): readonly Copy[] {
  if (other === undefined) return [];
  const wanted = path.posix.resolve(other.folder, source.replace(/\/[^/]*\*[^/]*$/u, ""));
  const to = path.posix.resolve(folder, target);
  return other.copies.flatMap((each): readonly Copy[] => {
    const inside = below(wanted, each.to);
    if (inside !== null) return [{ from: each.from, to: path.posix.join(to, inside) }];
    const part = below(each.to, wanted);
    return part === null ? [] : [{ from: path.posix.join(each.from, part), to }];
  });
}

/** The copies as they lie in the folder that is run: that of Lambda's images, or where the image works. */
function codeOf({ copies, folder }: Stage): readonly CopiedCode[] {
  const roots = [...new Set([folder, taskRoot])];
  return roots.flatMap((root) =>
    copies.toReversed().flatMap((each): readonly CopiedCode[] => {
      const to = below(root, each.to);
      if (to !== null) return [{ from: each.from, to }];
      const part = below(each.to, root);
      return part === null ? [] : [{ from: path.posix.join(each.from, part), to: "" }];
    }),
  );
}

/** The way from a folder to what lies in it, empty for itself; null for what lies elsewhere. */
function below(folder: string, inner: string): string | null {
  const relative = path.posix.relative(folder, inner);
  return relative.startsWith("..") ? null : relative;
}

/** The first word of the form that Lambda takes, `["app.handler"]`. */
function firstOfList(rest: string): string | null {
  return listOf(rest)?.[0] ?? null;
}

/** The words of a list as JSON has it, at the end of an instruction; null for another form. */
export function listOf(rest: string): readonly string[] | null {
  const list = /(\[.*\])\s*$/u.exec(rest)?.[1];
  if (list === undefined) return null;
  try {
    const value: unknown = JSON.parse(list);
    return Array.isArray(value) && value.every((each) => typeof each === "string") ? value : null;
  } catch {
    return null;
  }
}
