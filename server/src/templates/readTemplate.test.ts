import { describe, expect, it } from "vitest";
import { textIn } from "../testing/textIn.ts";
import { parseTemplate } from "./parseTemplate.ts";
import { readTemplate } from "./readTemplate.ts";
import type { TemplateFunction } from "./templateFacts.ts";

const uri = "file:///shop/template.yaml";

const shop = `AWSTemplateFormatVersion: 2010-09-09
Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String, Default: dev }
  Seconds:
    Type: Number
    Default: 12
  Domain: { Type: String }
  Secret: { Type: "AWS::SSM::Parameter::Value<String>", Default: /shop/secret }
Conditions:
  IsProduction: !Equals [!Ref Stage, prod]
  HasDomain: !Not [!Equals [!Ref Domain, ""]]
Globals:
  Function:
    Runtime: nodejs24.x
    Timeout: 10
    MemorySize: 256
    Architectures: [x86_64]
    Environment:
      Variables:
        STAGE: !Ref Stage
        LOG_LEVEL: info
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Metadata:
      BuildMethod: esbuild
      BuildProperties:
        EntryPoints: [src/orders.ts]
        Format: esm
        Target: es2022
    Properties:
      FunctionName: !Sub "\${AWS::StackName}-orders-\${Stage}"
      CodeUri: orders/
      Handler: orders.handler
      Timeout: !Ref Seconds
      Architectures: [arm64]
      Environment:
        Variables:
          LOG_LEVEL: debug
          ACCOUNT: 012345678901
          RATE: 1.50
          DRY_RUN: true
          LEGACY: yes
          TABLE: !Ref Table
          TABLE_ARN: !GetAtt Table.Arn
          MODE: !If [IsProduction, live, sandbox]
          DOMAIN: !If [HasDomain, !Ref Domain, none]
          GONE: !Ref AWS::NoValue
          REGION: !Ref AWS::Region
          SECRET: !Ref Secret
          PASSWORD: "{{resolve:secretsmanager:shop:SecretString:password}}"
          SHARED: !ImportValue shared
          EMPTY: ""
          BUCKET: !Join ["-", [shop, !Ref "AWS::AccountId", !Ref Stage]]
  Mail:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: "exports.handler = async () => {}"
      Handler: index.handler
  Resizer:
    Type: AWS::Serverless::Function
    Properties:
      PackageType: Image
      ImageUri: resizer:latest
  Raw:
    Type: AWS::Lambda::Function
    Properties:
      Code: ./src
      Handler: app.handler
      Runtime: python3.13
  Zipped:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: "def handler(event, context): pass" }
      Handler: index.handler
      Runtime: python3.13
  Table:
    Type: AWS::DynamoDB::Table
`;

function functionOf(text: string, logicalId: string): TemplateFunction {
  const found = readTemplate(text, uri).functions.find((entry) => entry.logicalId === logicalId);
  if (found === undefined) throw new Error(`${logicalId} was not found`);
  return found;
}

