import { utimes } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createWorkspaceIndex } from "../analysis/analyzeWorkspace.ts";
import type { TemplateFunction } from "../templates/templateFacts.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import {
  createTemporaryWorkspace,
  type TemporaryWorkspace,
} from "../testing/temporaryWorkspace.ts";
import { FactCache } from "./factCache.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";

/** A template with one stack for each entry: the child's location, and its parameters as YAML's flow. */
function parentOf(...stacks: readonly (readonly [location: string, parameters: string])[]): string {
  const resources = stacks.map(
    ([location, parameters], index) => `  Stack${index}:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: "${location}", Parameters: ${parameters} }
`,
  );
  return `Parameters: { Size: { Type: Number, Default: 512 }, Zone: { Type: String } }
Resources:
  Table: { Type: AWS::DynamoDB::Table }
${resources.join("")}`;
}

const child = `Parameters:
  Stage: { Type: String, Default: dev }
  Memory: { Type: Number, Default: 128 }
  Code: { Type: String, Default: orders.handler }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: !Sub orders-\${Stage}
      Code: ./src
      Handler: !Ref Code
      Runtime: nodejs24.x
      MemorySize: !Ref Memory
      Environment: { Variables: { STAGE: !Ref Stage } }
`;

async function open(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly workspace: TemporaryWorkspace; readonly index: WorkspaceIndex }> {
  const workspace = await createTemporaryWorkspace(files);
  return { workspace, index: await read(workspace) };
}

async function read(
  workspace: TemporaryWorkspace,
  cache: FactCache | null = null,
): Promise<WorkspaceIndex> {
  const index = createWorkspaceIndex({ grammarFolders, ...(cache && { cache }) });
  await index.discover([workspace.folder], new AbortController().signal);
  return index;
}

function functionNamed(index: WorkspaceIndex, logicalId: string): TemplateFunction | undefined {
  const functions = index.templates().flatMap((facts) => facts.functions);
  return functions.find((declared) => declared.logicalId === logicalId);
}

