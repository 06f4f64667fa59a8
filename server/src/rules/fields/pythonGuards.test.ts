import { describe, expect, it } from "vitest";
import { applyEdits } from "../applyFixes.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { checkText } from "../../testing/checkText.ts";

const { pythonHttp, pythonRest } = exampleTemplates;

async function fixesOf(statement: string, template: string): Promise<readonly string[]> {
  const text = `def handler(event, context):\n    r = event.get("Records", [{}])[0]\n    ${statement}\n`;
  const findings = await checkText({ language: "python", text, template });
  const own = findings.filter(({ rule }) => rule.id === "unguarded-event-field");
  return own.flatMap(({ fix }) =>
    fix === undefined ? [] : (applyEdits(text, fix.edits).split("\n")[2] ?? "").trim(),
  );
}

describe("the fix for a key that may be missing in Python", () => {
  it.each([
    ["x = event['cookies']", pythonHttp, "x = event.get('cookies')"],
    ["print(event['cookies'])", pythonHttp, "print(event.get('cookies'))"],
    ["c = event['cookies']; print(c)", pythonHttp, "c = event.get('cookies'); print(c)"],
    ["x = [*event['cookies']]", pythonHttp, "x = [*(event.get('cookies') or [])]"],
    ["for c in event['cookies']: pass", pythonHttp, "for c in (event.get('cookies') or []): pass"],
    ["x = 'a=1' in event['cookies']", pythonHttp, "x = 'a=1' in (event.get('cookies') or [])"],
    ["x = event['body'].split()", pythonHttp, "x = (event.get('body') or \"\").split()"],
  ])("keeps the code working: %s", async (statement, template, mended) => {
    expect(await fixesOf(statement, template)).toEqual([mended]);
  });

  it.each([
    ["x = parse(event['cookies'])", pythonHttp],
    ["c = event['cookies']; print(c[0])", pythonHttp],
    ["c = event['cookies']; print(len(c))", pythonHttp],
    ["c = event['cookies']; parse(c)", pythonHttp],
    ["a, b = event['cookies']", pythonHttp],
    ["event['cookies'][0] = 1", pythonHttp],
    ["x = event['multiValueQueryStringParameters']['a'][0]", pythonRest],
  ])("is left out where it would only fail later: %s", async (statement, template) => {
    expect(await fixesOf(statement, template)).toEqual([]);
  });
});

describe("the event that a failed function got", () => {
  const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Worker: { Type: AWS::Serverless::Function, Properties: { Handler: worker.handler, Runtime: python3.14, CodeUri: worker/, EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: Lambda, Destination: !GetAtt App.Arn } } } } }
  App: { Type: AWS::Serverless::Function, Properties: { Handler: app.handler, Runtime: python3.14 } }
`;

  it("is always told to a function, whose result need not be", async () => {
    const text = `def handler(event, context):\n    print(event["requestPayload"]["id"])\n    print(event["responsePayload"]["id"])\n`;
    const findings = await checkText({ language: "python", text, template });
    const own = findings.filter(({ rule }) => rule.id === "unguarded-event-field");
    expect(own.map(({ message }) => message.slice(0, message.indexOf(" ")))).toEqual([
      "responsePayload",
    ]);
  });
});
