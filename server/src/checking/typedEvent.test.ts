import { describe, expect, it } from "vitest";
import { readCode } from "../code/readCode.ts";
import { findHandlerFunction } from "../flow/findHandlerFunction.ts";
import { memoryParser } from "../testing/memoryWorkspace.ts";
import { hasTypedEvent } from "./typedEvent.ts";

async function isTyped(alias: string, type = "Event"): Promise<boolean> {
  const text = `from typing import Any\n\n${alias}\n\n\ndef handler(event: ${type}, context):\n    return event\n`;
  const file = await readCode(memoryParser, "app.py", text);
  const handler = file === null ? null : findHandlerFunction(file, "handler");
  if (handler === null) throw new Error("There is no handler.");
  return hasTypedEvent({ language: "python", evidence: [] }, handler, text);
}

describe("an alias of the event's type in Python", () => {
  it.each([
    "Event = dict[str, Any]",
    "Event = dict",
    "Event = Dict[str, Any]  # what comes",
    "Event: TypeAlias = dict[str, Any]",
    'Event: typing.TypeAlias = "dict[str, Any]"',
    "type Event = dict[str, Any]",
    'Event = NewType("Event", dict[str, Any])',
    "Json = dict[str, Any]\nEvent = Json",
    "Event = Mapping[str, Any]",
    "Event = Any",
  ])("says nothing of what it has: %s", async (alias) => {
    expect(await isTyped(alias)).toBe(false);
  });

  it("says nothing where it may be None, or stands in quotes", async () => {
    expect(await isTyped("Event = dict[str, Any]", "Event | None")).toBe(false);
    expect(await isTyped("Event = dict[str, Any]", '"Event"')).toBe(false);
  });

  it.each([
    "from events import Event",
    "class Event(TypedDict):\n    id: str",
    'Event = TypedDict("Event", {"id": str})',
    "class Event(dict):\n    pass",
    "Event = Orders",
    "Event = Event",
    "Events = dict[str, Any]",
  ])("leaves the answer to others: %s", async (alias) => {
    expect(await isTyped(alias)).toBe(true);
  });
});
