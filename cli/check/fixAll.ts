import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import type { CheckedFileReport, FolderChecks } from "../../server/src/checking/folderChecks.ts";
import { byteOrderMark } from "../../server/src/code/byteOrderMark.ts";
import { applyEdits, unattendedFixes } from "../../server/src/rules/applyFixes.ts";

/** A fix may make room for another one that was in its way; more rounds than this help nobody. */
const mostRounds = 5;

/** What was changed, and what is left. */
export interface FixedFolder {
  /** How many problems were fixed, by the files' absolute paths. */
  readonly fixed: ReadonlyMap<string, number>;
  readonly left: readonly CheckedFileReport[];
}

/**
 * Makes all fixes that need nobody's choice, each file in one write that is whole or not at all, and checks
 * the folder again: what was fixed in a template may have settled something in code. Hints stay.
 */
export async function fixAll(
  checks: FolderChecks,
  reports: readonly CheckedFileReport[],
): Promise<FixedFolder> {
  const fixed = new Map<string, number>();
  let left = reports;
  for (let round = 0; round < mostRounds; round += 1) {
    let isChanged = false;
    for (const report of left) {
      const count = await fixFile(report);
      if (count === 0) continue;
      isChanged = true;
      fixed.set(report.file, (fixed.get(report.file) ?? 0) + count);
      await checks.changed(report.file);
    }
    if (!isChanged) break;
    left = await checks.checkAll();
  }
  return { fixed, left };
}

async function fixFile({ file, document, findings }: CheckedFileReport): Promise<number> {
  const { applied, edits } = unattendedFixes(findings);
  if (applied.length === 0) return 0;
  const text = document.getText();
  const mended = applyEdits(text, edits);
  if (mended === text) return 0;
  await writeWhole(file, mended);
  return applied.length;
}

/** Nobody ever sees half a file; its permissions stay, and so does a byte order mark. */
async function writeWhole(file: string, mended: string): Promise<void> {
  const { mode } = await stat(file);
  const before = await readFile(file, "utf8");
  const text = before.startsWith(byteOrderMark) ? byteOrderMark + mended : mended;
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { mode, flag: "wx" });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
