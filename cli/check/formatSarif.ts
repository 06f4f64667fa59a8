import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CheckedFileReport } from "../../server/src/checking/folderChecks.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import type { Rule, Severity } from "../../server/src/rules/rule.ts";
import { allRules } from "../../server/src/rules/ruleTopics.ts";
import { findDistFolder } from "../distFolder.ts";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/**
 * SARIF 2.1.0 (OASIS "Static Analysis Results Interchange Format"), as code scanning takes it: places
 * relative to the current folder, which is the repository's where CI runs.
 */
export function formatSarif(reports: readonly CheckedFileReport[]): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Lambda Lens",
            version: productVersion(),
            rules: allRules.map(describeRule),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { uri: `${pathToFileURL(process.cwd()).href}/` } },
        results: reports.flatMap((report) =>
          report.findings.map((finding) => describeFinding(report, finding)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule({ id, title, why, severity, source }: Rule): object {
  return {
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why.replaceAll(/\s+/g, " ") },
    help: {
      text: `${why}\n${source.title}: ${source.url}`,
      markdown: `${why}\n\n[${source.title}](${source.url})`,
    },
    helpUri: source.url,
    defaultConfiguration: { level: levels[severity] },
  };
}

function describeFinding({ file, document }: CheckedFileReport, finding: Finding): object {
  const { rule, severity, message, span, fix } = finding;
  const artifactLocation = {
    uri: relative(process.cwd(), file)
      .replaceAll("\\", "/")
      .split("/")
      .map(encodeURIComponent)
      .join("/"),
    uriBaseId: "%SRCROOT%",
  };
  return {
    ruleId: rule.id,
    ruleIndex: allRules.indexOf(rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(document, span) } }],
    ...(fix !== undefined && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.edits.map((edit) => ({
                deletedRegion: regionOf(document, edit),
                insertedContent: { text: edit.newText },
              })),
            },
          ],
        },
      ],
    }),
  };
}

/** Lines and columns from 1; the end column is the one behind. */
function regionOf(document: TextDocument, { start, end }: Finding["span"]): object {
  const from = document.positionAt(start);
  const to = document.positionAt(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

function productVersion(): string {
  const manifest = readFileSync(join(findDistFolder(), "../package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
