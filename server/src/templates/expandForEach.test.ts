import { describe, expect, it } from "vitest";
import { textIn } from "../code/textIn.ts";
import { readTemplate } from "./readTemplate.ts";

const uri = "file:///shop/template.yaml";

/** Each function with its handler, code and triggers. */
function functionsOf(text: string): readonly string[] {
  const { functions, problems } = readTemplate(text, uri);
  expect(problems).toEqual([]);
  return functions.map(({ logicalId, handler, codeUri, triggers }) =>
    [logicalId, handler, codeUri, ...triggers.map(({ eventType }) => eventType)].join(" "),
  );
}

const loops = `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Parameters:
  Names: { Type: CommaDelimitedList, Default: "orders, users" }
Resources:
  Fn::ForEach::Functions:
    - Name
    - !Ref Names
    - "\${Name}Function":
        Type: AWS::Serverless::Function
        Properties:
          CodeUri: src/\${Name}
          Handler: !Sub "\${Name}.handler"
          Events:
            "\${Name}Queue": { Type: SQS, Properties: { Queue: !GetAtt "\${Name}Queue.Arn" } }
      "\${Name}Queue":
        Type: AWS::SQS::Queue
`;

describe("Fn::ForEach", () => {
  it("makes a function for each item of a parameter's default, with places in the loop", () => {
    expect(functionsOf(loops)).toEqual([
      "ordersFunction orders.handler src/orders sqs",
      "usersFunction users.handler src/users sqs",
    ]);
    const places = readTemplate(loops, uri).functions.map(
      ({ places: { name, handler }, triggers }) => {
        const ranges = [name, handler, triggers[0]?.range];
        return ranges.map((range) => (range ? textIn(loops, range) : null));
      },
    );
    const texts = ["${Name}Function", "${Name}.handler", "${Name}Queue"];
    expect(places).toEqual([texts, texts]);
  });

  it("takes lists, letters and digits of items, references to items, and loops in loops", () => {
    const text = `Resources:
  Fn::ForEach::Stages:
    - Stage
    - [a-1, b-2]
    - Fn::ForEach::Names:
        - Name
        - [One, Two]
        - "&{Stage}\${Name}":
            Type: AWS::Lambda::Function
            Properties:
              Code: code
              Handler: !Join [".", [!Ref Stage, !Ref Name]]
`;
    expect(functionsOf(text)).toEqual([
      "a1One a-1.One code",
      "a1Two a-1.Two code",
      "b2One b-2.One code",
      "b2Two b-2.Two code",
    ]);
  });

  it("takes loops within properties", () => {
    const text = `Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Events:
        Fn::ForEach::Topics:
          - Topic
          - [Orders, Users]
          - "On\${Topic}": { Type: SNS, Properties: { Topic: !Ref "\${Topic}Topic" } }
`;
    const [worker] = readTemplate(text, uri).functions;
    expect(worker?.triggers.map(({ name, eventType }) => [name, eventType])).toEqual([
      ["OnOrders", "sns"],
      ["OnUsers", "sns"],
    ]);
  });

  it.each([
    ["a collection that only a deployment knows", "[Name, !Ref Names, { F: {} }]"],
    ["a mapping", "{ Name: a }"],
    ["nothing", ""],
    ["no fragment", "[Name, [a]]"],
    ["another kind of fragment", "[Name, [a], text]"],
  ])("says nothing of %s", (_what, loop) => {
    const text = `Parameters: { Names: { Type: CommaDelimitedList } }\nResources:\n  Fn::ForEach::L: ${loop}\n`;
    expect(readTemplate(text, uri)).toMatchObject({ functions: [], problems: [] });
  });

  it("leaves loops that make too much as they are, and says so", () => {
    const items = Array.from({ length: 50 }, (_, at) => `i${at}`).join(", ");
    const nested = (depth: number): string =>
      depth === 0
        ? "{ F: { Type: AWS::SNS::Topic } }"
        : `{ "Fn::ForEach::L${depth}": [N${depth}, [${items}], ${nested(depth - 1)}] }`;
    const { functions, problems } = readTemplate(`Resources: ${nested(6)}`, uri);
    expect(functions).toEqual([]);
    expect(problems).toMatchObject([{ message: expect.stringContaining("100000 values") }]);
  });
});
