import { spawnSync } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { eventTypes } from "../../events/catalogue.ts";
import type { HandlerVariant } from "../../server/src/handlers/handlerVariant.ts";
import { root } from "../runtime/runtimeKit.ts";
import { expandSnippet } from "./expandSnippet.ts";
import { findSyntaxErrors } from "./parseWithGrammar.ts";

const languages = ["javascript", "typescript", "python"] as const;

async function readVariants(language: string): Promise<readonly HandlerVariant[]> {
  const file = `${root}snippets/completions/${language}.json`;
  return JSON.parse(await readFile(file, "utf8")) as readonly HandlerVariant[];
}

function wholeFile({ imports, body }: HandlerVariant): string {
  return `${imports.join("\n")}\n\n${expandSnippet(body)}`;
}

describe("handlers that take from a package", () => {
  it.each(languages)("parse in %s", async (language) => {
    for (const variant of await readVariants(language)) {
      expect(await findSyntaxErrors(language, wholeFile(variant))).toEqual([]);
    }
  });

  it("have the type of each event type that @types/aws-lambda fits", async () => {
    const typed = (await readVariants("typescript")).filter(({ needs }) =>
      needs.startsWith("@types"),
    );
    const untyped = eventTypes
      .filter(({ tier }) => tier === 1)
      .map(({ id }) => (id.startsWith("lambda-") ? id : `lambda-${id}`))
      .filter((prefix) => !typed.some((variant) => variant.prefix === prefix));
    expect(untyped).toEqual([
      "lambda-eventbridge-scheduler",
      "lambda-codepipeline-action-state-change",
      "lambda-custom-json",
    ]);
  });

  it("agree with those types", async () => {
    // Inside the project, from where the types resolve.
    await mkdir(`${root}.cache`, { recursive: true });
    const folder = await mkdtemp(join(root, ".cache", "typed-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const variant of await readVariants("typescript")) {
      if (!variant.needs.startsWith("@types")) continue;
      await writeFile(join(folder, `${variant.prefix}.ts`), wholeFile(variant));
    }
    const compilerOptions = {
      strict: true,
      noUnusedLocals: true,
      noEmit: true,
      target: "es2023",
      module: "nodenext",
      types: ["node"],
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    const tsc = spawnSync("npx", ["tsc", "-p", folder], { cwd: root, encoding: "utf8" });
    expect(tsc.stdout).toBe("");
    expect(tsc.status).toBe(0);
  }, 60_000);
});
