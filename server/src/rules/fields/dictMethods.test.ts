import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { exampleTemplates } from "../exampleTemplate.ts";

async function unknownIn(lines: readonly string[]): Promise<readonly string[]> {
  const text = `def handler(event, context):\n${lines.map((line) => `    ${line}\n`).join("")}`;
  const template = exampleTemplates.pythonQueue;
  const findings = await checkText({ language: "python", text, template });
  const own = findings.filter(({ rule }) => rule.id === "unknown-event-field");
  return own.map(({ span }) => text.slice(span.start, span.end));
}

describe("a key that Python puts into the event", () => {
  it.each([
    "event.update(user=1)",
    'event.update({"id": 1}, user=2)',
    'event.update([("user", 1)])',
    "event.update(extra)",
    "event.update(**extra)",
    "event |= extra",
    'event |= {"user": 1}',
    'event = event | {"user": 1}',
    "event = dict(event, user=1)",
    'event.setdefault("user", {})',
    'event["user"] = 1',
  ])("is known from there on: %s", async (line) => {
    expect(await unknownIn([line, 'print(event["user"])'])).toEqual([]);
  });

  it.each([
    'event["Records"][0]["attributes"] |= extra',
    'event["Records"][0]["attributes"].update(extra)',
  ])("is known in a part of the event: %s", async (line) => {
    const read = 'print(event["Records"][0]["attributes"]["user"])';
    expect(await unknownIn([read])).toEqual(['"user"']);
    expect(await unknownIn([line, read])).toEqual([]);
  });

  it("is not known by another one's name", async () => {
    expect(await unknownIn(["event.update(id=1)", 'print(event["user"])'])).toEqual(['"user"']);
    expect(await unknownIn(["event = dict(event, id=1)", 'print(event["user"])'])).toEqual([
      '"user"',
    ]);
  });
});

describe("a key that Python takes out of the event", () => {
  it("is read, and wrong where it is misspelt", async () => {
    expect(await unknownIn(['x = event.pop("Recods")'])).toEqual(['"Recods"']);
    expect(await unknownIn(['x = event.pop("Records")[0]["boddy"]'])).toEqual(['"boddy"']);
  });

  it.each(['event.pop("user", None)', 'del event["user"]'])(
    "may not be there: %s",
    async (line) => {
      expect(await unknownIn([line])).toEqual([]);
    },
  );
});
