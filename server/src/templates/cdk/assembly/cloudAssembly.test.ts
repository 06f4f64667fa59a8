import { describe, expect, it } from "vitest";
import { openWorkspace } from "../../../analysis/analyzeWorkspace.ts";
import { grammarFolders } from "../../../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../../../testing/temporaryWorkspace.ts";

function lambda(construct: string, handler: string, runtime: string): object {
  return {
    Type: "AWS::Lambda::Function",
    Properties: {
      Handler: handler,
      Runtime: runtime,
      Code: { S3Bucket: "cdk-assets", S3Key: "1.zip" },
    },
    Metadata: {
      "aws:cdk:path": `${construct}/Resource`,
      "aws:asset:path": "asset.1",
      "aws:asset:property": "Code",
    },
  };
}

const template = {
  Resources: {
    OrdersFn1A2B: lambda("Shop/OrdersFn", "orders.create", "python3.13"),
    Queue: { Type: "AWS::SQS::Queue", Properties: {} },
    Mapping: {
      Type: "AWS::Lambda::EventSourceMapping",
      Properties: {
        FunctionName: { Ref: "OrdersFn1A2B" },
        EventSourceArn: { "Fn::GetAtt": ["Queue", "Arn"] },
      },
    },
  },
};
const handler = "def create(event, context):\n    return None\n";

const files = {
  "cdk.json": JSON.stringify({ app: "mvn -e -q compile exec:java" }),
  "lambda/orders/orders.py": handler,
  "lambda/other/orders.py": "def create(event, context):\n    return 1\n",
  "cdk.out/Shop.template.json": JSON.stringify(template),
  "cdk.out/asset.1/orders.py": handler,
  "cdk.out/manifest.json": "{}",
};

async function targetsIn(given: Readonly<Record<string, string>>) {
  await using workspace = await createTemporaryWorkspace(given);
  const index = await openWorkspace(workspace.folder, { grammarFolders });
  const { targets } = await index.join();
  return targets
    .filter(({ logicalId }) => logicalId !== null)
    .map(({ uri, logicalId, eventType }) => {
      return { file: uri.slice(workspace.uriOf("").length + 1), logicalId, eventType };
    });
}

describe("what `cdk synth` has left behind", () => {
  it("tells of a program in a language that isn't followed", async () => {
    const expected = [{ file: "lambda/orders/orders.py", logicalId: "OrdersFn", eventType: "sqs" }];
    expect(await targetsIn(files)).toEqual(expected);
    const {
      "cdk.out/Shop.template.json": text,
      "cdk.out/asset.1/orders.py": asset,
      ...others
    } = files;
    const staged = {
      ...others,
      "cdk.out/assembly-Prod/Shop.template.json": text,
      "cdk.out/assembly-Prod/asset.1/orders.py": asset,
    };
    expect(await targetsIn(staged)).toEqual(expected);
  });

  it("tells nothing of a program whose source does", async () => {
    const app = `import { App, Stack, aws_lambda as lambda } from "aws-cdk-lib";
new lambda.Function(new Stack(new App(), "Shop"), "Renamed", { code: lambda.Code.fromAsset("lambda/other"), handler: "orders.create" });`;
    const given = {
      ...files,
      "cdk.json": JSON.stringify({ app: "npx tsx app.ts" }),
      "app.ts": app,
    };
    expect(await targetsIn(given)).toEqual([
      { file: "lambda/other/orders.py", logicalId: "Renamed", eventType: null },
    ]);
  });

  it.each([
    [
      "a broken template",
      { ...files, "cdk.out/Shop.template.json": '{ "Resources": { "AWS::Lambda::Function' },
    ],
    ["an asset that was bundled", { ...files, "cdk.out/asset.1/orders.py": "# bundled" }],
    [
      "an asset that isn't there",
      { ...files, "cdk.out/asset.1/orders.py": "", "lambda/orders/orders.py": "x = 1" },
    ],
  ])("finds no code by %s", async (_what, given) => {
    expect(await targetsIn(given)).toEqual([]);
  });

  it("tells what other stacks, nested ones among them, do with a function", async () => {
    const { Mapping: _, ...resources } = template.Resources;
    const arn = { "Fn::GetAtt": ["OrdersFn1A2B", "Arn"] };
    const schedule = (target: object): object => ({
      Type: "AWS::Events::Rule",
      Properties: { ScheduleExpression: "rate(1 day)", Targets: [{ Id: "a", Arn: target }] },
    });
    const exportName = "Shop:ExportsOutputFnGetAttOrdersFn1A2BArn5D6E";
    const importing = { Resources: { Rule: schedule({ "Fn::ImportValue": exportName }) } };
    const exporting = {
      Resources: resources,
      Outputs: { ExportsOutput: { Value: arn, Export: { Name: exportName } } },
    };
    const typed = (eventType: string): object[] => [
      { file: "lambda/orders/orders.py", logicalId: "OrdersFn", eventType },
    ];
    const found = await targetsIn({
      ...files,
      "cdk.out/Shop.template.json": JSON.stringify(exporting),
      "cdk.out/Night.template.json": JSON.stringify(importing),
    });
    expect(found).toEqual(typed("eventbridge-schedule"));
    const nesting = {
      Resources: {
        ...resources,
        Night: {
          Type: "AWS::CloudFormation::Stack",
          Properties: {
            TemplateURL: { "Fn::Sub": "https://s3.amazonaws.com/cdk-assets/1a2b3c.json" },
            Parameters: { referencetoShopOrdersFn1A2BArn: arn },
          },
          Metadata: {
            "aws:asset:path": "ShopNight.nested.template.json",
            "aws:asset:property": "TemplateURL",
          },
        },
      },
    };
    const nested = {
      Parameters: { referencetoShopOrdersFn1A2BArn: { Type: "String" } },
      Resources: { Rule: schedule({ Ref: "referencetoShopOrdersFn1A2BArn" }) },
    };
    const inner = await targetsIn({
      ...files,
      "cdk.out/Shop.template.json": JSON.stringify(nesting),
      "cdk.out/ShopNight.nested.template.json": JSON.stringify(nested),
    });
    expect(inner).toEqual(typed("eventbridge-schedule"));
  });
});
