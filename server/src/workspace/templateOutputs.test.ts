import { describe, expect, it } from "vitest";
import type { TemplateOutput, TemplateReader } from "../templates/templateReader.ts";
import { memoryParser } from "../testing/memoryWorkspace.ts";
import { TemplateOutputs } from "./templateOutputs.ts";

const surroundings = {
  readText: () => Promise.resolve(null),
  parser: memoryParser,
  listNames: () => Promise.resolve(["Shop.template.json", "asset.1", "manifest.json"]),
};

function outputs(list: TemplateOutput["list"]): TemplateOutputs {
  const reader = { output: { folder: "cdk.out", list } } as Partial<TemplateReader>;
  return new TemplateOutputs([reader as TemplateReader], surroundings);
}

const templates = outputs(async (folder, { listNames }) => {
  const names = await listNames(folder);
  return names.filter((name) => name.endsWith(".template.json")).map((name) => `${folder}/${name}`);
});

describe("TemplateOutputs", () => {
  it("asks a reader only for folders of its tool", async () => {
    expect(await templates.find(["/app/node_modules", "/app/cdk.out"])).toEqual([
      "/app/cdk.out/Shop.template.json",
    ]);
  });

  it("finds again what a changed file of an output belongs to, however deep", async () => {
    const file = "/app/cdk.out/asset.1/index.js";
    expect(templates.isInOutput(file)).toBe(true);
    expect(templates.isInOutput("/app/src/index.js")).toBe(false);
    expect(await templates.findAgain(file)).toEqual({
      folder: "/app/cdk.out",
      templates: ["/app/cdk.out/Shop.template.json"],
    });
  });

  it("has no templates where the reader fails", async () => {
    const failing = outputs(() => Promise.reject(new Error("unreadable")));
    expect(await failing.find(["/app/cdk.out"])).toEqual([]);
  });
});
