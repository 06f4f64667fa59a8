import { describe, expect, it } from "vitest";
import { readTemplate } from "../readTemplate.ts";
import type { TemplateFacts, TemplateFunction } from "../templateFacts.ts";
import { joinStacks } from "./joinStacks.ts";

const folder = "file:///app/";

/** Facts as they come out of the cache, since that is how they mostly come. */
function readAll(files: Readonly<Record<string, string>>): readonly TemplateFacts[] {
  return Object.entries(files).map(([name, text]) => {
    const facts = readTemplate(text, folder + name);
    expect(facts.problems).toEqual([]);
    return JSON.parse(JSON.stringify(facts)) as TemplateFacts;
  });
}

function workerIn(templates: readonly TemplateFacts[]): TemplateFunction | undefined {
  const functions = joinStacks(templates).flatMap((facts) => facts.functions);
  return functions.find(({ logicalId }) => logicalId === "Worker");
}

function triggersIn(files: Readonly<Record<string, string>>): readonly string[] {
  const triggers = workerIn(readAll(files))?.triggers ?? [];
  return triggers.map(({ uri, name, eventType, range }) => {
    const file = uri?.slice(folder.length) ?? "own";
    return `${file}:${range.start.line + 1} ${name} ${eventType}`;
  });
}

const worker = `  Worker:
    Type: AWS::Lambda::Function
    Properties: { Handler: worker.handler, Runtime: nodejs24.x, Code: ./src }
`;

function stack(id: string, url: string, parameters: string): string {
  return `  ${id}:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: ${url}, Parameters: ${parameters} }
`;
}

/** A template whose only parameter is a function that its resource invokes. */
function childWith(type: string, properties: string): string {
  return `Parameters: { Target: { Type: String, Default: "" } }
Resources:
  Source:
    Type: ${type}
    Properties: ${properties}
`;
}

const schedule = childWith(
  "AWS::Events::Rule",
  "{ ScheduleExpression: rate(1 day), Targets: [{ Id: a, Arn: !Ref Target }] }",
);