describe("parameters of nested stacks", () => {
  it.each([
    ["a text", [["stacks/child.yaml", "{ Stage: live }"]], "orders-live", "128"],
    [
      "a parent's parameter",
      [["./stacks/child.yaml", "{ Memory: !Ref Size }"]],
      "orders-dev",
      "512",
    ],
    [
      "an address in S3",
      [["https://s3.amazonaws.com/deployments/v1/child.yaml?v=1", "{ Stage: live }"]],
      "orders-live",
      "128",
    ],
    ["a folder in S3", [["s3://bucket/stacks/", "{ Stage: live }"]], "orders-dev", "128"],
    [
      "parents that agree in one of two",
      [
        ["stacks/child.yaml", "{ Stage: live, Memory: 256 }"],
        ["stacks/child.yaml", "{ Stage: live, Memory: 1024 }"],
      ],
      "orders-live",
      "128",
    ],
    [
      "a value that nobody knows",
      [["stacks/child.yaml", "{ Stage: !Ref Zone }"]],
      "orders-dev",
      "128",
    ],
    ["another file", [["stacks/children.yaml", "{ Stage: live }"]], "orders-dev", "128"],
  ] as const)("take %s", async (_, stacks, functionName, memory) => {
    const files = { "parent.yaml": parentOf(...stacks), "stacks/child.yaml": child };
    const { workspace, index } = await open(files);
    await using _workspace = workspace;
    expect(functionNamed(index, "Orders")).toMatchObject({
      functionName,
      memorySizeMB: Number(memory),
      variables: { STAGE: functionName.slice("orders-".length) },
    });
  });

  it("have no value where a resource of the parent makes it", async () => {
    const parent = parentOf(["stacks/child.yaml", "{ Stage: !GetAtt Table.Arn }"]);
    const { workspace, index } = await open({ "parent.yaml": parent, "stacks/child.yaml": child });
    await using _workspace = workspace;
    expect(functionNamed(index, "Orders")).toMatchObject({
      functionName: null,
      variables: {},
      unresolvedVariables: ["STAGE"],
    });
  });

  it("come down several generations, and follow edits of each", async () => {
    const application = `Parameters: { Name: { Type: String } }
Resources:
  Child:
    Type: AWS::Serverless::Application
    Properties: { Location: ./child.yaml, Parameters: { Stage: !Sub "\${Name}-eu" } }
`;
    const { workspace, index } = await open({
      "parent.yaml": parentOf(["stacks/middle.yaml", "{ Name: live }"]),
      "stacks/middle.yaml": application,
      "stacks/child.yaml": child,
    });
    await using _workspace = workspace;
    expect(functionNamed(index, "Orders")?.functionName).toBe("orders-live-eu");
    const revision = index.revision;
    const edited = parentOf(["stacks/middle.yaml", "{ Name: test }"]);
    await index.setText(workspace.pathOf("parent.yaml"), edited);
    expect(functionNamed(index, "Orders")?.functionName).toBe("orders-test-eu");
    expect(index.revision).toBeGreaterThan(revision);
    await index.setText(workspace.pathOf("stacks/child.yaml"), child.replace("orders-$", "o-$"));
    expect(functionNamed(index, "Orders")?.functionName).toBe("o-test-eu");
    await workspace.remove("stacks/middle.yaml");
    await index.refresh(workspace.pathOf("stacks/middle.yaml"));
    expect(functionNamed(index, "Orders")?.functionName).toBe("o-dev");
  });

  it("have their defaults in stacks that nest themselves", async () => {
    const again = `  Again:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: child.yaml, Parameters: { Stage: !Sub "x\${Stage}" } }
`;
    const { workspace, index } = await open({ "child.yaml": child + again });
    await using _workspace = workspace;
    expect(functionNamed(index, "Orders")?.functionName).toBe("orders-dev");
  });

  it("say nothing of the default as the handler's place where the parent names it", async () => {
    const files = { "child.yaml": child, "parent.yaml": parentOf(["child.yaml", "{ Code: a.b }"]) };
    const { workspace, index } = await open(files);
    await using _workspace = workspace;
    expect(functionNamed(index, "Orders")?.handler).toBe("a.b");
    expect(functionNamed(index, "Orders")?.places.handlerText).toBeUndefined();
  });

  it("are those of the parent as it now is, after a restart", async () => {
    const parent = parentOf(["child.yaml", "{ Stage: live }"]);
    await using workspace = await createTemporaryWorkspace({
      "child.yaml": child,
      "parent.yaml": parent,
    });
    const now = Date.now();
    const age = async (name: string, hours: number): Promise<void> => {
      const then = new Date(now - hours * 3_600_000);
      await utimes(workspace.pathOf(name), then, then);
    };
    const session = async (): Promise<string | null | undefined> => {
      const cache = new FactCache({ folder: workspace.pathOf(".cache"), version: "1" });
      const index = await read(workspace, cache);
      await index.saveCache();
      return functionNamed(index, "Orders")?.functionName;
    };
    await age("child.yaml", 5);
    await age("parent.yaml", 5);
    expect(await session()).toBe("orders-live");
    // Neither size nor time tells of this, so that only a reader would notice.
    await workspace.write("child.yaml", child.replace("orders-$", "errors-$"));
    await age("child.yaml", 5);
    expect(await session()).toBe("orders-live");
    await workspace.write("parent.yaml", parent.replace("live", "test"));
    await age("parent.yaml", 2);
    expect(await session()).toBe("errors-test");
  });
});

