import { describe, expect, it } from "vitest";
import { kindOfTemplate, syntaxOfTemplate } from "./templateKind.ts";

describe("a template's file", () => {
  it.each([
    ["main.tf", "terraform", "hcl"],
    ["main.tofu", "terraform", "hcl"],
    ["main.tofu.json", "terraform", "json"],
    ["terragrunt.hcl", "terraform", "hcl"],
    ["template.json", "sam", "json"],
    ["serverless.ts", "serverless", "javascript"],
    ["app.py", "cdk", "python"],
  ])("tells what it is written in: %s", (name, kind, syntax) => {
    expect(kindOfTemplate(`/app/${name}`)).toBe(kind);
    expect(syntaxOfTemplate(`/app/${name}`, "{}")).toBe(syntax);
  });
});