describe("triggers whose function is a parameter", () => {
  const parent = `Resources:\n${worker}${stack("Child", "./child.yaml", "{ Target: !GetAtt Worker.Arn }")}`;

  it.each([
    [
      "AWS::Lambda::EventSourceMapping",
      "{ FunctionName: !Ref Target, EventSourceArn: 'arn:aws:sqs:us-east-1:123456789012:jobs' }",
      "sqs",
    ],
    [
      "AWS::Events::Rule",
      "{ ScheduleExpression: rate(1 day), Targets: [{ Id: a, Arn: !Ref Target }] }",
      "eventbridge-schedule",
    ],
    [
      "AWS::S3::Bucket",
      "{ NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: !Ref Target }] } }",
      "s3",
    ],
    [
      "AWS::SNS::Subscription",
      "{ Protocol: lambda, TopicArn: 'arn:aws:sns:us-east-1:123456789012:news', Endpoint: !Ref Target }",
      "sns",
    ],
    ["AWS::Lambda::Permission", "{ FunctionName: !Ref Target, Principal: s3.amazonaws.com }", "s3"],
    [
      "AWS::ApiGateway::Method",
      "{ Integration: { Type: AWS_PROXY, Uri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Target}/invocations' } }",
      "api-gateway-rest-proxy",
    ],
    [
      "AWS::ApiGatewayV2::Integration",
      "{ IntegrationType: AWS_PROXY, IntegrationUri: !Ref Target, PayloadFormatVersion: '2.0' }",
      "api-gateway-http-v2",
    ],
    [
      "AWS::Serverless::Api",
      "{ DefinitionBody: { paths: { /jobs: { post: { x-amazon-apigateway-integration: { type: aws_proxy, uri: !Sub '${Target}/invocations' } } } } } }",
      "api-gateway-rest-proxy",
    ],
    [
      "AWS::Cognito::UserPool",
      "{ LambdaConfig: { PreSignUp: !Ref Target } }",
      "cognito-pre-sign-up",
    ],
    [
      "AWS::StepFunctions::StateMachine",
      "{ DefinitionString: '{}', DefinitionSubstitutions: { Fn: !Ref Target } }",
      "stepfunctions-task",
    ],
  ])("%s", (type, properties, eventType) => {
    const files = { "parent.yaml": parent, "child.yaml": childWith(type, properties) };
    const name = type === "AWS::Cognito::UserPool" ? "PreSignUp" : "Source";
    expect(triggersIn(files)).toEqual([`child.yaml:3 ${name} ${eventType}`]);
  });

  it("are found through an alias, and through stacks in stacks", () => {
    const alias = `Parameters: { Target: { Type: String } }
Resources:
  Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Target, Name: live } }
  News:
    Type: AWS::SNS::Subscription
    Properties: { Protocol: lambda, TopicArn: !Ref Topic, Endpoint: !Ref Live }
`;
    const middle = `Parameters: { Handed: { Type: String } }
Resources:
${stack("Inner", "alias.yaml", "{ Target: !Ref Handed }")}`;
    const outer = `Resources:\n${worker}${stack("Child", "middle.yaml", "{ Handed: !Ref Worker }")}`;
    const files = { "parent.yaml": outer, "middle.yaml": middle, "alias.yaml": alias };
    expect(triggersIn(files)).toEqual(["alias.yaml:4 News sns"]);
  });

  it("make a function what its mappings make it, in the file that states them", () => {
    const mapping = `${childWith(
      "AWS::Lambda::EventSourceMapping",
      "{ FunctionName: !Ref Target, EventSourceArn: !GetAtt Jobs.Arn, FunctionResponseTypes: [ReportBatchItemFailures] }",
    )}  Jobs: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 90 } }\n`;
    const found = workerIn(readAll({ "parent.yaml": parent, "child.yaml": mapping }));
    expect(found).toMatchObject({
      reportsBatchItemFailures: true,
      visibilityTimeoutSeconds: 90,
      triggers: [
        { uri: `${folder}child.yaml`, polling: { queue: { uri: `${folder}child.yaml` } } },
      ],
    });
    expect(found?.triggers[0]).not.toHaveProperty("service");
  });

  it("leave a permission out where the trigger that it is for stands in another template", () => {
    const permission = `  Permission:
    Type: AWS::Lambda::Permission
    Properties: { FunctionName: !Ref Worker, Principal: events.amazonaws.com }
`;
    expect(triggersIn({ "parent.yaml": parent + permission, "child.yaml": schedule })).toEqual([
      "child.yaml:3 Source eventbridge-schedule",
    ]);
    const other = childWith(
      "AWS::Lambda::Permission",
      "{ FunctionName: !Ref Target, Principal: events.amazonaws.com }",
    );
    const nightly = `  Nightly:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(1 day), Targets: [{ Id: a, Arn: !GetAtt Worker.Arn }] }
`;
    expect(triggersIn({ "parent.yaml": parent + nightly, "child.yaml": other })).toEqual([
      "own:8 Nightly eventbridge-schedule",
    ]);
  });

  it("are kept apart where two templates have them under one name", () => {
    const two = `${parent}${stack("Other", "other.yaml", "{ Target: !GetAtt Worker.Arn }")}`;
    const files = { "parent.yaml": two, "child.yaml": schedule, "other.yaml": schedule };
    expect(triggersIn(files)).toEqual([
      "child.yaml:3 Source eventbridge-schedule",
      "other.yaml:3 Source eventbridge-schedule",
    ]);
  });

  it("are nobody's where stacks disagree, or one leaves the function open", () => {
    const another = worker.replace("Worker", "Another");
    const disagreeing = [
      stack("Other", "child.yaml", "{ Target: !GetAtt Another.Arn }"),
      stack("Other", "child.yaml", "{}"),
      stack("Other", "child.yaml", "{ Target: !ImportValue unknown }"),
    ];
    for (const other of disagreeing) {
      const files = { "parent.yaml": parent + another + other, "child.yaml": schedule };
      expect(triggersIn(files)).toEqual([]);
    }
    const agreeing = stack("Other", "child.yaml", "{ Target: !Ref Worker }");
    expect(triggersIn({ "parent.yaml": parent + agreeing, "child.yaml": schedule })).toHaveLength(
      1,
    );
  });

  it("are nobody's in stacks that nest themselves, or where nobody nests them", () => {
    const again = `${schedule}${stack("Again", "child.yaml", "{ Target: !Ref Target }")}`;
    expect(triggersIn({ "child.yaml": again, "worker.yaml": `Resources:\n${worker}` })).toEqual([]);
    expect(triggersIn({ "child.yaml": schedule, "worker.yaml": `Resources:\n${worker}` })).toEqual(
      [],
    );
  });

  it.each([
    ["https://templates.s3.amazonaws.com/v2/child.yaml", ["jobs/child.yaml"], 1],
    ["s3://templates/child.yaml", ["jobs/child.yaml"], 1],
    [
      '!Sub "https://${Bucket}.s3.amazonaws.com/${Version}/child.yaml?versionId=1"',
      ["child.yaml"],
      1,
    ],
    ["!Join [/, ['https://s3.amazonaws.com', !Ref Bucket, child.yaml]]", ["jobs/child.yaml"], 1],
    ["https://templates.s3.amazonaws.com/v2/child.yaml", ["one/child.yaml", "two/child.yaml"], 0],
    ['!Sub "https://templates.s3.amazonaws.com/${Name}"', ["child.yaml"], 0],
    ["child.yaml", ["jobs/child.yaml"], 0],
    ["../app/jobs/child.yaml", ["jobs/child.yaml"], 1],
  ])("are found in the template that %s means among %j", (url, names, count) => {
    const files = Object.fromEntries(names.map((name) => [name, schedule]));
    const nesting = parent.replace("./child.yaml", url);
    expect(triggersIn({ "parent.yaml": nesting, ...files })).toHaveLength(count);
  });

  it("change no template but the function's, and none where there are none", () => {
    const templates = readAll({ "parent.yaml": parent, "child.yaml": schedule });
    const [joinedParent, joinedChild] = joinStacks(templates);
    expect(joinedParent).not.toBe(templates[0]);
    expect(joinedChild).toBe(templates[1]);
    const alone = readAll({ "parent.yaml": parent });
    expect(joinStacks(alone)).toBe(alone);
  });
});