describe("triggers that nested stacks state", () => {
  const schedule = `Parameters: { Target: { Type: String } }
Resources:
  Nightly:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(1 day), Targets: [{ Id: a, Arn: !Ref Target }] }
`;
  const parent = `${child}  Night:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: night/schedule.yaml, Parameters: { Target: !GetAtt Orders.Arn } }
`;

  it("are the function's, as long as the parent hands it over", async () => {
    const { workspace, index } = await open({
      "app.yaml": parent,
      "night/schedule.yaml": schedule,
    });
    await using _workspace = workspace;
    const uri = workspace.uriOf("night/schedule.yaml");
    expect(functionNamed(index, "Orders")?.triggers).toMatchObject([
      { uri, name: "Nightly", eventType: "eventbridge-schedule", range: { start: { line: 2 } } },
    ]);
    const about = (file: string): readonly string[] =>
      index.templatesAbout(workspace.pathOf(file)).map((facts) => facts.uri);
    expect(about("night/schedule.yaml")).toEqual([uri, workspace.uriOf("app.yaml")]);
    expect(about("app.yaml")).toEqual([workspace.uriOf("app.yaml")]);
    await index.setText(workspace.pathOf("app.yaml"), parent.replace("Orders.Arn", "Table.Arn"));
    expect(functionNamed(index, "Orders")?.triggers).toEqual([]);
    expect(about("night/schedule.yaml")).toEqual([uri]);
    await index.setText(workspace.pathOf("app.yaml"), parent);
    await index.setText(workspace.pathOf("night/schedule.yaml"), `# moved\n${schedule}`);
    expect(functionNamed(index, "Orders")?.triggers).toMatchObject([
      { range: { start: { line: 3 } } },
    ]);
  });

  it("are found by a name that several stacks put together from what they are handed", async () => {
    const named = `Parameters: { Stage: { Type: String, Default: none } }
Resources:
  Permission:
    Type: AWS::Lambda::Permission
    Properties: { FunctionName: !Sub "orders-\${Stage}", Principal: sns.amazonaws.com }
  Nightly:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: rate(1 day)
      Targets:
        - Id: a
          Arn: !Sub arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:orders-\${Stage}
`;
    const stacks = (stage: string): string =>
      parentOf(["child.yaml", "{ Stage: live }"], ["named.yaml", `{ Stage: ${stage} }`]);
    const { workspace, index } = await open({
      "parent.yaml": stacks("live"),
      "child.yaml": child,
      "named.yaml": named,
    });
    await using _workspace = workspace;
    const triggers = (): readonly string[] | undefined =>
      functionNamed(index, "Orders")?.triggers.map(({ name, eventType }) => `${name} ${eventType}`);
    const bothTriggers = ["Nightly eventbridge-schedule", "Permission sns"];
    expect(triggers()).toEqual(bothTriggers);
    const edited = workspace.pathOf("parent.yaml");
    await index.setText(edited, stacks("test"));
    expect(triggers()).toEqual([]);
    await index.setText(workspace.pathOf("other.yaml"), child.replace("Orders:", "Again:"));
    await index.setText(edited, stacks("live"));
    expect(triggers()).toEqual(bothTriggers);
    const other = ["other.yaml", "{ Stage: live }"] as const;
    const invoking = ["named.yaml", "{ Stage: live }"] as const;
    await index.setText(edited, parentOf(["child.yaml", "{ Stage: live }"], invoking, other));
    expect(functionNamed(index, "Again")?.functionName).toBe("orders-live");
    expect(triggers()).toEqual([]);
  });

  it("have the type of what another stack makes for them to poll", async () => {
    const resources = `Resources:
  Jobs: { Type: AWS::SQS::Queue }
  Clicks: { Type: AWS::Kinesis::Stream }
Outputs:
  JobsArn: { Value: !GetAtt Jobs.Arn }
  ClicksArn: { Value: !GetAtt Clicks.Arn }
`;
    const middle = `Resources:
  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: resources.yaml } }
Outputs:
  JobsArn: { Value: !GetAtt Inner.Outputs.JobsArn }
  Loop: { Value: !GetAtt Inner.Outputs.Loop }
`;
    const polling = `${child.replace("Parameters:", "Parameters:\n  Source: { Type: String }")}  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { FunctionName: !Ref Orders, EventSourceArn: !Ref Source }
`;
    const stacks = `Resources:
  Table: { Type: AWS::DynamoDB::Table }
  Made: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: resources.yaml } }
  Middle: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: middle.yaml } }
  Functions:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: functions.yaml, Parameters: { Source: SOURCE } }
`;
    const { workspace, index } = await open({
      "resources.yaml": resources,
      "middle.yaml": middle,
      "functions.yaml": polling,
      "parent.yaml": stacks.replace("SOURCE", "!GetAtt Made.Outputs.JobsArn"),
    });
    await using _workspace = workspace;
    const trigger = (): unknown => functionNamed(index, "Orders")?.triggers[0];
    expect(trigger()).toMatchObject({ eventType: "sqs", polling: { source: "sqs" } });
    const types = {
      "!GetAtt Made.Outputs.ClicksArn": "kinesis-stream",
      "!GetAtt Middle.Outputs.JobsArn": "sqs",
      "!GetAtt Table.StreamArn": "dynamodb-stream",
      "!GetAtt Middle.Outputs.Loop": null,
      "!ImportValue jobs": null,
    };
    for (const [source, eventType] of Object.entries(types)) {
      await index.setText(workspace.pathOf("parent.yaml"), stacks.replace("SOURCE", source));
      expect(trigger(), source).toMatchObject({ eventType });
    }
  });
});
