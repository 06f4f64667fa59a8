import { carrierOf } from "../../../../events/identify.ts";
import { takes } from "../../eventFiles/relateFunctions.ts";
import type { CheckedEventFile, Problem, Rule } from "../rule.ts";

/** An event file that is named for a function which never gets such an event. */
export const sampleEventDrift: Rule = {
  id: "sample-event-drift",
  title: "An event file is none of what its function gets",
  severity: "information",
  why: `The file's name or folder says which function it is for, and that function's triggers send other events. A test
with it says nothing about what happens in AWS. Most often the trigger has been changed, and the file was left as it
was.`,
  source: {
    title: "AWS SAM: Introduction to testing with sam local generate-event",
    url: "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/using-sam-cli-local-generate-event.html",
  },
  examples: [
    {
      language: "event",
      template: `Transform: AWS::Serverless-2016-10-31
Resources:
  Event:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 5
      Events:
        Ticks: { Type: Schedule, Properties: { Schedule: rate(1 hour) } }
`,
      bad: `{ "$schema": "lambda-lens://events/custom-json.schema.json", "orderId": "42" }
`,
      good: `{
  "version": "0",
  "id": "5f0a7f00-0000-4000-8000-000000000000",
  "detail-type": "Scheduled Event",
  "source": "aws.events",
  "account": "123456789012",
  "time": "2026-03-14T15:09:26Z",
  "region": "us-east-1",
  "resources": ["arn:aws:events:us-east-1:123456789012:rule/ticks"],
  "detail": {}
}
`,
    },
  ],
  checkEventFile,
};

function* checkEventFile({ content, eventFile }: CheckedEventFile): Iterable<Problem> {
  if (eventFile === null || !content.isJson || content.root === null) return;
  const { name, functions } = eventFile.facts;
  const named = functions
    .filter(({ relation }) => relation === "named")
    .map(({ target }) => target);
  const triggered = named.filter(
    ({ triggers }) => triggers.length > 0 && triggers.every(({ eventType }) => eventType !== null),
  );
  if (triggered.length === 0 || triggered.length < named.length) return;
  if (triggered.some((target) => takes(target, name) || takes(target, carrierOf(name)))) return;
  const [target] = triggered;
  if (target === undefined) return;
  const expected = [...new Set(target.triggers.map(({ eventType }) => eventType))].join(" or ");
  const { offset } = content.root;
  yield {
    span: content.schemaMember?.value ?? { start: offset, end: offset + 1 },
    message: `This is an event of type ${name}, while ${target.logicalId ?? target.handler} gets ${expected}.`,
  };
}