describe("triggers whose function is another stack's output", () => {
  const functions = `Resources:
${worker}Outputs:
  Arn: { Value: !GetAtt Worker.Arn }
  Name: { Value: !Ref Worker }
  Code: { Value: worker.handler }
`;
  const rule = (arn: string): string => `  Nightly:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(1 day), Targets: [{ Id: a, Arn: ${arn} }] }
`;

  it.each([
    "!GetAtt Functions.Outputs.Arn",
    "!GetAtt [Functions, Outputs.Name]",
    "{ Fn::GetAtt: Functions.Outputs.Arn }",
    '!Sub "${Functions.Outputs.Arn}:live"',
    '!Sub ["${Fn}:live", { Fn: !GetAtt Functions.Outputs.Arn }]',
    "!If [Any, !GetAtt Functions.Outputs.Arn, !Ref AWS::NoValue]",
  ])("are found in the parent: %s", (arn) => {
    const parent = `Resources:\n${rule(arn)}${stack("Functions", "functions.yaml", "{}")}`;
    expect(triggersIn({ "parent.yaml": parent, "functions.yaml": functions })).toEqual([
      "parent.yaml:2 Nightly eventbridge-schedule",
    ]);
  });

  it.each([
    "!GetAtt Functions.Outputs.Code",
    "!GetAtt Functions.Outputs.Missing",
    "!GetAtt Functions.Outputs.toString",
    "!GetAtt Functions.Arn",
    "!Ref Functions",
    "!GetAtt Gone.Outputs.Arn",
  ])("are nobody's for %s", (arn) => {
    const stacks = stack("Functions", "functions.yaml", "{}") + stack("Gone", "gone.yaml", "{}");
    const parent = `Resources:\n${rule(arn)}${stacks}`;
    expect(triggersIn({ "parent.yaml": parent, "functions.yaml": functions })).toEqual([]);
  });

  it("are found in a sibling, which the parent hands the output to", () => {
    const handed = stack("Rules", "rules.yaml", "{ Target: !GetAtt Functions.Outputs.Arn }");
    const parent = `Resources:\n${handed}${stack("Functions", "functions.yaml", "{}")}`;
    const files = { "parent.yaml": parent, "functions.yaml": functions, "rules.yaml": schedule };
    expect(triggersIn(files)).toEqual(["rules.yaml:3 Source eventbridge-schedule"]);
  });

  it("are found where a template only passes on what it is handed, in each stack of it", () => {
    const pass = `Parameters: { Given: { Type: String } }
Resources:
${worker.replace("Worker", "Helper")}Outputs:
  Taken: { Value: !Ref Given }
`;
    const parent = `Resources:
${rule("!GetAtt First.Outputs.Taken")}${worker}${worker.replace("Worker", "Another")}${stack(
      "First",
      "pass.yaml",
      "{ Given: !GetAtt Worker.Arn }",
    )}${stack("Second", "pass.yaml", "{ Given: !GetAtt Another.Arn }")}`;
    expect(triggersIn({ "parent.yaml": parent, "pass.yaml": pass })).toEqual([
      "own:2 Nightly eventbridge-schedule",
    ]);
  });

  it("end where outputs lead back to themselves", () => {
    const own = `Resources:
${worker}${rule("!GetAtt Again.Outputs.Arn")}${stack("Again", "own.yaml", "{}")}Outputs:
  Arn: { Value: !GetAtt Again.Outputs.Arn }
`;
    expect(triggersIn({ "own.yaml": own })).toEqual([]);
  });
});

