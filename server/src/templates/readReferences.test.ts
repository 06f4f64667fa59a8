import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textIn } from "../testing/textIn.ts";
import { readReferences } from "./readReferences.ts";

const template = `Parameters:
  Stage: { Type: String }
Conditions:
  Live: !Equals [!Ref Stage, live]
  Both: !And [!Condition Live, !Not [{ Condition: Live }]]
Mappings:
  Sizes: { live: { memory: 1 } }
Resources:
  Queue:
    Type: AWS::SQS::Queue
    Condition: Live
  Worker:
    Type: AWS::Serverless::Function
    DependsOn: [Queue, Table]
    Properties:
      MemorySize: !FindInMap [Sizes, !Ref Stage, memory]
      Timeout: !If [Both, 1, 2]
      Environment:
        Variables:
          ARN: !GetAtt Queue.Arn
          LONG: { "Fn::GetAtt": [Queue, Arn] }
          TEXT: { "Fn::GetAtt": "Queue.Arn" }
          URL: !Sub "https://\${ Queue }/\${Queue.QueueName}/\${!Queue}/\${AWS::Region}"
          NAMED: !Sub
            - |
              first
              \${Queue} \${Own}
            - { Own: !Ref Queue }
          GONE: !Ref Nothing
          REGION: !Ref AWS::Region
          SHADOWED: !Sub ["\${Queue}", { Queue: x }]
          SAME: &same !Ref Stage
          AGAIN: *same
  Table: { Type: AWS::DynamoDB::Table, DependsOn: Queue }
`;

describe("readReferences", () => {
  const references = readReferences(template);

  it("finds every name that the template declares, wherever it stands for something", () => {
    const lines = references.map(({ range, declaration }) => {
      const name = textIn(template, range);
      expect(textIn(template, declaration.range)).toBe(name);
      return `${range.start.line + 1} ${name}`;
    });
    expect(lines.toSorted((one, other) => Number.parseInt(one) - Number.parseInt(other))).toEqual([
      "4 Stage",
      "5 Live",
      "5 Live",
      "11 Live",
      "14 Queue",
      "14 Table",
      "16 Sizes",
      "16 Stage",
      "17 Both",
      "20 Queue",
      "21 Queue",
      "22 Queue",
      "23 Queue",
      "23 Queue",
      "27 Queue",
      "28 Queue",
      "32 Stage",
      "34 Queue",
    ]);
  });

  it("reads JSON", () => {
    const json = '{"Resources": {"A": {"Properties": {"X": {"Fn::Sub": "${B.Arn}"}}}, "B": {}}}';
    const [only, ...others] = readReferences(json);
    expect(others).toEqual([]);
    expect(textIn(json, only?.range)).toBe("B");
    expect(only?.declaration.range.start.character).toBe(json.indexOf('"B"') + 1);
  });

  it("never throws on broken text", () => {
    const place = fc.nat({ max: template.length });
    fc.assert(
      fc.property(
        place,
        place,
        fc.constantFrom("", "{", "- ", "*same", "!Ref ", "\n"),
        (from, to, text) => {
          const start = Math.min(from, to);
          readReferences(
            template.slice(0, start) + text + template.slice(Math.min(start + 20, to)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
