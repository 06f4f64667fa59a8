import { asRecord, memberOfRecord, type CdkValue, type MadeValue } from "../evaluation/cdkValue.ts";
import { durationInSeconds } from "./lowerValue.ts";
import { argumentOf, madeBehind, propertiesOf, shortName } from "./madeThings.ts";
import type { Synthesis } from "./synthesis.ts";
import { plain, undetermined, type SynthesisValue } from "./synthesisValue.ts";

/**
 * An event pattern with EventBridge's own names for its fields.
 * CDK API Reference, "EventPattern"; EventBridge User Guide, "Event patterns".
 */
export function lowerPattern(pattern: CdkValue, synthesis: Synthesis): SynthesisValue {
  const record = asRecord(pattern);
  if (record === null) return { ...undetermined, origin: pattern.origin };
  const rename = (key: string): string => (/^detail_?type$/i.test(key) ? "detail-type" : key);
  return synthesis.lowerRecord(record, rename);
}

/**
 * The expression of `Schedule.rate`, `.cron` or `.expression`.
 * EventBridge User Guide, "Setting a schedule pattern".
 */
export function lowerSchedule(schedule: CdkValue): SynthesisValue {
  const made = madeBehind(schedule);
  const expression = made === null ? null : expressionOf(made);
  return expression === null
    ? { ...undetermined, origin: schedule.origin }
    : plain(expression, schedule.origin);
}

function expressionOf(made: MadeValue): string | null {
  switch (shortName(made)) {
    case "expression":
      return textOfArgument(argumentOf(made, 0, "expression"));
    case "rate":
      return rateOf(madeBehind(argumentOf(made, 0, "duration")));
    case "cron":
      return cronOf(made);
    default:
      return null;
  }
}

function textOfArgument(value: CdkValue | undefined): string | null {
  return value?.kind === "literal" && typeof value.value === "string" ? value.value : null;
}

const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

function rateOf(duration: MadeValue | null): string | null {
  const seconds = duration === null ? null : durationInSeconds(duration);
  if (seconds === null) return null;
  const found = units.find(([, length]) => seconds >= length && seconds % length === 0);
  if (found === undefined) return null;
  const [unit, length] = found;
  const amount = seconds / length;
  return `rate(${amount} ${unit}${amount === 1 ? "" : "s"})`;
}

/** What isn't stated is any; of the two kinds of days only one may be. */
function cronOf(made: MadeValue): string | null {
  const options = propertiesOf(made, 0);
  if (options.isOpen) return null;
  const at = (name: string, otherwise: string): string | null => {
    const value = memberOfRecord(options, name);
    if (value === undefined) return otherwise;
    return value.kind === "literal" && value.value !== undefined ? String(value.value) : null;
  };
  const hasWeekDay = memberOfRecord(options, "weekDay") !== undefined;
  const fields = [
    at("minute", "*"),
    at("hour", "*"),
    at("day", hasWeekDay ? "?" : "*"),
    at("month", "*"),
    at("weekDay", "?"),
    at("year", "*"),
  ];
  return fields.includes(null) ? null : `cron(${fields.join(" ")})`;
}
