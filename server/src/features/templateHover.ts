import type { Hover, Position } from "vscode-languageserver/node";
import { findEventType } from "../../../events/catalogue.ts";
import type { TextRange } from "../analysis/moduleOutline.ts";
import type { LinkedFunction } from "../analysis/templateFunctions.ts";
import { holdsPosition, holdsRange } from "../code/textRanges.ts";
import type { Trigger } from "../protocol.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import type { HoverProvider } from "./hovers.ts";
import { nameOfFile } from "./nameOfFile.ts";

/** Says of a function's name in a template, and of its handler, how Lambda would run it. */
export function hoverInTemplates(session: WorkspaceSession): HoverProvider {
  return async ({ textDocument: { uri }, position }) => {
    const file = fileOfUri(uri);
    return file === null ? null : hoverTemplate(await session.functionsIn(file), position);
  };
}

/** The effective configuration of the function whose name or handler stands at the position, or null. */
export function hoverTemplate(
  functions: readonly LinkedFunction[],
  position: Position,
): Hover | null {
  for (const linked of functions) {
    const { name, handler } = linked.declared.places;
    const range = [name, handler].find((each) => each !== null && holdsPosition(each, position));
    if (range) return { contents: { kind: "markdown", value: describe(linked) }, range };
  }
  return null;
}

function describe(linked: LinkedFunction): string {
  const { declared } = linked;
  const rows = rowsOf(linked).filter((each) => each !== null);
  return [
    `**${escape(declared.functionName ?? declared.logicalId)}** (Lambda function)`,
    ["| | | |", "|---|---|---|", ...rows].join("\n"),
    describeTriggers(declared.triggers),
  ].join("\n\n");
}

function rowsOf(linked: LinkedFunction): readonly (string | null)[] {
  const { declared } = linked;
  const { places, timeoutSeconds, memorySizeMB, architecture } = declared;
  const origin = (range: TextRange | null): string => originOf(range, places.body);
  return [
    row("Handler", describeHandler(linked), origin(places.handler)),
    row("Runtime", codeOr(declared.runtime, places.runtime), origin(places.runtime)),
    row("Timeout", amount(timeoutSeconds, "s", places.timeout, 3), origin(places.timeout)),
    row("Memory", amount(memorySizeMB, "MB", places.memory, 128), origin(places.memory)),
    row("Architecture", architecture ?? "x86_64 *(Lambda's default)*", ""),
    row("Environment", describeVariables(linked), ""),
  ];
}

function row(title: string, value: string | null, origin: string): string | null {
  return value === null ? null : `| ${title} | ${value} | ${origin} |`;
}

/** Where a property comes from that the function does not state itself. */
function originOf(range: TextRange | null, body: TextRange | undefined): string {
  if (range === null) return "";
  const isOwn = body === undefined || holdsRange(body, range);
  return isOwn ? "" : `*inherited, line ${range.start.line + 1}*`;
}

function describeHandler({ declared, target, missing }: LinkedFunction): string | null {
  if (declared.handler === null) return codeOr(null, declared.places.handler);
  const written = code(declared.handler);
  if (target !== null) {
    const { uri, range } = target;
    return `${written} → [${escape(nameOfFile(uri))}](${uri}#L${range.start.line + 1})`;
  }
  return missing === null ? written : `${written} *(not exported)*`;
}

/** @param fallback what Lambda takes where nothing is written */
function amount(
  value: number | null,
  unit: string,
  place: TextRange | null,
  fallback: number,
): string {
  if (value !== null) return `${value} ${unit}`;
  return place === null ? `${fallback} ${unit} *(Lambda's default)*` : onlyDeployed;
}

const onlyDeployed = "*known after deployment*";

function codeOr(value: string | null, place: TextRange | null): string | null {
  if (value !== null) return code(value);
  return place === null ? null : onlyDeployed;
}

function describeVariables({ declared }: LinkedFunction): string | null {
  const names = [...Object.keys(declared.variables), ...declared.unresolvedVariables];
  return names.length === 0 ? null : names.map(code).join(" ");
}

function describeTriggers(triggers: readonly Trigger[]): string {
  if (triggers.length === 0) return "No trigger is known.";
  const lines = triggers.map(({ eventType, kind, name }) => {
    const known = eventType === null ? null : findEventType(eventType);
    const type = known === null ? "" : `: [${known.title}](${known.documentation})`;
    return `- **${escape(name)}** ${code(kind)}${type}`;
  });
  return ["Triggers", ...lines].join("\n");
}

/** Text of a template in a Markdown table. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>|#!\n]/g, (sign) => (sign === "\n" ? " " : `\\${sign}`));
}

function code(text: string): string {
  return `\`${text.replaceAll("`", "'").replaceAll("|", "\\|").replaceAll("\n", " ")}\``;
}
