import { eventTypes } from "../../../../events/catalogue.ts";
import type { BusOrigin } from "../../../../events/model/busOrigin.ts";
import type { TemplateScope } from "../templateScope.ts";
import { memberOf, type TemplateObject } from "../templateValue.ts";
import { busConditions, readPattern, type BusCondition } from "./busPattern.ts";

/** Of the catalogue, what comes from a bus. */
const busTypes = eventTypes.flatMap(({ id, busOrigin, recognition }) => {
  const isGeneral = recognition.kind === "fixed" && recognition.general === true;
  return busOrigin === undefined ? [] : [{ id, origin: busOrigin, isGeneral }];
});

/**
 * The event type of an EventBridge rule, SAM's or CloudFormation's: scheduled, or matched by a
 * pattern's `source` and `detail-type`.
 * @returns null where the rule doesn't tell, or tells of several types
 */
export function ruleEventType(properties: TemplateObject, scope: TemplateScope): string | null {
  const pattern = memberOf(properties, "EventPattern") ?? memberOf(properties, "Pattern");
  if (pattern === undefined) {
    return memberOf(properties, "ScheduleExpression") === undefined ? null : "eventbridge-schedule";
  }
  const read = readPattern(pattern, scope);
  const sources = busConditions(read, "source", scope);
  const kinds = busConditions(read, "detail-type", scope);
  if (sources === null && kinds === null) return null;
  // Each kind may come from each source, though most pairs never occur; each source is its own.
  const questions =
    kinds === null
      ? (sources ?? []).map((source) => typesThat([source], null))
      : kinds.map((kind) => typesThat(sources, kind));
  const [type, ...others] = new Set(questions.flat());
  return others.length > 0 ? null : (type ?? null);
}

/** Ids of the types that are told by these conditions; special ones go before general ones. */
function typesThat(
  sources: readonly BusCondition[] | null,
  kind: BusCondition | null,
): readonly string[] {
  const told = busTypes.filter(({ origin }) => {
    const isSource = sources?.some(({ acceptsSource }) => acceptsSource(origin));
    const isKind = kind?.acceptsKind(origin);
    // What is left open tells nothing of a type that leaves the other one open itself.
    return (isSource ?? !isOfAnyKind(origin)) && (isKind ?? !isFromAnywhere(origin));
  });
  const special = told.filter(({ isGeneral }) => !isGeneral);
  const found = (special.length > 0 ? special : told).map(({ id }) => id);
  // A kind that no service is known to send, and no source: an application's.
  return found.length === 0 && sources === null ? ["eventbridge-custom"] : found;
}

function isOfAnyKind({ furtherDetailTypes }: BusOrigin): boolean {
  return furtherDetailTypes?.test("") === true;
}

/** True where the source alone doesn't tell the type, since others have it too. */
function isFromAnywhere(origin: BusOrigin): boolean {
  return origin.furtherSources !== undefined && !isOfAnyKind(origin);
}
