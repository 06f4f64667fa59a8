import type { CheckedFileReport, FolderChecks } from "../../server/src/checking/folderChecks.ts";
import {
  applyEdits,
  unattendedFixes,
  type CombinedFixes,
} from "../../server/src/rules/applyFixes.ts";
import { identityOf, standingProblems } from "../../server/src/rules/standingProblems.ts";
import { writeWhole } from "./writeWhole.ts";

/** A fix may make room for another one that was in its way; more rounds than this help nobody. */
const mostRounds = 5;

/** What was changed, and what is left. */
export interface FixedFolder {
  /** How many problems were fixed, by the files' absolute paths. */
  readonly fixed: ReadonlyMap<string, number>;
  readonly left: readonly CheckedFileReport[];
}

/** What fixing needs of the folder's checks. */
export type FixableFolder = Pick<FolderChecks, "check" | "checkAll" | "changed" | "soundnessOf">;

/**
 * Makes all fixes that need nobody's choice, each file in one write that is whole or not at all, and checks
 * the folder again: what was fixed in a template may have settled something in code. Hints stay. An edit
 * after which its problem still stands, or the file can be read less well, is taken back.
 */
export async function fixAll(
  checks: FixableFolder,
  reports: readonly CheckedFileReport[],
): Promise<FixedFolder> {
  const fixed = new Map<string, number>();
  const fixers = new Map<string, FileFixer>();
  let left = reports;
  for (let round = 0; round < mostRounds; round += 1) {
    let isChanged = false;
    for (const report of left) {
      const { file } = report;
      const fixer = fixers.get(file) ?? new FileFixer(checks, file);
      fixers.set(file, fixer);
      const count = await fixer.fix(report);
      if (count === 0) continue;
      isChanged = true;
      fixed.set(file, (fixed.get(file) ?? 0) + count);
    }
    if (!isChanged) break;
    left = await checks.checkAll();
  }
  return { fixed, left };
}

/** Fixes one file, and knows which of its fixes have been tried in vain. */
class FileFixer {
  readonly #checks: FixableFolder;
  readonly #file: string;
  readonly #vain = new Set<string>();

  constructor(checks: FixableFolder, file: string) {
    this.#checks = checks;
    this.#file = file;
  }

  /** @returns how many problems were fixed */
  async fix(report: CheckedFileReport): Promise<number> {
    const text = report.document.getText();
    let isWritten = false;
    for (;;) {
      const made = unattendedFixes(
        report.findings.filter((each) => !this.#vain.has(identityOf(each))),
      );
      const mended = applyEdits(text, made.edits);
      if (made.applied.length === 0 || mended === text) {
        if (isWritten) await this.#write(text);
        return 0;
      }
      const vain = await this.#vainIn(made, report, mended);
      if (vain.length === 0) return made.applied.length;
      isWritten = true;
      for (const each of vain) this.#vain.add(identityOf(each));
    }
  }

  /** Writes the text with the edits made; tells which of these have to be taken back. */
  async #vainIn(
    made: CombinedFixes,
    { document, findings }: CheckedFileReport,
    mended: string,
  ): Promise<CombinedFixes["applied"]> {
    const text = document.getText();
    const before = await this.#checks.soundnessOf(this.#file);
    const isWorse = async (): Promise<boolean> => {
      const { templates, problems } = await this.#checks.soundnessOf(this.#file);
      return templates < before.templates || problems > before.problems;
    };
    await this.#write(mended);
    if (!(await isWorse())) {
      const after = await this.#checks.check(this.#file);
      return standingProblems(made, findings, after?.findings ?? []);
    }
    const guilty: CombinedFixes["applied"][number][] = [];
    for (const finding of made.applied) {
      await this.#write(applyEdits(text, finding.fix?.edits ?? []));
      if (await isWorse()) guilty.push(finding);
    }
    await this.#write(text);
    return guilty.length === 0 ? made.applied : guilty;
  }

  async #write(text: string): Promise<void> {
    await writeWhole(this.#file, text);
    await this.#checks.changed(this.#file);
  }
}
