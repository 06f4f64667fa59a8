import { relative } from "node:path";
import { styleText } from "node:util";
import type { CheckedFileReport } from "../../server/src/checking/folderChecks.ts";
import type { Severity } from "../../server/src/rules/rule.ts";
import { severities } from "../../server/src/rules/ruleLevels.ts";

type Style = Parameters<typeof styleText>[0];

const colours: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "gray",
};

/** For people: grouped by file, with a summary; paths relative to the current folder, as terminals link them. */
export function formatText(reports: readonly CheckedFileReport[]): string {
  const withFindings = reports.filter(({ findings }) => findings.length > 0);
  const blocks = withFindings.map(describeFile);
  return [...blocks, summary(reports)].join("\n");
}

function describeFile({ file, document, findings }: CheckedFileReport): string {
  const rows = findings.map(({ span, severity, message, rule }) => {
    const { line, character } = document.positionAt(span.start);
    return { place: `${line + 1}:${character + 1}`, severity, message, id: rule.id };
  });
  const placeWidth = Math.max(...rows.map(({ place }) => place.length));
  const severityWidth = Math.max(...rows.map(({ severity }) => severity.length));
  const lines = rows.map(({ place, severity, message, id }) => {
    const level = paint(colours[severity], severity.padEnd(severityWidth));
    return `  ${place.padStart(placeWidth)}  ${level}  ${message}  ${paint("gray", id)}`;
  });
  return `${paint("underline", relative(process.cwd(), file))}\n${lines.join("\n")}\n`;
}

function summary(reports: readonly CheckedFileReport[]): string {
  const findings = reports.flatMap((report) => report.findings);
  const checked = `${reports.length} ${reports.length === 1 ? "file" : "files"} checked`;
  if (findings.length === 0) return `${checked}, no problems\n`;
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${plural(severity, count)}`];
  });
  const fixable = findings.filter(
    ({ fix, severity }) => fix !== undefined && fix.needsChoice !== true && severity !== "hint",
  ).length;
  const offer = fixable === 0 ? "" : `; --fix mends ${fixable}`;
  return `${checked}: ${counts.join(", ")}${offer}\n`;
}

function plural(severity: Severity, count: number): string {
  if (severity === "information") return "for information";
  return count === 1 ? severity : `${severity}s`;
}

/** Colours only where a person looks, and wants them: https://no-color.org. */
function paint(style: Style, text: string): string {
  const isWanted = process.stdout.isTTY && !process.env["NO_COLOR"];
  return isWanted ? styleText(style, text) : text;
}
