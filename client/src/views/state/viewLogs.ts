import type { InvocationResult, LogEntry } from "../../../../runtime/invocationResult.ts";
import type { LogLine, LogsView } from "../../../webview/protocol.ts";

/** How many lines, and how many characters in all, the view holds. */
export interface LogLimits {
  readonly lines: number;
  readonly characters: number;
  readonly charactersPerLine: number;
}

export const logLimits: LogLimits = { lines: 5000, characters: 400_000, charactersPerLine: 8000 };

/**
 * The logs as the view shows them: the last lines where there are too many, since that is where
 * what went wrong stands.
 */
export function viewLogs(
  entries: readonly LogEntry[],
  dropped: InvocationResult["logsDropped"],
  limits: LogLimits = logLimits,
): LogsView {
  const lines: LogLine[] = [];
  let characters = 0;
  for (let index = entries.length - 1; index >= 0 && lines.length < limits.lines; index -= 1) {
    const entry = entries[index];
    if (entry === undefined) break;
    const text = cutLine(entry.text, limits.charactersPerLine);
    characters += text.length;
    if (characters > limits.characters && lines.length > 0) break;
    lines.push({ time: localTime(entry.time), level: entry.level, source: entry.source, text });
  }
  return { lines: lines.toReversed(), notShown: entries.length - lines.length, dropped };
}

/**
 * All entries as text, for an editor, as Lambda's own text format has them, which our grammar colours:
 * time, request id, level and message with tabs between; the time before everything else.
 */
export function logsAsText(entries: readonly LogEntry[]): string {
  return entries
    .map(({ time, level, requestId, text }) =>
      level === null ? `${time} ${text}` : `${time}\t${requestId ?? ""}\t${level}\t${text}`,
    )
    .join("\n");
}

function cutLine(text: string, limit: number): string {
  const bare = text.replace(/\r?\n$/, "");
  if (bare.length <= limit) return bare;
  return `${bare.slice(0, limit)}… (${(bare.length - limit).toLocaleString("en-US")} more characters)`;
}

/** `12:03:11.201` in this machine's time zone; the text itself where it is no time. */
export function localTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const two = (value: number): string => String(value).padStart(2, "0");
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
  return `${clock}.${String(date.getMilliseconds()).padStart(3, "0")}`;
}
