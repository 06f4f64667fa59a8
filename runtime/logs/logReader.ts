import type { Readable } from "node:stream";
import type { LogLevel } from "../invocationResult.ts";

/** One message as it came out of the child, before anything is read into its text. */
export interface RawLog {
  readonly text: string;
  /** From the frame; null for raw output. */
  readonly level: LogLevel | null;
  /** From the frame, in milliseconds since the epoch; null for raw output. */
  readonly timeMs: number | null;
}

/**
 * The runtime clients frame what goes through their loggers when `_LAMBDA_TELEMETRY_LOG_FD` names a
 * file descriptor: type (4 bytes), length (4), microseconds since the epoch (8), then the message, all
 * big-endian. We name standard output itself, so frames and raw output keep their order.
 */
const frameHeaderLength = 16;
const framePrefix = Buffer.from([0xa5, 0x5a, 0x00]);
/** Written by our stand-in clients when an invocation is over. */
const drainType = 0xff;

const levels: readonly (LogLevel | null)[] = [
  null,
  "TRACE",
  "DEBUG",
  "INFO",
  "WARN",
  "ERROR",
  "FATAL",
];
const newline = 0x0a;

/** A line without an end is cut here, in bytes, so that a flood without newlines is bounded too. */
const maxLineBytes = 1024 * 1024;

export interface LogReader {
  /** Passes on a last line that has no newline. */
  flush(): void;
}

/**
 * Cuts one output stream of the child into messages.
 * @param onDrained called for each drain marker: all output of the invocation has been passed on.
 */
export function readLogs(
  stream: Readable,
  onLog: (log: RawLog) => void,
  onDrained: () => void,
): LogReader {
  let rest: Buffer = Buffer.alloc(0);
  const emitLine = (bytes: Buffer): void =>
    onLog({ text: lineText(bytes), level: null, timeMs: null });
  stream.on("data", (chunk: Buffer) => {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const step = takeNext(bytes);
      if (step === null) break;
      if (step.kind === "line") emitLine(step.bytes);
      if (step.kind === "frame") onLog(step.log);
      if (step.kind === "drain") onDrained();
      bytes = bytes.subarray(step.length);
    }
    rest = bytes;
  });
  return {
    flush: () => {
      if (rest.length > 0) emitLine(rest);
      rest = Buffer.alloc(0);
    },
  };
}

type Step =
  | { readonly kind: "line"; readonly bytes: Buffer; readonly length: number }
  | { readonly kind: "frame"; readonly log: RawLog; readonly length: number }
  | { readonly kind: "drain"; readonly length: number };

/** The next whole message at the start of `bytes`, or null where more bytes are needed. */
function takeNext(bytes: Buffer): Step | null {
  if (bytes.length === 0) return null;
  if (bytes[0] === framePrefix[0] && isFramePrefix(bytes)) return takeFrame(bytes);
  const end = bytes.indexOf(newline);
  const frame = findFrame(bytes, end < 0 ? bytes.length : end);
  // A frame ends a raw line that has no newline: what was printed stands before what was logged.
  if (frame >= 0) return { kind: "line", bytes: bytes.subarray(0, frame), length: frame };
  if (end >= 0) return { kind: "line", bytes: bytes.subarray(0, end), length: end + 1 };
  return bytes.length > maxLineBytes ? { kind: "line", bytes, length: bytes.length } : null;
}

function takeFrame(bytes: Buffer): Step | null {
  if (bytes.length < frameHeaderLength) return null;
  const type = bytes.readUInt8(3);
  if (type === drainType) return { kind: "drain", length: frameHeaderLength };
  const length = frameHeaderLength + bytes.readUInt32BE(4);
  if (bytes.length < length) return null;
  const log = {
    text: lineText(trimNewline(bytes.subarray(frameHeaderLength, length))),
    level: levels[type >> 2] ?? null,
    timeMs: Number(bytes.readBigInt64BE(8) / 1000n),
  };
  return { kind: "frame", log, length };
}

function isFramePrefix(bytes: Buffer): boolean {
  const known = bytes.subarray(0, framePrefix.length);
  return framePrefix.subarray(0, known.length).equals(known);
}

function findFrame(bytes: Buffer, before: number): number {
  const at = bytes.indexOf(framePrefix);
  return at > 0 && at < before ? at : -1;
}

function trimNewline(bytes: Buffer): Buffer {
  return bytes.at(-1) === newline ? bytes.subarray(0, -1) : bytes;
}

/** The clients write the newlines of a message as carriage returns where they cannot frame it. */
function lineText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.includes("\r") ? text.replace(/\r$/, "").replaceAll("\r", "\n") : text;
}
