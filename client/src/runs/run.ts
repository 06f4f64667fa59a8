import { fileURLToPath } from "node:url";
import type { InvocationRequest } from "../../../runtime/invocationRequest.ts";
import type { InvocationResult } from "../../../runtime/invocationResult.ts";
import type { FunctionTarget } from "../../../server/src/protocol.ts";
import type { BuiltPositions } from "./builtPositions.ts";

/** One invocation that was asked for from the editor. */
export interface Run {
  readonly id: string;
  readonly target: FunctionTarget;
  readonly request: InvocationRequest;
  /** What the event is called: `SQS · Two messages`. */
  readonly eventLabel: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** A run that ended, one way or another. */
export interface FinishedRun extends Run {
  readonly endedAt: number;
  readonly result: InvocationResult;
  readonly builtPositions: BuiltPositions;
}

/** Absolute path of the file that a target's name is bound in. */
export function fileOf(target: Pick<FunctionTarget, "uri">): string {
  return fileURLToPath(target.uri);
}

/**
 * Identifies a handler across edits: lines move, the file and the exported name stay. Several
 * template functions may share one handler; each has a key of its own. Client and server spell URIs
 * differently, so the path stands for the file.
 */
export function targetKey(target: Pick<FunctionTarget, "uri" | "symbol" | "logicalId">): string {
  return JSON.stringify([fileOf(target), target.symbol, target.logicalId]);
}
