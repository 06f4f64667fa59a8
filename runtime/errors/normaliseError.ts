import * as z from "zod";
import type { InvocationError, SourceFrame } from "../invocationResult.ts";
import { parseStackFrames } from "./stackFrames.ts";

export interface FrameContext {
  /** Turns a position in built code into one in the user's source. */
  readonly mapFrame: (frame: SourceFrame) => SourceFrame;
  /** Absolute path of a file that a stack names by the end of its path; null where none is known. */
  readonly resolvePath: (path: string) => string | null;
  /** Whether a file is the user's own, and neither the runtime client's nor a dependency's. */
  readonly isUserFile: (file: string) => boolean;
}

/**
 * Reads an error payload as a runtime client posts it into one form for all languages: Node.js calls
 * the stack `trace`, Python and the others `stackTrace`, and Go's has objects for items.
 */
export function normaliseError(payload: Buffer, context: FrameContext): InvocationError {
  const posted = parsePosted(payload);
  const stack = posted["trace"] ?? posted["stackTrace"];
  const items: readonly unknown[] = Array.isArray(stack) ? stack : [];
  const stackTrace = items.map((item) => stackLine(item, context));
  return {
    errorType: textOf(posted["errorType"], "Unknown"),
    errorMessage: textOf(posted["errorMessage"], ""),
    stackTrace,
    frames: userFrames(stackTrace, context),
  };
}

/** One item of a stack as text; Go's in the form of Node.js', which everybody can read. */
function stackLine(item: unknown, { resolvePath }: FrameContext): string {
  const { data } = goFrameSchema.safeParse(item);
  if (data === undefined) return typeof item === "string" ? item : JSON.stringify(item);
  const file = resolvePath(data.path) ?? data.path;
  return `    at ${data.label} (${file}:${data.line}:1)`;
}

/** Source: aws-lambda-go, `lambda/messages`, `InvokeResponse_Error_StackFrame`. */
const goFrameSchema = z.object({ path: z.string(), line: z.int(), label: z.string() });

/** An error that the platform states itself: it has no stack. */
export function platformError(errorType: string, errorMessage: string): InvocationError {
  return { errorType, errorMessage, stackTrace: [], frames: [] };
}

/** Positions in the user's own source, innermost first. */
export function userFrames(
  stackTrace: readonly string[],
  context: FrameContext,
): readonly SourceFrame[] {
  return parseStackFrames(stackTrace)
    .map(context.mapFrame)
    .filter((frame) => context.isUserFile(frame.file));
}

function textOf(value: unknown, absent: string): string {
  if (value === undefined || value === null) return absent;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function parsePosted(payload: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(payload.toString("utf8"));
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // A custom runtime may post anything; it is shown as it came.
  }
  return { errorType: "Unknown", errorMessage: payload.toString("utf8") };
}
