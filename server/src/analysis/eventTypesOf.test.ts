import { describe, expect, it } from "vitest";
import { eventTypesOf } from "./eventTypesOf.ts";

/** A function: its triggers' event types, `?` for one that isn't known, and the type chosen for it. */
function target(triggers: string, eventType: string | null) {
  const ids = triggers === "" ? [] : triggers.split(" ");
  return {
    eventType,
    triggers: ids.map((id) => ({ eventType: id === "?" ? null : id, kind: "sam:X", name: "X" })),
  };
}

describe("the event types of a handler", () => {
  it.each([
    ["are its triggers, in one order", [target("sqs s3", "sqs")], "s3 sqs"],
    ["are the code's where there is no trigger", [target("", "sns")], "sns"],
    ["are the code's where the trigger isn't known", [target("?", "sns")], "sns"],
    ["aren't known where one of several triggers isn't", [target("sqs ?", "sqs")], ""],
    ["aren't known where nothing tells", [target("", null)], ""],
    [
      "are those of all functions on it",
      [target("sqs", "sqs"), target("sns sqs", "sns")],
      "sns sqs",
    ],
    ["aren't known where one function's aren't", [target("sqs", "sqs"), target("", null)], ""],
    ["say what the records carry", [target("sqs", "s3-via-sqs")], "s3-via-sqs"],
    ["aren't known for a type that there is not", [target("", "no-such-type")], ""],
  ])("%s", (_what, targets, ids) => {
    expect(
      eventTypesOf(targets)
        .map(({ id }) => id)
        .join(" "),
    ).toBe(ids);
  });
});
