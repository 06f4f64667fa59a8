import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { analyzeWorkspace } from "../server/src/analysis/analyzeWorkspace.ts";
import { isEvidenceKind } from "../server/src/analysis/mutedEvidence.ts";
import { evidenceKinds, type EvidenceKind } from "../server/src/protocol.ts";
import { findDistFolder } from "./distFolder.ts";
import { exitCodes, UsageError, type ExitCode } from "./exitCodes.ts";
import { handlerRecord, type HandlerRecord } from "./handlerRecord.ts";

/** `lambda-lens handlers`: all function targets of a folder. */
export async function handlersCommand(argumentList: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: {
      json: { type: "boolean", default: false },
      mute: { type: "string", multiple: true, default: [] },
    },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new UsageError("handlers takes one folder");
  const folder = resolve(positionals[0] ?? ".");
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${folder} is no folder`);
  }
  const targets = await analyzeWorkspace(folder, {
    muted: new Set(values.mute.map(requireKind)),
    grammarFolders: [join(findDistFolder(), "grammars")],
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const records = targets.map((target) => handlerRecord(target, folder));
  const text = values.json
    ? JSON.stringify({ functions: records }, null, 2)
    : records.map(describe).join("\n");
  process.stdout.write(text === "" ? "No handlers found\n" : `${text}\n`);
  return exitCodes.done;
}

function requireKind(word: string): EvidenceKind {
  if (isEvidenceKind(word)) return word;
  throw new UsageError(`${word} is no kind of evidence; --mute takes ${evidenceKinds.join(", ")}`);
}

function describe(record: HandlerRecord): string {
  const name = record.logicalId ?? record.handler;
  const type = record.eventType ?? "event type unknown";
  return `${record.file}:${record.line}  ${name}  ${type}  (${record.evidence.join(", ")})`;
}
