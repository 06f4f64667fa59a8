import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkspace, examplesFolder, runCli, type CliRun } from "./cliKit.ts";

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Thumbnails:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 20 # seconds
      Events:
        Jobs:
          Type: SQS
          Properties:
            Queue: !GetAtt Jobs.Arn
            FunctionResponseTypes: [ReportBatchItemFailures]
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 10
      RedrivePolicy: { deadLetterTargetArn: !ImportValue Dead, maxReceiveCount: 3 }
`;

/** A handler that answers with the wrong identifier, which is an error of the code's own. */
const handler = `export const handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    try {
      console.log(record.messageId);
    } catch {
      batchItemFailures.push({ itemIdentifier: record.receiptHandle });
    }
  }
  return { batchItemFailures };
};
`;

let folder: string;

beforeEach(async () => {
  folder = await createWorkspace({ "template.yaml": template, "src/app.mjs": handler });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function check(...args: readonly string[]): Promise<CliRun> {
  return runCli(["check", ...args], { folder });
}

interface Record {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
}

async function list(...args: readonly string[]): Promise<readonly Record[]> {
  return JSON.parse((await check("--format", "json", ...args)).stdout) as readonly Record[];
}

describe("check", () => {
  it("is silent about the examples", async () => {
    const { code, stdout } = await runCli(["check", examplesFolder]);
    expect(stdout).toMatch(/^\d+ files checked, no problems\n$/);
    expect(code).toBe(0);
  });

  it("prints what is wrong by file, without colours where nobody looks", async () => {
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^src\/app\.mjs\n +7:\d+ {2}error {2}.+ batch-failures-wrong-identifier\n\ntemplate\.yaml\n/,
    );
    expect(stdout).toMatch(
      / {2}19:26 {2}error {2}Messages of Jobs come back after 10 s.+sqs-visibility-timeout\n/,
    );
    expect(stdout).toMatch(/\n2 files checked: 2 errors; --fix mends 2\n$/);
    expect(stdout).not.toContain("\u001B");
  });

  it("prints JSON with exactly the members that scripts rely on", async () => {
    const records = await list();
    expect(records).toHaveLength(2);
    for (const record of records) {
      expect(Object.keys(record).toSorted()).toEqual([
        "column",
        "endColumn",
        "endLine",
        "file",
        "fix",
        "line",
        "message",
        "rule",
        "severity",
      ]);
    }
    expect(records[1]).toEqual({
      file: "template.yaml",
      line: 19,
      column: 26,
      endLine: 19,
      endColumn: 28,
      rule: "sqs-visibility-timeout",
      severity: "error",
      message: expect.stringMatching(/^Messages of Jobs/) as string,
      fix: "Hide messages for 120 s",
    });
  });

  it("prints SARIF with rules, places and fixes", async () => {
    const { stdout } = await check("--format", "sarif");
    const log = JSON.parse(stdout) as {
      readonly version: string;
      readonly runs: readonly {
        readonly tool: {
          readonly driver: {
            readonly rules: readonly { readonly id: string; readonly helpUri: string }[];
          };
        };
        readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
      }[];
    };
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    const result = run!.results.find(({ ruleId }) => ruleId === "sqs-visibility-timeout")!;
    expect(run!.tool.driver.rules[result.ruleIndex]).toMatchObject({
      id: "sqs-visibility-timeout",
      helpUri: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\//) as string,
    });
    const artifactLocation = { uri: "template.yaml", uriBaseId: "%SRCROOT%" };
    const region = { startLine: 19, startColumn: 26, endLine: 19, endColumn: 28 };
    expect(result).toMatchObject({
      level: "error",
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: "120" } }],
            },
          ],
        },
      ],
    });
  });

  it("mends what needs nobody's choice, says so, and leaves the rest as it was", async () => {
    await chmod(join(folder, "template.yaml"), 0o640);
    const { code, stdout, stderr } = await check("--fix");
    expect(stderr).toBe("Fixed 1 problem in src/app.mjs\nFixed 1 problem in template.yaml\n");
    expect(stdout).toMatch(/^2 files checked, no problems\n$/);
    expect(code).toBe(0);
    const fixed = template.replace("VisibilityTimeout: 10", "VisibilityTimeout: 120");
    expect(await readFile(join(folder, "template.yaml"), "utf8")).toBe(fixed);
    expect((await stat(join(folder, "template.yaml"))).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).toSorted()).toEqual(["src", "template.yaml"]);
    expect((await check("--fix")).stderr).toBe("");
  });

  it("keeps the line breaks and the mark of files that Windows' editors write", async () => {
    const mark = "\uFEFF";
    const windows = (text: string): string => mark + text.replaceAll("\n", "\r\n");
    const python = `import boto3

