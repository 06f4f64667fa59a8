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

/** What claims to be longer, in bytes, is no message but binary output that looks like a frame. */
const maxFrameBytes = 128 * 1024 * 1024;

export interface LogReader {
  /** Passes on a last line that has no newline. */
  flush(): void;
}

/** Enough to tell a frame from raw bytes that happen to look like one: prefix and type. */
const frameMarkLength = 4;

/**
 * Cuts one output stream of the child into messages.
 * @param onDrained called for each drain marker: all output of the invocation has been passed on.
 */
export function readLogs(
  stream: Readable,
  onLog: (log: RawLog) => void,
  onDrained: () => void,
): LogReader {
  let chunks: Buffer[] = [];
  let length = 0;
  // A message of many chunks is put together once, when all of it is there.
  let needed = 1;
  stream.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < needed) return;
    let bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    let step = takeNext(bytes);
    for (; step.kind !== "more"; step = takeNext(bytes)) {
      if (step.kind === "log") onLog(step.log);
      else onDrained();
      bytes = bytes.subarray(step.length);
    }
    needed = step.needed;
    chunks = [bytes];
    length = bytes.length;
  });
  return {
    flush: () => {
      const log = takeRest(Buffer.concat(chunks));
      if (log !== null) onLog(log);
      chunks = [];
      length = 0;
      needed = 1;
    },
  };
}

type Step =
  | { readonly kind: "log"; readonly log: RawLog; readonly length: number }
  | { readonly kind: "drain"; readonly length: number }
  /** So many bytes must be there before it is worth another look. */
  | { readonly kind: "more"; readonly needed: number };

/** The next whole message at the start of `bytes`. */
function takeNext(bytes: Buffer): Step {
  if (isFrame(bytes)) return takeFrame(bytes);
  if (bytes.length < frameMarkLength && framePrefix.subarray(0, bytes.length).equals(bytes)) {
    return { kind: "more", needed: bytes.length + 1 };
  }
  const end = bytes.indexOf(newline);
  // A frame ends a raw line that has no newline: what was printed stands before what was logged.
  const frame = findFrame(bytes, end < 0 ? bytes.length : end);
  if (frame > 0) {
    const needed = frame + frameHeaderLength;
    // Whether it is one shows in its whole header.
    return bytes.length < needed ? { kind: "more", needed } : takeLine(bytes, frame, frame);
  }
  if (end >= 0) return takeLine(bytes, end, end + 1);
  if (bytes.length <= maxLineBytes) return { kind: "more", needed: bytes.length + 1 };
  const cut = characterStart(bytes, bytes.length - frameMarkLength);
  return takeLine(bytes, cut, cut);
}

function takeLine(bytes: Buffer, end: number, length: number): Step {
  return { kind: "log", log: rawLine(bytes.subarray(0, end)), length };
}

function takeFrame(bytes: Buffer): Step {
  if (bytes.length < frameHeaderLength) return { kind: "more", needed: frameHeaderLength };
  if (bytes[3] === drainType) return { kind: "drain", length: frameHeaderLength };
  const length = frameHeaderLength + bytes.readUInt32BE(4);
  if (bytes.length < length) return { kind: "more", needed: length };
  return { kind: "log", log: frameLog(bytes.subarray(0, length)), length };
}

/** What a process that was killed had printed of its last message; null where there is nothing. */
function takeRest(bytes: Buffer): RawLog | null {
  if (!isFrame(bytes)) return bytes.length === 0 ? null : rawLine(bytes);
  return bytes.length <= frameHeaderLength ? null : frameLog(bytes);
}

function frameLog(frame: Buffer): RawLog {
  return {
    text: trimNewline(frame.subarray(frameHeaderLength)).toString("utf8"),
    level: levels[frame.readUInt8(3) >> 2] ?? null,
    timeMs: Number(frame.readBigInt64BE(8) / 1000n),
  };
}

function isFrame(bytes: Buffer): boolean {
  if (bytes.length < frameMarkLength || !bytes.subarray(0, 3).equals(framePrefix)) return false;
  const type = bytes.readUInt8(3);
  if (type === drainType) return isZero(bytes.subarray(frameMarkLength, frameHeaderLength));
  if ((type & 0b10) === 0 || type >> 2 >= levels.length) return false;
  return bytes.length < 8 || bytes.readUInt32BE(4) <= maxFrameBytes;
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

/** Where the first frame begins before `end`; -1 where there is none. */
function findFrame(bytes: Buffer, end: number): number {
  // No further than the line: a search through all that follows, line by line, would be quadratic.
  const line = bytes.subarray(0, end + framePrefix.length - 1);
  let at = line.indexOf(framePrefix);
  while (at >= 0 && !isFrame(bytes.subarray(at))) at = line.indexOf(framePrefix, at + 1);
  return at;
}

/** The nearest start of a UTF-8 character at or before `at`. */
function characterStart(bytes: Buffer, at: number): number {
  for (let start = at; start > at - 4; start -= 1) {
    if (((bytes[start] ?? 0) & 0b1100_0000) !== 0b1000_0000) return start;
  }
  return at;
}

function trimNewline(bytes: Buffer): Buffer {
  return bytes.at(-1) === newline ? bytes.subarray(0, -1) : bytes;
}

/** The clients write the newlines of a message as carriage returns where they cannot frame it. */
function rawLine(bytes: Buffer): RawLog {
  const text = bytes.toString("utf8");
  const restored = text.includes("\r") ? text.replace(/\r$/, "").replaceAll("\r", "\n") : text;
  return { text: restored, level: null, timeMs: null };
}
