import { buildSample } from "../buildSample.ts";
import type { EventType } from "../model/eventType.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The moment at which the events of family tests happen. */
export const testMoment = new Date("2026-03-12T19:03:58.390Z");

/** Builds a sample for a test, with one seed and at one moment. */
export function buildEvent(
  eventType: EventType,
  sampleId: string,
  set: Readonly<Record<string, string>> = {},
): Fields {
  return buildSample(eventType, sampleId, { seed: 5, now: testMoment, set }).value as Fields;
}

/** The `detail` of a sample that EventBridge delivers. */
export function buildDetail(
  eventType: EventType,
  sampleId: string,
  set: Readonly<Record<string, string>> = {},
): Fields {
  return buildEvent(eventType, sampleId, set)["detail"] as Fields;
}
