import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextRange } from "../analysis/moduleOutline.ts";
import { readTemplate } from "./readTemplate.ts";
import type { TemplateTrigger } from "./templateFacts.ts";

const seedTemplate = `Parameters: { Stage: { Type: String, Default: dev } }
Conditions: { Live: !Equals [!Ref Stage, prod] }
Mappings: { Sizes: { dev: { memory: 256 } } }
Globals: { Function: { Timeout: 5, Environment: { Variables: { A: 1 } } } }
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: esbuild, BuildProperties: { EntryPoints: [a.ts] } }
    Properties:
      Handler: &handler app.handler
      MemorySize: !FindInMap [Sizes, !Ref Stage, memory]
      FunctionUrlConfig: { AuthType: NONE }
      Environment:
        Variables:
          B: !If [Live, !Sub "\${Stage}-x", !Join ["-", [a, *handler]]]
          C: !Select [0, !Split [",", "a,b"]]
      Events:
        Jobs: { Type: SQS, Properties: { Queue: !GetAtt Jobs.Arn } }
        Tick: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
  Jobs: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 60 } }
  Rule:
    Type: AWS::Events::Rule
    Properties: { EventPattern: { source: [shop] }, Targets: [{ Arn: !GetAtt Worker.Arn }] }
  Allow:
    Type: AWS::Lambda::Permission
    Properties: { FunctionName: !Ref Worker, Principal: s3.amazonaws.com }
`;

const tags = ["!Ref ", "!Sub ", "!If ", "!GetAtt ", "!Join ", "!FindInMap ", "Fn::If: "];
const structure = ["*handler", "&handler ", "<<: *handler", "- ", "\n", "? ", "---\n", "!!binary "];
const oddities = ["__proto__: ", "constructor", "${", "\0", "\t", "\u{1f980}", "%TAG ! x\n"];
const fragments = [...tags, ...structure, ...oddities, ...Array.from("[]{}:\"'|#~")];

const mutation = fc.record({
  at: fc.nat({ max: seedTemplate.length }),
  remove: fc.nat({ max: 40 }),
  insert: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 6 })),
});

function rangeOf({ range }: TemplateTrigger): TextRange {
  return range;
}

function expectInside({ start, end }: TextRange, text: string): void {
  const lines = text.split("\n");
  for (const { line, character } of [start, end]) {
    expect(character).toBeLessThanOrEqual(lines[line]?.length ?? -1);
  }
  const isForward = start.line < end.line || start.character <= end.character;
  expect(isForward).toBe(true);
}

describe("readTemplate on any text", () => {
  it("never throws, and gives serialisable facts with positions inside the text", () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const text = mutations.reduce(
          (current, { at, remove, insert }) =>
            current.slice(0, at) + insert + current.slice(at + remove),
          seedTemplate,
        );
        const facts = readTemplate(text, "file:///t.yaml");
        const lineCount = text.split("\n").length;
        for (const { line } of [...facts.functions, ...facts.problems]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lineCount);
        }
        for (const { places, triggers } of facts.functions) {
          const ranges = [places.name, places.handler, places.body, ...triggers.map(rangeOf)];
          for (const range of ranges) if (range) expectInside(range, text);
        }
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      }),
      { numRuns: 400 },
    );
  });

  it("never throws on JSON of any shape under the names that it looks for", () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const names = fc.constantFrom(
      ..."Resources Worker Type Properties Events Globals Function Ref Environment".split(" "),
      ..."Variables Fn::Sub Fn::If Fn::GetAtt Targets Queue".split(" "),
    );
    const types = fc.constantFrom(
      ..."Serverless::Function Lambda::Function Lambda::Permission Events::Rule".split(" "),
      ..."CodePipeline::Pipeline SNS::Topic".split(" "),
    );
    const resource = fc.record({
      Type: types.map((type) => `AWS::${type}`),
      Properties: fc.oneof(fc.dictionary(names, value), value),
    });
    const template = fc.record(
      {
        Resources: fc.dictionary(names, resource),
        Globals: value,
        Parameters: value,
        Conditions: value,
      },
      { requiredKeys: ["Resources"] },
    );
    fc.assert(
      fc.property(template, (root) => {
        const functions = Object.values(root.Resources).filter(({ Type }) =>
          Type.endsWith("::Function"),
        );
        const facts = readTemplate(JSON.stringify(root), "file:///t.json");
        expect(facts.functions).toHaveLength(functions.length);
      }),
      { numRuns: 300 },
    );
  });
});