describe("triggers whose function is imported", () => {
  const exporting = (name: string, value = "!GetAtt Worker.Arn"): string => `Parameters:
  Stage: { Type: String, Default: dev }
  Open: { Type: String }
Resources:
${worker}Outputs:
  Arn:
    Value: ${value}
    Export: { Name: ${name} }
`;
  const importing = (name: string): string => `Parameters:
  Environment: { Type: String, Default: dev }
  Open: { Type: String }
Resources:
  Nightly:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: rate(1 day)
      Targets: [{ Id: a, Arn: { Fn::ImportValue: ${name} } }]
`;

  it.each([
    ["worker-arn", "worker-arn"],
    ["!Sub '${Stage}-worker-${AWS::Region}'", "!Sub '${Environment}-worker-${AWS::Region}'"],
    ["!Join [':', [!Ref Stage, worker]]", "'dev:worker'"],
  ])("%s as %s", (exported, imported) => {
    const files = { "worker.yaml": exporting(exported), "rules.yaml": importing(imported) };
    expect(triggersIn(files)).toEqual(["rules.yaml:5 Nightly eventbridge-schedule"]);
  });

  it.each([
    ["worker-arn", "worker"],
    ["!Sub '${AWS::StackName}-worker'", "!Sub '${AWS::StackName}-worker'"],
    ["!Sub '${AWS::StackName}-worker'", "local-worker"],
    ["!Sub '${Open}-worker'", "!Sub '${Open}-worker'"],
  ])("are nobody's: %s as %s", (exported, imported) => {
    const files = { "worker.yaml": exporting(exported), "rules.yaml": importing(imported) };
    expect(triggersIn(files)).toEqual([]);
  });

  it("are nobody's where two templates export the name, whatever it is of", () => {
    const other = exporting("worker-arn", "!GetAtt Role.Arn").replace("Worker:", "Helper:");
    const files = {
      "worker.yaml": exporting("worker-arn"),
      "other.yaml": other,
      "rules.yaml": importing("worker-arn"),
    };
    expect(triggersIn(files)).toEqual([]);
  });

  it("are found through a parent that exports a child's output, and in its other children", () => {
    const functions = `Resources:\n${worker}Outputs: { Arn: { Value: !GetAtt Worker.Arn } }\n`;
    const parent = `Resources:
${stack("Functions", "functions.yaml", "{}")}Outputs:
  Arn: { Value: !GetAtt Functions.Outputs.Arn, Export: { Name: worker-arn } }
`;
    const another = `Resources:
${stack("Rules", "rules.yaml", "{ Target: !ImportValue worker-arn }")}`;
    const files = {
      "functions.yaml": functions,
      "parent.yaml": parent,
      "another.yaml": another,
      "rules.yaml": schedule,
    };
    expect(triggersIn(files)).toEqual(["rules.yaml:3 Source eventbridge-schedule"]);
  });

  it("end where a template imports what it exports", () => {
    const own = exporting("worker-arn", "!ImportValue worker-arn");
    expect(triggersIn({ "own.yaml": own, "rules.yaml": importing("worker-arn") })).toEqual([]);
  });
});
