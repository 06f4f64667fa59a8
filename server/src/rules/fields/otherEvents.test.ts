import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { exampleTemplates } from "../exampleTemplate.ts";

/** What is marked as unknown in a Python handler of a queue. */
async function unknownIn(text: string): Promise<readonly string[]> {
  const template = exampleTemplates.pythonQueue;
  const findings = await checkText({ language: "python", text, template });
  const own = findings.filter(({ rule }) => rule.id === "unknown-event-field");
  return own.map(({ span }) => text.slice(span.start, span.end));
}

const helpers = `
def on_rule(event):
    save(event["detail"])

def on_request(event):
    if event["httpMethod"] == "GET":
        return find(event)

def find(event):
    return event["pathParameters"]["id"]
`;

describe("a field of another invoker's event", () => {
  it("is none that is unknown where only that event leads", async () => {
    const text = `def handler(event, context):
    if "Records" in event:
        print(event["Records"])
    elif "detail-type" in event:
        on_rule(event)
    else:
        return on_request(event)
${helpers}`;
    expect(await unknownIn(text)).toEqual([]);
  });

  it("is unknown where the trigger's event leads as well", async () => {
    const text = `def handler(event, context):
    if "detail-type" in event:
        on_rule(event)
    on_rule(event)
    print(event["Recods"])
${helpers}`;
    expect(await unknownIn(text)).toEqual(['"Recods"', '"detail"']);
  });
});
