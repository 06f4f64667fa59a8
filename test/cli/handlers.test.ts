import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkspace, examplesFolder, runCli, runJson } from "./cliKit.ts";

interface Record {
  readonly file: string;
  readonly line: number;
  readonly symbol: string;
  readonly logicalId: string | null;
  readonly handler: string;
}

let folder: string;

beforeAll(async () => {
  folder = await createWorkspace({
    "empty/README.md": "nothing here",
    "plain/src/orders.js": "// A handler.\nexports.handler = async (event, context) => event;\n",
  });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function list(...args: readonly string[]): Promise<readonly Record[]> {
  const { code, value } = await runJson(["handlers", ...args]);
  expect(code).toBe(0);
  expect(Object.keys(value as object)).toEqual(["functions"]);
  return (value as { readonly functions: readonly Record[] }).functions;
}

describe("handlers --json", () => {
  it("has exactly the members that scripts rely on", async () => {
    const functions = await list(examplesFolder);
    expect(functions).toHaveLength(12);
    for (const found of functions) {
      expect(Object.keys(found).toSorted()).toEqual([
        "eventType",
        "evidence",
        "file",
        "handler",
        "language",
        "line",
        "logicalId",
        "runtime",
        "symbol",
        "template",
        "triggers",
      ]);
    }
  });

  it("tells where each function is, and what its template says", async () => {
    const functions = await list(examplesFolder);
    expect(functions.find(({ logicalId }) => logicalId === "OrderFulfilment")).toEqual({
      file: "orders-queue/app.ts",
      line: expect.any(Number) as number,
      symbol: "handler",
      language: "typescript",
      handler: "app.handler",
      runtime: "nodejs22.x",
      evidence: ["template:OrderFulfilment", "type:SQSHandler", "name:handler"],
      logicalId: "OrderFulfilment",
      template: { file: "template.yaml", line: expect.any(Number) as number },
      triggers: [
        { eventType: "sqs", kind: "sam:SQS", name: "Orders", file: "template.yaml", line: 90 },
      ],
      eventType: "sqs",
    });
  });

  it("counts lines from 1, and says null where there is no template", async () => {
    expect(await list(`${folder}/plain`)).toEqual([
      {
        file: "src/orders.js",
        line: 2,
        symbol: "handler",
        language: "javascript",
        handler: "src/orders.handler",
        runtime: null,
        evidence: expect.any(Array) as string[],
        logicalId: null,
        template: null,
        triggers: [],
        eventType: null,
      },
    ]);
  });

  it("takes the current folder where none is named", async () => {
    const here = await runJson(["handlers"], { folder: `${folder}/plain` });
    expect(here.value).toEqual({ functions: await list(`${folder}/plain`) });
  });

  it("is an empty list where there is nothing", async () => {
    expect(await list(`${folder}/empty`)).toEqual([]);
  });
});

describe("handlers", () => {
  it("prints one line a function", async () => {
    const { stdout } = await runCli(["handlers", examplesFolder]);
    expect(stdout).toMatch(/^deploy-gate\/index\.mjs:\d+ {2}DeployGate {2}codepipeline-job {2}\(/m);
    expect(stdout.trimEnd().split("\n")).toHaveLength(12);
  });

  it("says so where there is none", async () => {
    const { code, stdout } = await runCli(["handlers", `${folder}/empty`]);
    expect([code, stdout]).toEqual([0, "No handlers found\n"]);
  });

  it.each([["nowhere"], ["a", "b"], ["--bogus"]])("refuses %s %s", async (...args) => {
    const { code, stdout, stderr } = await runCli(["handlers", ...args], { folder });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^lambda-lens: .+\nTry: lambda-lens --help\n$/);
  });
});
