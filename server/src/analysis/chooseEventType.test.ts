import { describe, expect, it } from "vitest";
import { chooseEventType } from "./chooseEventType.ts";

describe("the event type of a function that a template declares", () => {
  it.each([
    ["the first trigger that has one", [null, "s3", "sqs"], null, "s3"],
    [
      "the code where no trigger tells",
      [null],
      "codebuild-build-state-change",
      "codebuild-build-state-change",
    ],
    [
      "the template against a shared name",
      ["ecs-task-state-change"],
      "eventbridge-custom",
      "ecs-task-state-change",
    ],
    ["the template against another type", ["sqs"], "s3", "sqs"],
    ["the code for what a queue carries", ["sqs"], "s3-via-sqs", "s3-via-sqs"],
    [
      "the code for what a stream carries",
      ["kinesis-stream"],
      "kinesis-dynamodb",
      "kinesis-dynamodb",
    ],
    ["the template for another carrier", ["sns"], "s3-via-sqs", "sns"],
    ["nothing where nobody tells", [], null, null],
  ])("is told by %s", (_who, triggers, inCode, eventType) => {
    expect(
      chooseEventType(
        triggers.map((type) => ({ eventType: type })),
        inCode,
      ),
    ).toBe(eventType);
  });
});
