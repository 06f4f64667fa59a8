import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { handlerTypeVsTrigger } from "./handlerTypeVsTrigger.ts";

const handler = "export const handler = async (event: SQSEvent) => { console.log(event); };\n";

/** How often the rule speaks about a handler that a topic invokes. */
async function count(head: string): Promise<number> {
  const text = `${head}\n${handler}`;
  const template = exampleTemplates.nodeTopic;
  return (await checkText({ language: "typescript", text, template }, [handlerTypeVsTrigger]))
    .length;
}

describe("handler-type-vs-trigger", () => {
  it.each([
    'import type { SQSEvent } from "aws-lambda";',
    'import type * as lambda from "aws-lambda";\ntype SQSEvent = lambda.SQSEvent;',
  ])("speaks of Lambda's type: %s", async (head) => {
    expect(await count(head)).toBe(1);
  });

  it.each([
    'import { SQSEvent } from "./types";',
    "interface SQSEvent { id: string }",
    "export class SQSEvent { id = 1 }",
    "export type SQSEvent = { id: string };",
  ])("is silent about a type of the project's own: %s", async (head) => {
    expect(await count(head)).toBe(0);
  });
});
