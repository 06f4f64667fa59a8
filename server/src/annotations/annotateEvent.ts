import type { CheckedHandler, Fix } from "../rules/rule.ts";
import { annotateInJavascript } from "./annotateInJavascript.ts";
import { annotateInPython } from "./annotateInPython.ts";
import { annotateInTypescript } from "./annotateInTypescript.ts";
import { untypedEventOf } from "./eventParameter.ts";

/**
 * Writes the event's type into the code, in the idiom of the language and with the packages that the
 * project has.
 * @returns one change for each way that there is; none where the code says it already, where nothing is
 *   known of the event, or where no package of the project has types for it
 */
export function annotationsOf(handler: CheckedHandler): readonly Fix[] {
  const parameter = untypedEventOf(handler);
  if (parameter === null || parameter.hasDefault || handler.eventTypes.length === 0) return [];
  if (handler.language === "python") return annotateInPython(handler, parameter);
  if (!handler.packages.has("@types/aws-lambda")) return [];
  if (handler.language === "typescript") return annotateInTypescript(handler, parameter);
  return handler.language === "javascript" ? annotateInJavascript(handler, parameter) : [];
}
