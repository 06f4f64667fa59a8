import path from "node:path";
import type { LocalRequest } from "../../analysis/handlerPlace.ts";
import type { ModuleLookup } from "../../analysis/moduleLookup.ts";

const compilation = /\bgo\s+build\b(?<rest>.*)$/u;

/**
 * Folder of the package that a Makefile builds for a function: `sam build` runs the target
 * `build-LOGICALID` ("Building custom runtimes" in AWS SAM's guide).
 * @returns absolute path; null without such a target, or where its recipe builds nothing that can be read.
 */
export async function packageOfMakeRule(
  lookup: ModuleLookup,
  { declared, codeRoot }: LocalRequest,
): Promise<string | null> {
  const text = await lookup.textOf(path.join(codeRoot, "Makefile"));
  const lines = (text ?? "").replaceAll("\\\n", " ").split(/\r?\n/u);
  const start = lines.findIndex((line) => line.startsWith(`build-${declared.logicalId}:`));
  if (start === -1) return null;
  for (const line of lines.slice(start + 1)) {
    if (/^\S/u.test(line)) return null;
    const built = compilation.exec(line)?.groups?.["rest"];
    if (built === undefined) continue;
    const changed = /\bcd\s+([^\s;&]+)/u.exec(line)?.[1] ?? ".";
    return path.resolve(codeRoot, changed, packageIn(built));
  }
  return null;
}

/** The last word of the command that is no flag nor a flag's value: `./cmd/orders`, `orders/main.go`. */
function packageIn(command: string): string {
  const [first = ""] = command.split(/&&|;|\|/u);
  const last = first.trim().split(/\s+/u).at(-1) ?? "";
  const isPackage = /^\.{0,2}[\w/.-]+$/u.test(last) && !last.startsWith("-");
  if (!isPackage || last.includes("bootstrap")) return ".";
  return last.endsWith(".go") ? path.posix.dirname(last) : last;
}
