import { execFileSync } from "node:child_process";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { buildSample } from "../../events/buildSample.ts";
import { eventTypes } from "../../events/catalogue.ts";
import type { Answer } from "../../events/model/answer.ts";
import { writeAnswer } from "../../server/src/caret/answerWriter.ts";
import { withoutTabStops } from "../../server/src/caret/suggestion.ts";
import { hasInterpreter } from "../runtime/runtimeKit.ts";

const python = await hasInterpreter("python", "3");

interface Case {
  readonly title: string;
  readonly event: unknown;
  readonly python: string;
  /** What the same answer is in JavaScript, as JSON. */
  readonly expected: string;
}

function write({ value }: Answer, language: "javascript" | "python"): string {
  return withoutTabStops(writeAnswer(value, { language, event: "event", text: "" }).snippet);
}

/** Each answer with the first sample that has what it takes from the event. */
const cases = eventTypes.flatMap((eventType) =>
  (eventType.answers ?? []).flatMap((answer): readonly Case[] => {
    // What is undefined in JavaScript raises in Python: the sample is none for this answer.
    const javascript = `JSON.stringify(${write(answer, "javascript")}, (key, value) => {
      if (value === undefined) throw new Error(key);
      return value;
    })`;
    for (const { id } of eventType.samples) {
      const event = buildSample(eventType, id, { set: {}, seed: 1, now: new Date(0) }).value;
      try {
        const expected = String(runInNewContext(javascript, { event }));
        const title = `${eventType.id} ${answer.name}`.trim();
        return [{ title, event, python: write(answer, "python"), expected }];
      } catch {
        continue;
      }
    }
    throw new Error(`No sample of ${eventType.id} fits its answer ${answer.name}`);
  }),
);

const program = `
import json, sys
class compact:
    dumps = staticmethod(lambda value: json.dumps(value, separators=(",", ":")))
for case in json.load(sys.stdin):
    scope = {"event": case["event"], "json": compact}
    print(json.dumps(eval(case["python"], scope)))
`;

describe.skipIf(!python)("an answer that is written in Python", () => {
  it("is the one that is written in JavaScript, when both run", () => {
    const input = JSON.stringify(cases);
    const lines = execFileSync("python3", ["-c", program], { input, encoding: "utf8" }).trim();
    const answers = lines.split("\n").map((line): unknown => JSON.parse(line));
    cases.forEach(({ title, expected }, index) => {
      expect(answers[index], title).toEqual(JSON.parse(expected));
    });
    expect(cases.length).toBeGreaterThan(40);
  });
});
