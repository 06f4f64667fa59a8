import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver/node";
import * as z from "zod";
import { eventTypes, findEventType } from "../../../events/catalogue.ts";
import { eventTypeInAddress, schemaAddressOf } from "../../../events/files/schemaAddress.ts";
import { findProblems } from "../../../events/validate.ts";
import { findNearMiss } from "../../../events/validation/nearMiss.ts";
import type { Finding } from "../../../events/validation/problem.ts";
import { locateFinding, type Span } from "../eventFiles/locateFinding.ts";
import type { OpenEventFile } from "../eventFiles/openEventFiles.ts";
import type { EventFileText } from "../eventFiles/readEventFile.ts";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** What a diagnostic carries for the quick fix: the text that the marked one should be. */
export const fixSchema = z.object({ replacement: z.string() });
export type Fix = z.infer<typeof fixSchema>;

/** The rules by which event files are checked, as diagnostics name them. */
export const rules = {
  field: "event-field",
  placeholder: "event-placeholder",
  schema: "event-schema",
} as const;

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
} as const;

/** All that is wrong with an event file; nothing while its text is no JSON. */
export function diagnoseEventFile({
  document,
  content,
  eventType,
}: OpenEventFile): readonly Diagnostic[] {
  const { root, isJson, value } = content;
  if (!isJson || root === null) return [];
  const fields = findProblems(eventType, value).map((finding) =>
    diagnostic(document, locateFinding(root, finding), rules.field, finding.message, {
      severity: severities[finding.severity],
      replacement: replacementOf(finding),
    }),
  );
  return [...fields, ...diagnosePlaceholders(document, content)];
}

/** What is wrong with a `$schema` of ours that names no event type; such a file is no event file. */
export function diagnoseSchemaAddress(
  document: TextDocument,
  { isJson, schemaMember }: EventFileText,
): readonly Diagnostic[] {
  if (!isJson || schemaMember === null) return [];
  const named = eventTypeInAddress(schemaMember.value.value);
  if (named === null || findEventType(named) !== null) return [];
  const meant = findNearMiss(
    named,
    eventTypes.map(({ id }) => id),
    [],
  );
  const advice = meant === null ? "" : `; did you mean "${meant}"?`;
  return [
    diagnostic(
      document,
      schemaMember.value,
      rules.schema,
      `There is no event type "${named}"${advice}`,
      {
        severity: DiagnosticSeverity.Warning,
        replacement: meant === null ? null : JSON.stringify(schemaAddressOf(meant)),
      },
    ),
  ];
}

function diagnosePlaceholders(
  document: TextDocument,
  { placeholderProblems }: EventFileText,
): readonly Diagnostic[] {
  return placeholderProblems.map(({ start, end, message, suggestion }) => {
    const written = document.getText().slice(start, end);
    const replacement =
      suggestion === null ? null : written.replace(/^\{\{\$[\w-]*/, `{{$${suggestion}`);
    const more = { severity: DiagnosticSeverity.Error, replacement };
    return diagnostic(document, { start, end }, rules.placeholder, message, more);
  });
}

function replacementOf({ suggestion, about }: Finding): string | null {
  if (suggestion === null) return null;
  return about === "key" ? JSON.stringify(suggestion) : suggestion;
}

function diagnostic(
  document: TextDocument,
  { start, end }: Span,
  code: string,
  message: string,
  { severity, replacement }: { severity: DiagnosticSeverity; replacement: string | null },
): Diagnostic {
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const found = { range, severity, source: "Lambda Lens", code, message };
  return replacement === null ? found : { ...found, data: { replacement } satisfies Fix };
}
