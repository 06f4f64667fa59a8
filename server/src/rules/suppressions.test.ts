import { describe, expect, it } from "vitest";
import { readSuppressions } from "./suppressions.ts";

/** Lines, from 0, on which the rule is muted. */
function muted(text: string, id = "sqs-no-redrive"): readonly number[] {
  const isSuppressed = readSuppressions(text);
  return text
    .split("\n")
    .map((_, line) => line)
    .filter((line) => isSuppressed(id, line));
}

describe("comments that mute rules", () => {
  it.each([
    ["// lambda-lens-disable-next-line sqs-no-redrive\na\nb", [1]],
    ["  # lambda-lens-disable-next-line sqs-no-redrive\na\nb", [1]],
    ["/* lambda-lens-disable-next-line sqs-no-redrive */\na\nb", [1]],
    ["a // lambda-lens-disable-line sqs-no-redrive\nb", [0]],
    ["a: 1 # lambda-lens-disable-line\nb: 2", [0]],
    ["a\n# lambda-lens-disable sqs-no-redrive\nb\nc", [1, 2, 3]],
    ["a\r\n// lambda-lens-disable-next-line sqs-no-redrive\r\nb\r\nc", [2]],
    ["// lambda-lens-disable-next-line other-rule, sqs-no-redrive\na", [1]],
    ["// lambda-lens-disable-next-line other-rule sqs-no-redrive -- because\na", [1]],
    ["// lambda-lens-disable-next-line -- because\na", [1]],
    ["/**\n * lambda-lens-disable sqs-no-redrive\n */\na", [1, 2, 3]],
  ])("%j", (text, lines) => {
    expect(muted(text)).toEqual(lines);
  });

  it.each([
    "// lambda-lens-disable-next-line other-rule\na",
    "// lambda-lens-disable-next-line sqs-no-redrive-policy\na",
    "// lambda-lens-disabled\na",
    "// lambda-lens-disable-next-lines\na",
    "lambda-lens-disable-next-line sqs-no-redrive\na",
    '"lambda-lens-disable sqs-no-redrive"\na',
    "// see lambda-lens-disable sqs-no-redrive\na",
  ])("%j mutes nothing of it", (text) => {
    expect(muted(text)).toEqual([]);
  });
});
