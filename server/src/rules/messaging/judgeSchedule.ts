/** What is wrong with a schedule, and what was most likely meant. */
export interface JudgedSchedule {
  readonly message: string;
  readonly mended: string | null;
}

/**
 * Checks a schedule expression. Source: EventBridge, "Setting a schedule pattern for scheduled rules", and
 * EventBridge Scheduler, "Schedule types".
 * @param service a rule, or EventBridge Scheduler, which also knows `at(…)` and asks for no singular
 * @returns null for one that is right
 */
export function judgeSchedule(
  expression: string,
  service: "rule" | "scheduler",
): JudgedSchedule | null {
  // Whoever leaves a variable empty wants no schedule.
  if (expression.trim() === "") return null;
  const [, kind, content = ""] = /^(rate|cron|at)\((.*)\)$/s.exec(expression.trim()) ?? [];
  if (kind === "rate") return judgeRate(content, service);
  if (kind === "cron") return judgeCron(content);
  if (kind === "at") return judgeTime(content, service);
  const fields = expression.trim().split(/\s+/);
  const isBareCron = (fields.length === 5 || fields.length === 6) && fields.every(isCronField);
  return {
    message: "A schedule is rate(value unit) or cron(six fields).",
    mended: isBareCron ? mendBareCron(fields) : null,
  };
}

function judgeRate(content: string, service: "rule" | "scheduler"): JudgedSchedule | null {
  const [, number = "", unit = ""] = /^\s*(\d+)\s+(minute|hour|day)s?\s*$/.exec(content) ?? [];
  if (number === "" || Number(number) === 0) {
    const message = "A rate is a whole number from 1 and a unit: minutes, hours or days.";
    return { message, mended: null };
  }
  const wanted = Number(number) === 1 ? unit : `${unit}s`;
  if (service === "scheduler" || content.trim().split(/\s+/)[1] === wanted) return null;
  const mended = `rate(${number} ${wanted})`;
  const rule = Number(number) === 1 ? "after 1 the unit is singular" : "the unit is plural";
  return { message: `EventBridge refuses this rate: ${rule}, ${mended}.`, mended };
}

function judgeTime(content: string, service: "rule" | "scheduler"): JudgedSchedule | null {
  if (service === "rule") {
    const message = "Only EventBridge Scheduler knows at(…): a rule has rate(…) or cron(…).";
    return { message, mended: null };
  }
  if (/^\s*\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\s*$/.test(content)) return null;
  return { message: "A time is written as at(yyyy-mm-ddThh:mm:ss).", mended: null };
}

interface CronField {
  readonly name: string;
  readonly lowest: number;
  readonly highest: number;
  readonly words: readonly string[];
}

const months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
const days = "SUN MON TUE WED THU FRI SAT".split(" ");

const cronFields: readonly CronField[] = [
  { name: "minutes", lowest: 0, highest: 59, words: [] },
  { name: "hours", lowest: 0, highest: 23, words: [] },
  { name: "day of the month", lowest: 1, highest: 31, words: [] },
  { name: "month", lowest: 1, highest: 12, words: months },
  { name: "day of the week", lowest: 1, highest: 7, words: days },
  { name: "year", lowest: 1970, highest: 2199, words: [] },
];

function judgeCron(content: string): JudgedSchedule | null {
  const fields = content.trim().split(/\s+/);
  if (fields.length === 5 && fields.every(isCronField)) {
    const message =
      "EventBridge's cron has six fields: minutes, hours, day of the month, month, day of the week, year.";
    return { message, mended: mendBareCron(fields) };
  }
  if (fields.length !== 6) {
    const message = `EventBridge's cron has six fields, and this one ${fields.length}.`;
    return { message, mended: null };
  }
  const [, , monthDay = "", , weekDay = ""] = fields;
  if ((monthDay === "?") === (weekDay === "?")) {
    const message =
      "Exactly one of day of the month (third field) and day of the week (fifth) has to be `?`.";
    return { message, mended: mendDays(fields) };
  }
  for (const [index, field] of cronFields.entries()) {
    const wrong = wrongPart(fields[index] ?? "", field);
    if (wrong === null) continue;
    const range = `${field.lowest}-${field.highest}${field.words.length > 0 ? ` or ${field.words[0]}-${field.words.at(-1)}` : ""}`;
    return { message: `${wrong} is no ${field.name}: that is ${range}.`, mended: null };
  }
  return null;
}

/** A number or word of a field that is out of its range; wildcards are taken as they are. */
function wrongPart(field: string, { lowest, highest, words }: CronField): string | null {
  // What stands behind a slash or a hash is a step or a count.
  for (const part of field.replaceAll(/[/#]\d+/g, "").split(/[,-]/)) {
    const bare = part.replace(/^(\d*)(?:L|W|LW)$/i, "$1");
    if (bare === "" || bare === "*" || bare === "?" || words.includes(bare.toUpperCase())) continue;
    const number = /^\d+$/.test(bare) ? Number(bare) : Number.NaN;
    if (!(number >= lowest && number <= highest)) return part;
  }
  return null;
}

function isCronField(field: string): boolean {
  return /^(?:[\d*?,/#LW-]|[A-Z]{3})+$/i.test(field);
}

/** The cron of Unix in EventBridge's words. */
function mendBareCron(fields: readonly string[]): string | null {
  const [minutes = "", hours = "", monthDay = "", month = "", weekDay = "", year = "*"] = fields;
  const isSixth = fields.length === 6;
  const fifth = isSixth ? weekDay : countFromOne(weekDay);
  if (fifth === null) return null;
  const isMended = judgeCron([minutes, hours, monthDay, month, fifth, year].join(" ")) === null;
  if (isMended) return `cron(${[minutes, hours, monthDay, month, fifth, year].join(" ")})`;
  return mendDays([minutes, hours, monthDay, month, fifth, year]);
}

/** Unix counts days of the week from 0, Sunday, and takes 7 for it as well. */
function countFromOne(weekDay: string): string | null {
  if (/[/#L]/i.test(weekDay)) return null;
  return weekDay.replaceAll(/\d+/g, (day) => String((Number(day) % 7) + 1));
}

function mendDays(fields: readonly string[]): string | null {
  const [minutes, hours, monthDay, month, weekDay, year] = fields;
  const withoutWeekDay = weekDay === "*" ? [minutes, hours, monthDay, month, "?", year] : null;
  const withoutMonthDay = monthDay === "*" ? [minutes, hours, "?", month, weekDay, year] : null;
  const mended = (withoutWeekDay ?? withoutMonthDay)?.join(" ");
  if (mended === undefined || monthDay === "?" || judgeCron(mended) !== null) return null;
  return `cron(${mended})`;
}
