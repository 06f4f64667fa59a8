import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { FolderChecks, type CheckedFileReport } from "../server/src/checking/folderChecks.ts";
import { ruleLevelSchema, type RuleLevels } from "../server/src/rules/ruleLevels.ts";
import { findRule } from "../server/src/rules/ruleTopics.ts";
import { checkFormats, isCheckFormat } from "./check/checkFormats.ts";
import { fixAll } from "./check/fixAll.ts";
import { findDistFolder } from "./distFolder.ts";
import { exitCodes, UsageError, type ExitCode } from "./exitCodes.ts";

/** `lambda-lens check`: what rules say about the handlers, templates and event files of a folder. */
export async function checkCommand(argumentList: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: {
      format: { type: "string", default: "text" },
      fix: { type: "boolean", default: false },
      rule: { type: "string", multiple: true, default: [] },
      quiet: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new UsageError("check takes one folder");
  // Mostly a variable of a script that holds nothing: the current folder is not what it means.
  if (positionals[0] === "")
    throw new UsageError("check takes a folder, and was given an empty name");
  const folder = resolve(positionals[0] ?? ".");
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${folder} is no folder`);
  }
  const { format } = values;
  if (!isCheckFormat(format)) throw new UsageError("--format is text, json or sarif");
  const checks = new FolderChecks(folder, readLevels(values.rule), {
    grammarFolders: [join(findDistFolder(), "grammars")],
    log: (line) => process.stderr.write(`${line}\n`),
  });
  let reports = await checks.checkAll();
  if (values.fix) {
    const { fixed, left } = await fixAll(checks, reports);
    reports = left;
    process.stderr.write(describeFixes(fixed, folder));
  }
  await checks.dispose();
  const shown = values.quiet ? reports.map(onlyLoud) : reports;
  process.stdout.write(checkFormats[format](shown, folder));
  return reports.some(({ findings }) => findings.some(isLoud)) ? exitCodes.failed : exitCodes.done;
}

/** @param given each `id=level` */
function readLevels(given: readonly string[]): RuleLevels {
  return Object.fromEntries(
    given.map((entry) => {
      const [id = "", written] = entry.split("=");
      const level = ruleLevelSchema.safeParse(written);
      if (findRule(id) === null) throw new UsageError(`There is no rule ${id}`);
      if (!level.success) {
        throw new UsageError(
          `--rule takes ID=LEVEL; a level is ${ruleLevelSchema.options.join(", ")}`,
        );
      }
      return [id, level.data];
    }),
  );
}

type Finding = CheckedFileReport["findings"][number];

function isLoud({ severity }: Finding): boolean {
  return severity === "error" || severity === "warning";
}

function onlyLoud(report: CheckedFileReport): CheckedFileReport {
  return { ...report, findings: report.findings.filter(isLoud) };
}

function describeFixes(fixed: ReadonlyMap<string, number>, folder: string): string {
  return [...fixed]
    .map(([file, count]) => {
      const name = file.slice(folder.length + 1).replaceAll("\\", "/");
      return `Fixed ${count} problem${count === 1 ? "" : "s"} in ${name}\n`;
    })
    .join("");
}
