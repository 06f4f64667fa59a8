import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSample } from "../../events/buildSample.ts";
import { findEventType } from "../../events/catalogue.ts";
import type { EventType } from "../../events/model/eventType.ts";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import { toFunctionDefinition } from "../../runtime/functionDefinition.ts";
import type { RequestedEvent } from "../../runtime/invocationRequest.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { analyzeWorkspace } from "../../server/src/analysis/analyzeWorkspace.ts";
import type { FunctionTarget } from "../../server/src/protocol.ts";
import { distFolder, root } from "../runtime/runtimeKit.ts";

const folder = join(root, "examples");

/** Every function of the examples' template, as the product finds it. */
export const exampleTargets: readonly FunctionTarget[] = await analyzeWorkspace(folder, {
  grammarFolders: [join(distFolder, "grammars")],
});

export function findExample(logicalId: string): FunctionTarget {
  const target = exampleTargets.find((candidate) => candidate.logicalId === logicalId);
  if (!target) throw new Error(`examples/template.yaml has no function ${logicalId}`);
  return target;
}

/** The event type of a function's trigger, with all its samples. */
export function eventTypeOf({ eventType, logicalId }: FunctionTarget): EventType {
  const found = eventType === null ? null : findEventType(eventType);
  if (!found) throw new Error(`Nothing tells the event type of ${logicalId}`);
  return found;
}

/** A sample as the command line would send it, at one fixed moment. */
export function sampleEvent(type: EventType, sampleId: string): RequestedEvent {
  const now = new Date("2026-01-31T12:00:00Z");
  const { value } = buildSample(type, sampleId, { seed: 1, now, set: {} });
  const text = JSON.stringify(value);
  return { type: type.id, sample: sampleId, seed: 1, at: now.toISOString(), text };
}

/** Invokes an example, with variables beside those of its template. */
export function invokeExample(
  pool: EnvironmentPool,
  target: FunctionTarget,
  event: RequestedEvent,
  variables: Readonly<Record<string, string>> = {},
): Promise<InvocationResult> {
  const definition = toFunctionDefinition(target, fileURLToPath(target.uri), { variables });
  const name = target.logicalId ?? basename(target.uri);
  const request = { target: name, definition, event, interpreter: null, cold: false };
  return pool.invoke(request, new AbortController().signal);
}
