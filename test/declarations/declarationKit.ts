import { spawn, spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildSample } from "../../events/buildSample.ts";
import { eventTypes } from "../../events/catalogue.ts";
import { declareEvent, type DeclarationLanguage } from "../../events/declarations/declareEvent.ts";
import { pascalCase } from "../../events/declarations/typeNames.ts";
import type { Json } from "../../events/model/json.ts";

/** One event with the declaration of its type. */
export interface DeclaredEvent {
  /** `sqs_standard`, a name in every language. */
  readonly name: string;
  readonly event: Json;
  readonly declaration: string;
  /** Name of the declared type. */
  readonly type: string;
}

const now = new Date("2026-03-04T05:06:07.890Z");

/** The events of the catalogue declared in a language: each type's first sample, or all of them. */
export function declareAll(
  language: DeclarationLanguage,
  samples: "first" | "every",
): readonly DeclaredEvent[] {
  return eventTypes.flatMap((eventType) =>
    eventType.samples.slice(0, samples === "first" ? 1 : undefined).map(({ id }) => {
      const { value } = buildSample(eventType, id, { seed: 7, now, set: {} });
      const declaration = declareEvent(eventType, value, language);
      const type = `${pascalCase(eventType.id)}Event`;
      const name = `${eventType.id}_${id}`.replaceAll("-", "_");
      return { name, event: value, declaration, type };
    }),
  );
}

/** Whether a tool is on this machine. */
export function has(command: string, argument: string): boolean {
  return spawnSync(command, [argument]).status === 0;
}

/** Writes files into a folder by their relative paths. */
export async function writeAll(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Runs a tool and gives back what it prints where it fails; empty where it succeeds. */
export async function complaintsOf(
  command: string,
  args: readonly string[],
  folder: string,
): Promise<string> {
  const child = spawn(command, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const code = await new Promise((resolve) => child.once("close", resolve));
  return code === 0 ? "" : output.slice(0, 4000) || `exit code ${String(code)}`;
}
