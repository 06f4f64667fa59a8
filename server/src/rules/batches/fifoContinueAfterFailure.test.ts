import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { exampleTemplate } from "../exampleTemplate.ts";
import { fifoContinueAfterFailure } from "./fifoContinueAfterFailure.ts";

const [example] = fifoContinueAfterFailure.examples;

async function countFor(queue: string): Promise<number> {
  const events = [`Orders: { Type: SQS, Properties: { Queue: ${queue} } }`];
  const template = exampleTemplate("nodejs24.x", events, ["Timeout: 10"]);
  const subject = { language: "javascript", text: example?.bad ?? "", template } as const;
  return (await checkText(subject, [fifoContinueAfterFailure])).length;
}

describe("a queue that the template doesn't declare", () => {
  it.each([
    "arn:aws:sqs:eu-west-1:123456789012:orders.fifo",
    "!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders.fifo'",
    "!Join [':', ['arn:aws:sqs', !Ref AWS::Region, !Ref AWS::AccountId, orders.fifo]]",
  ])("is FIFO by its ARN: %s", async (queue) => {
    expect(await countFor(queue)).toBe(1);
  });

  it.each(["arn:aws:sqs:eu-west-1:123456789012:orders", "!ImportValue orders.fifo"])(
    "is not known to be FIFO: %s",
    async (queue) => {
      expect(await countFor(queue)).toBe(0);
    },
  );
});
