import type { EventType } from "../../../events/model/eventType.ts";
import { typescriptTypeOf } from "./typescriptType.ts";
import { untypedEventOf } from "./eventParameter.ts";
import type { CheckedHandler } from "../rules/rule.ts";

/** What is shown behind the event's parameter. */
export interface EventHint {
  /** Where it stands, as an offset in the text. */
  readonly offset: number;
  /** `: SQSEvent from OrdersQueue`. */
  readonly label: string;
  /** Markdown: what arrives, and why we think so. */
  readonly tooltip: string;
}

const mostNames = 2;

/**
 * Says what the event is where the code itself doesn't: the type and what it is inferred from.
 * @returns null where nothing is known, or the code says it
 */
export function eventHintOf(handler: CheckedHandler): EventHint | null {
  const parameter = untypedEventOf(handler);
  const { targets, language } = handler;
  const eventTypes = inOrderOfTriggers(handler);
  if (parameter === null || eventTypes.length === 0) return null;
  const types = eventTypes.map((eventType) => {
    const inScript = language === "python" ? null : typescriptTypeOf(eventType);
    return inScript?.name ?? `${eventType.shortTitle} event`;
  });
  const triggers = targets.flatMap((target) => target.triggers.map(({ name }) => name));
  const source = sourceOf(handler);
  const from = triggers.length > 0 ? shorten(triggers, ", ") : source;
  const paragraphs = eventTypes
    .slice(0, mostNames)
    .map(
      ({ title, description, documentation }) =>
        `**${title}.** ${description} [AWS](${documentation})`,
    );
  const why =
    triggers.length > 0
      ? `Sent by ${shorten(triggers, ", ")}, as the template says.`
      : `Inferred from ${source.startsWith("the ") ? source : `\`${source}\``}.`;
  return {
    offset: parameter.end,
    label: `: ${shorten(types, " | ")} from ${from}`,
    tooltip: [...paragraphs, why].join("\n\n"),
  };
}

/** What tells the event where no trigger does: a name in the code, or what was inferred from it. */
function sourceOf({ targets }: CheckedHandler): string {
  const told = targets.filter(({ eventType }) => eventType !== null);
  const inferred = told.find(({ inferredFrom }) => inferredFrom !== undefined)?.inferredFrom;
  // Types of the context, and of any handler, say nothing of the event.
  const named = told
    .flatMap(({ evidence }) => evidence)
    .find((each) => !/^(?:template|name|wrapper):|Context$|^type:Handler$/u.test(each));
  return inferred ?? named?.replace(/^\w+:/u, "") ?? "the fields read";
}

/** The types in the order in which the template names what sends them. */
function inOrderOfTriggers({ eventTypes, targets }: CheckedHandler): readonly EventType[] {
  const ids = targets.flatMap((target) => target.triggers.map(({ eventType }) => eventType));
  const placeOf = ({ id }: EventType): number => {
    const place = ids.indexOf(id);
    return place === -1 ? ids.length : place;
  };
  return eventTypes.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function shorten(names: readonly string[], separator: string): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, mostNames).join(separator);
  return distinct.length > mostNames ? `${shown}${separator}…` : shown;
}