s3 = boto3.client("s3")


def handler(event, context):
    for record in event["Records"]:
        s3.get_object(Bucket=record["s3"]["bucket"]["name"], Key=record["s3"]["object"]["key"])
`;
    const uploads = `Resources:
  Uploads:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: uploads.handler
      Runtime: python3.14
      Timeout: 20
      Events:
        Put: { Type: S3, Properties: { Bucket: !Ref Files, Events: s3:ObjectCreated:* } }
  Files: { Type: AWS::S3::Bucket }
`;
    await writeFile(join(folder, "template.yaml"), windows(uploads));
    await writeFile(join(folder, "src/uploads.py"), windows(python));
    await writeFile(
      join(folder, "lambda-lens.json"),
      `${mark}{ "rules": { "default-timeout-3s": "off" } }`,
    );
    const before = (await list()).map(({ rule }) => rule);
    expect(before).toContain("s3-key-not-decoded");
    expect(before).not.toContain("rule-settings");
    await check("--fix", "--rule", "s3-key-not-decoded=error");
    const fixed = await readFile(join(folder, "src/uploads.py"), "utf8");
    expect(fixed).toContain(`${mark}import boto3\r\nfrom urllib.parse import unquote_plus\r\n`);
    expect(fixed.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("does not choose for its user", async () => {
    const old = template
      .replace("nodejs24.x", "nodejs16.x")
      .replace("VisibilityTimeout: 10", "VisibilityTimeout: 120");
    await writeFile(join(folder, "template.yaml"), old);
    await check("--fix");
    expect(await readFile(join(folder, "template.yaml"), "utf8")).toBe(old);
  });

  it("takes levels from lambda-lens.json, and over it from --rule", async () => {
    const settings = {
      rules: { "sqs-visibility-timeout": "hint", "batch-failures-wrong-identifier": "off" },
    };
    await writeFile(join(folder, "lambda-lens.json"), JSON.stringify(settings));
    expect(await list()).toMatchObject([{ rule: "sqs-visibility-timeout", severity: "hint" }]);
    expect((await check()).code).toBe(0);
    expect(await list("--quiet")).toEqual([]);
    expect(await list("--rule", "sqs-visibility-timeout=warning")).toMatchObject([
      { severity: "warning" },
    ]);
    await writeFile(join(folder, "lambda-lens.json"), '{ "rules": { "sqs-no-redirve": "off" } }');
    const [unknown] = await list(
      "--rule",
      "sqs-visibility-timeout=off",
      "--rule",
      "batch-failures-wrong-identifier=off",
    );
    expect(unknown).toMatchObject({ file: "lambda-lens.json", rule: "rule-settings" });
  });

  it("obeys comments", async () => {
    const muted = template.replace(
      "      VisibilityTimeout",
      "      # lambda-lens-disable-next-line sqs-visibility-timeout\n      VisibilityTimeout",
    );
    await writeFile(join(folder, "template.yaml"), muted);
    await writeFile(join(folder, "src/app.mjs"), `// lambda-lens-disable\n${handler}`);
    expect((await check()).stdout).toMatch(/no problems/);
  });

  it("says nothing of what a tool has written, only of what it was written from", async () => {
    await mkdir(join(folder, "cdk.out"));
    await writeFile(join(folder, "cdk.out/manifest.json"), "{}");
    const Properties = {
      Handler: "app.handler",
      Runtime: "nodejs16.x",
      Code: { S3Bucket: "b", S3Key: "k" },
    };
    const Resources = { Old: { Type: "AWS::Lambda::Function", Properties } };
    await writeFile(join(folder, "cdk.out/Old.template.json"), JSON.stringify({ Resources }));
    const files = new Set((await list()).map(({ file }) => file));
    expect([...files].toSorted()).toEqual(["src/app.mjs", "template.yaml"]);
  });

  it("checks event files, as they lie on disk", async () => {
    await writeFile(join(folder, "order.event.json"), '{"Records": [{"eventSource": "aws:sqs"}]}');
    expect((await list()).filter(({ file }) => file === "order.event.json")).not.toEqual([]);
  });

  it.each([
    ["--format", "xml"],
    ["--rule", "no-such-rule=off"],
    ["--rule", "sqs-no-redrive=loud"],
    ["nowhere"],
    ["a", "b"],
    ["--nonsense"],
  ])("says what is wrong with %s %s", async (...args) => {
    const { code, stderr } = await check(...args);
    expect(code).toBe(2);
    expect(stderr).toContain("lambda-lens --help");
  });
});
