import { relative } from "node:path";
import type { CheckedFileReport } from "../../server/src/checking/folderChecks.ts";

/** A list of findings for scripts: paths relative to the folder, lines and columns from 1. */
export function formatJson(reports: readonly CheckedFileReport[], folder: string): string {
  const records = reports.flatMap(({ file, document, findings }) =>
    findings.map(({ rule, severity, message, span, fix }) => {
      const start = document.positionAt(span.start);
      const end = document.positionAt(span.end);
      return {
        file: relative(folder, file).replaceAll("\\", "/"),
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        rule: rule.id,
        severity,
        message,
        fix: fix?.title ?? null,
      };
    }),
  );
  return `${JSON.stringify(records, null, 2)}\n`;
}