describe("readTemplate on functions", () => {
  it("finds SAM's and CloudFormation's functions in order, with their lines", () => {
    const { functions, problems } = readTemplate(shop, uri);
    const lines = shop.split("\n");
    expect(problems).toEqual([]);
    expect(functions.map((entry) => entry.logicalId)).toEqual([
      "Orders",
      "Mail",
      "Resizer",
      "Raw",
      "Zipped",
    ]);
    for (const { logicalId, line } of functions) expect(lines[line - 1]).toBe(`  ${logicalId}:`);
  });

  it("merges globals under the function's own properties", () => {
    expect(functionOf(shop, "Orders")).toMatchObject({
      functionName: "local-orders-dev",
      runtime: "nodejs24.x",
      handler: "orders.handler",
      codeUri: "orders/",
      esbuild: { entryPoints: ["src/orders.ts"], format: "esm", target: "es2022" },
      timeoutSeconds: 12,
      memorySizeMB: 256,
      architecture: "arm64",
    });
    expect(functionOf(shop, "Mail").variables).toEqual({ STAGE: "dev", LOG_LEVEL: "info" });
  });

  it("does not apply SAM's globals to a function of CloudFormation's", () => {
    expect(functionOf(shop, "Raw")).toMatchObject({
      runtime: "python3.13",
      timeoutSeconds: null,
      memorySizeMB: null,
      variables: {},
    });
  });

  it("keeps static variables as text and names those that only a deployment knows", () => {
    const { variables, unresolvedVariables } = functionOf(shop, "Orders");
    expect(variables).toEqual({
      STAGE: "dev",
      LOG_LEVEL: "debug",
      ACCOUNT: "012345678901",
      RATE: "1.50",
      DRY_RUN: "true",
      LEGACY: "true",
      MODE: "sandbox",
      REGION: "us-east-1",
      EMPTY: "",
      BUCKET: "shop-123456789012-dev",
    });
    expect(unresolvedVariables).toEqual([
      "TABLE",
      "TABLE_ARN",
      "DOMAIN",
      "SECRET",
      "PASSWORD",
      "SHARED",
    ]);
  });

  it("has a code folder only for local code", () => {
    const folders = readTemplate(shop, uri).functions.map((entry) => entry.codeUri);
    expect(folders).toEqual(["orders/", null, null, "./src", null]);
  });

  it.each([
    [
      "in a tag",
      "VpcConfig: !If [UseVpc, { # where it is asked for",
      "        SubnetIds: [a]",
      "      }, !Ref AWS::NoValue]",
    ],
    ["in a list", "Layers: [", "      !Ref 'Own',", '      "it\'s # one"', "    ]"],
    ["after a key", "Tags: {", "    Name: orders's,", "    Team: [", "  a", "  ] }"],
  ])("reads brackets that are indented less than YAML wants, %s", (_what, ...lines) => {
    const text = `Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src
      ${lines.join("\n")}
      Handler: app.handler
`;
    const { functions, problems } = readTemplate(text, "file:///template.yaml");
    expect(problems).toEqual([]);
    expect(functions).toMatchObject([{ logicalId: "Orders", handler: "app.handler" }]);
    expect(textIn(text, functions[0]?.places.handler ?? undefined)).toBe("app.handler");
  });

  it("tells of brackets that end nowhere", () => {
    const { problems } = readTemplate("Resources:\n  A: [{\n b\n", "file:///template.yaml");
    expect(problems.length).toBeGreaterThan(0);
  });

  it("reads JSON, indented by tabs too", () => {
    const json = JSON.stringify(
      {
        Resources: {
          Hello: {
            Type: "AWS::Serverless::Function",
            Properties: {
              CodeUri: "s3://bucket/key.zip",
              Handler: "app.handler",
              MemorySize: 512,
              Environment: { Variables: { NAME: { "Fn::Sub": "${AWS::Region}-${!literal}" } } },
            },
          },
        },
      },
      null,
      "\t",
    );
    expect(functionOf(json, "Hello")).toMatchObject({
      line: 3,
      codeUri: null,
      memorySizeMB: 512,
      variables: { NAME: "us-east-1-${literal}" },
    });
  });

  it("takes the folder of a CDK asset from the metadata", () => {
    const text = `{"Resources":{"F":{"Type":"AWS::Lambda::Function","Properties":{"Code":{"S3Bucket":"b",
      "S3Key":"k"}},"Metadata":{"aws:asset:path":"asset.12ab","aws:asset:property":"Code"}}}}`;
    expect(functionOf(text, "F").codeUri).toBe("asset.12ab");
  });

  it("expands anchors and merge keys", () => {
    const text = `
Common: &common { Runtime: nodejs22.x, Timeout: 5 }
Resources:
  A:
    Type: AWS::Serverless::Function
    Properties:
      <<: *common
      Timeout: 7
      Handler: &handler app.handler
  B:
    Type: AWS::Serverless::Function
    Properties: { Handler: *handler }
`;
    expect(functionOf(text, "A")).toMatchObject({ runtime: "nodejs22.x", timeoutSeconds: 7 });
    expect(functionOf(text, "B")).toMatchObject({ handler: "app.handler", codeUri: "." });
  });

  it("leaves globals out where the function ignores them", () => {
    const text = `
Globals: { Function: { Timeout: 5, Runtime: nodejs22.x } }
Resources:
  All: { Type: "AWS::Serverless::Function", IgnoreGlobals: "*" }
  One: { Type: "AWS::Serverless::Function", IgnoreGlobals: [Timeout] }
`;
    expect(functionOf(text, "All")).toMatchObject({ timeoutSeconds: null, runtime: null });
    expect(functionOf(text, "One")).toMatchObject({ timeoutSeconds: null, runtime: "nodejs22.x" });
  });
});

