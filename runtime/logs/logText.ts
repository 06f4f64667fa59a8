import type { LogLevel } from "../invocationResult.ts";

/** What a client's log line says beside its message. */
export interface LogText {
  readonly level: LogLevel | null;
  readonly timeMs: number | null;
  readonly text: string;
}

const nodeLine = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)\t(\S*)\t(TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\t([^]*)$/;
const pythonLine =
  /^\[(DEBUG|INFO|WARNING|ERROR|CRITICAL)\]\t(\d{4}-\d\d-\d\dT[\d:.]+Z)\t(\S*)\t([^]*)$/;
const pythonError = /^\[ERROR\] ([^]*)$/;

const pythonLevels: Readonly<Record<string, LogLevel>> = {
  DEBUG: "DEBUG",
  INFO: "INFO",
  WARNING: "WARN",
  ERROR: "ERROR",
  CRITICAL: "FATAL",
};

/**
 * Separates a log line's message from the time, request id and level that the runtime clients write
 * before it. Text that is in none of their forms is the message as it stands.
 */
export function parseLogText(text: string): LogText {
  const node = nodeLine.exec(text);
  if (node) {
    const [, time = "", , level, message = ""] = node;
    return { level: level as LogLevel, timeMs: Date.parse(time), text: message };
  }
  const python = pythonLine.exec(text);
  if (python) {
    const [, level = "", time = "", , message = ""] = python;
    return { level: pythonLevels[level] ?? null, timeMs: Date.parse(time), text: message };
  }
  const error = pythonError.exec(text);
  if (error) return { level: "ERROR", timeMs: null, text: error[1] ?? "" };
  return { level: null, timeMs: null, text };
}
