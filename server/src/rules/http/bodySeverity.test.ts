import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { exampleTemplates } from "../exampleTemplate.ts";

const { pythonHttp, pythonRest, pythonTable } = exampleTemplates;

async function severityOf(expression: string, template: string): Promise<readonly string[]> {
  const text = `import json\n\n\ndef handler(event, context):\n    return {"statusCode": 200, "body": str(${expression})}\n`;
  const findings = await checkText({ language: "python", text, template });
  return findings.map(({ rule, severity }) => `${rule.id} ${severity}`);
}

describe("a request's body that may not be there", () => {
  it("is as serious whatever is done with it", async () => {
    expect(await severityOf('json.loads(event["body"])', pythonRest)).toEqual([
      "http-body-unguarded-parse warning",
    ]);
    expect(await severityOf('event["body"].encode()', pythonRest)).toEqual([
      "unguarded-event-field warning",
    ]);
  });

  it("is as serious where it may be left out", async () => {
    expect(await severityOf('json.loads(event["body"])', pythonHttp)).toEqual([
      "http-body-unguarded-parse hint",
    ]);
    expect(await severityOf('event["body"].encode()', pythonHttp)).toEqual([
      "unguarded-event-field hint",
    ]);
  });
});

it("says nothing of a default for the keys of a record, which are always there", async () => {
  const text = `def handler(event, context):\n    for r in event["Records"]:\n        print(r["dynamodb"].get("Keys", {}).get("id", {}))\n`;
  const findings = await checkText({ language: "python", text, template: pythonTable });
  expect(findings.map(({ rule }) => rule.id)).toEqual([]);
});
