import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { eventFileText } from "../events/files/eventFileText.ts";
import { FileExistsError, writeNewFile } from "../runtime/writeNewFile.ts";
import { exitCodes, UsageError, type ExitCode } from "./exitCodes.ts";
import { buildEvent, requireSampleReference, sampleOptions } from "./sampleReference.ts";

/**
 * `lambda-lens events new ID[/SAMPLE] [FILE]`: writes a sample into a new event file, below `events/`
 * where no file is named, and prints its path. A file that exists is never written over.
 */
export async function newEvent(argumentList: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: { ...sampleOptions, json: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [reference, named, extra] = positionals;
  if (reference === undefined || extra !== undefined) {
    throw new UsageError("events new takes ID or ID/SAMPLE, and the FILE to write");
  }
  const { eventType, sampleId } = requireSampleReference(reference);
  const { sample, value } = buildEvent(eventType, sampleId, values);
  const file = named ?? `events/${eventType.id}/${sample}.json`;
  await write(file, eventFileText(eventType.id, value));
  const made = { file, eventType: eventType.id, sample };
  process.stdout.write(values.json ? `${JSON.stringify(made, null, 2)}\n` : `${file}\n`);
  return exitCodes.done;
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeNewFile(resolve(file), text);
  } catch (error) {
    if (error instanceof FileExistsError) {
      throw new UsageError(`${file} exists already and was not changed; name another FILE`);
    }
    throw new UsageError(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
