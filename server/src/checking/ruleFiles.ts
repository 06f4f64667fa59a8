import { readFile } from "node:fs/promises";
import path from "node:path";
import { isInside } from "../analysis/posixPath.ts";
import { withoutByteOrderMark } from "../code/byteOrderMark.ts";
import type { CheckedRuleFile } from "../rules/rule.ts";
import { readRuleFile, ruleFileName } from "../rules/ruleFile.ts";
import type { RuleLevels } from "../rules/ruleLevels.ts";
import { allRules } from "../rules/ruleTopics.ts";
import type { FileToCheck } from "./fileChecker.ts";

const ids = allRules.map(({ id }) => id);

/** The `lambda-lens.json` of each workspace folder, read once until it changes. */
export class RuleFiles {
  readonly #folders: () => readonly string[];
  readonly #levels = new Map<string, Promise<RuleLevels>>();
  /** What the file of a folder said when it last made sense. */
  readonly #lastGood = new Map<string, RuleLevels>();

  /** @param folders absolute paths of the workspace folders, asked for each time */
  constructor(folders: () => readonly string[]) {
    this.#folders = folders;
  }

  /** The levels that hold for a file: those of the innermost workspace folder around it. */
  levelsFor(file: string): Promise<RuleLevels> {
    const around = this.#folders().filter((folder) => isInside(folder, file));
    const [folder] = around.toSorted((one, other) => other.length - one.length);
    if (folder === undefined) return Promise.resolve({});
    const known = this.#levels.get(folder) ?? this.#read(folder);
    this.#levels.set(folder, known);
    return known;
  }

  /** What is wrong with a `lambda-lens.json`; null for a file that is none, or lies where none counts. */
  check({ file, document }: FileToCheck): CheckedRuleFile | null {
    return this.isRuleFile(file) ? readRuleFile(document.getText(), ids) : null;
  }

  /** True for a file by that name at the root of a workspace folder. */
  isRuleFile(file: string): boolean {
    return path.basename(file) === ruleFileName && this.#folders().includes(path.dirname(file));
  }

  /** Takes note that such a file has changed on disk. */
  changed(): void {
    this.#levels.clear();
  }

  async #read(folder: string): Promise<RuleLevels> {
    const text = await readFile(path.join(folder, ruleFileName), "utf8").catch(() => null);
    const levels = text === null ? {} : readRuleFile(withoutByteOrderMark(text), ids).levels;
    if (levels !== null) this.#lastGood.set(folder, levels);
    return levels ?? this.#lastGood.get(folder) ?? {};
  }
}