describe("readTemplate on damaged input", () => {
  it("reads what stands before the damage, and says where that is", () => {
    const { functions, problems } = readTemplate(`${shop}\n  Broken: [`, uri);
    expect(functions.map((entry) => entry.logicalId)).toContain("Orders");
    expect(problems[0]?.line).toBeGreaterThan(shop.split("\n").length - 1);
  });

  it.each([
    ["nothing", ""],
    ["a scalar", "hello"],
    ["a list", "- a\n- b"],
    ["another file", "name: ci\non: push\njobs: {}"],
    ["resources that are no mapping", "Resources: [1, 2]"],
    ["deep nesting", `Resources: ${"[".repeat(50_000)}`],
    ["deep mappings", `Resources: ${'{"a":'.repeat(50_000)}`],
    ["more than 5 MB", `Resources:\n${"# x\n".repeat(1_400_000)}`],
  ])("says a problem for %s", (_, text) => {
    const { functions, problems } = readTemplate(text, uri);
    expect(functions).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(21);
  });

  it("refuses an alias bomb", () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const previous = level === 0 ? "x" : `*l${level - 1}`;
      return `l${level}: &l${level} [${Array.from({ length: 10 }, () => previous).join(", ")}]`;
    });
    const { problems } = readTemplate(`${levels.join("\n")}\nResources: {}`, uri);
    expect(problems).toEqual([
      { message: "Aliases repeat more than 100000 nodes.", line: 1, column: 1 },
    ]);
  });

  it.each([
    ["Resources: &all\n  Self: *all\n", "*all stands for nothing that is complete above it.", 2],
    ["Resources:\n  A: {}\n  A: {}\n", "A stands here a second time: the last one counts.", 3],
    ["Resources: {}\n---\nResources: {}\n", "Only the first document of a file counts.", 2],
  ])("tells what is not meant in %j", (text, message, line) => {
    expect(readTemplate(text, uri).problems).toMatchObject([{ message, line }]);
  });

  it("survives an alias to its own mapping and keys of Object's own", () => {
    const text = `
Resources: &all
  constructor: { Type: toString }
  __proto__: { Type: "AWS::Serverless::Function", Properties: { Handler: !Ref valueOf } }
  Self: *all
`;
    const { functions } = readTemplate(text, uri);
    expect(functions.map((entry) => [entry.logicalId, entry.handler])).toEqual([
      ["__proto__", null],
    ]);
  });

  it("ends conditions that name each other, however often", () => {
    const conditions = Array.from(
      { length: 60 },
      (_, level) =>
        `  C${level}: !And [!Condition C${level + 1}, !Condition C${level + 1}, !Condition C0]`,
    );
    const text = `Conditions:\n${conditions.join("\n")}\n  C60: !Equals [a, a]
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties: { Handler: !If [C0, a, b] }`;
    expect(functionOf(text, "F").handler).toBeNull();
  });
});

describe("a slip in a template", () => {
  it("is told of once, however much the parser stumbles over", () => {
    const text = "Resources:\n  A: { Path: /x/{id}, Method: get }\n  B: 1\n";
    expect(parseTemplate(text).problems.map(({ line }) => line)).toEqual([2]);
  });
});
