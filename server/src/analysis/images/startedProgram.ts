import path from "node:path";
import { instructionsOf, listOf } from "./readDockerfile.ts";

/** Base images in which Lambda's own client loads a module or a class. */
const interpretedBase = /\blambda[/-](?:python|nodejs|java|dotnet|ruby)\b/u;

/** What runs something else; a name with a dot is a script's or a handler string. */
const launcher = /\.|^(?:python\d*|node|npx|npm|yarn|java|ruby|bundle|dotnet|sh|bash|env)$/u;

/** What stands before the program in images that are also run elsewhere. */
const emulator = /^(?:aws-lambda-rie|tini|dumb-init|--)$/u;

/**
 * Name of the binary that an image is started with: `ENTRYPOINT`, what is copied to where Lambda's image
 * for other languages looks for `bootstrap`, or `CMD`.
 * @returns null for an image that starts an interpreter or a script, or nothing that can be read
 */
export function startedProgram(text: string): string | null {
  let base = "";
  let entry: string | null = null;
  let copied: string | null = null;
  let command: string | null = null;
  for (const { name, rest } of instructionsOf(text)) {
    switch (name) {
      case "FROM":
        base = rest;
        entry = null;
        copied = null;
        command = null;
        break;
      case "ENTRYPOINT":
        entry = programIn(rest);
        break;
      case "CMD":
        command = programIn(rest);
        break;
      case "COPY":
      case "ADD":
        copied = bootstrapIn(rest) ?? copied;
        break;
    }
  }
  const program = entry ?? copied ?? command;
  const isBinary = program !== null && !launcher.test(program) && !interpretedBase.test(base);
  return isBinary ? program : null;
}

/** The first word of a command, in the form of a list or of a shell's line. */
function programIn(rest: string): string | null {
  const words = listOf(rest) ?? rest.split(/\s+/u);
  const names = words.map((word) => path.posix.basename(word));
  return names.find((name) => name !== "" && !emulator.test(name)) ?? null;
}

/** The name before it is `bootstrap`. */
function bootstrapIn(rest: string): string | null {
  const words = listOf(rest) ?? rest.split(/\s+/u).filter((word) => !word.startsWith("--"));
  const isBootstrap = words.length === 2 && /(?:^|\/)bootstrap$/u.test(words[1] ?? "");
  return isBootstrap ? path.posix.basename(words[0] ?? "") : null;
}
