import type { EventType } from "./model/eventType.ts";
import { checkValue } from "./validation/checkValue.ts";
import { formatPath } from "./validation/formatPath.ts";

/**
 * What an invoker will not take of a handler's result.
 * @param event the event that the handler got, as JSON
 * @param result what it returned, as JSON; null where it returned nothing
 * @returns a sentence without full stop for each problem, with its path; empty where all is well or
 *   nobody reads the result
 */
export function resultProblems(
  eventType: EventType,
  event: unknown,
  result: unknown,
): readonly string[] {
  if (eventType.responseSchema === null) return [];
  const broken = checkValue(eventType.responseSchema(), result, []).filter(
    ({ severity }) => severity === "error",
  );
  if (broken.length > 0) {
    return broken.map(({ path, message }) => at(formatPath(path), message));
  }
  return (eventType.checkResult?.(event, result) ?? []).map((sentence) => at("", sentence));
}

function at(path: string, message: string): string {
  const sentence = message
    .replace(/\.$/, "")
    .replace("AWS sends", "The invoker wants")
    .replace("AWS always sends", "the invoker wants");
  return path === "" ? sentence : `${path}: ${sentence}`;
}
