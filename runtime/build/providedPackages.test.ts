import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Format } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { providedPackages } from "./providedPackages.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "provided-packages-"));
  const installed = join(folder, "node_modules", "@aws-sdk", "client-installed");
  await mkdir(installed, { recursive: true });
  await writeFile(join(installed, "package.json"), '{"main":"index.js"}');
  await writeFile(join(installed, "index.js"), 'exports.name = "the installed client";');
});

afterAll(() => rm(folder, { recursive: true }));

async function bundle(source: string, format: Format): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    write: false,
    platform: "node",
    format,
    plugins: [providedPackages],
  });
  return outputFiles[0]?.text ?? "";
}

describe("packages that Lambda provides", () => {
  it("are left to require in a CommonJS bundle", async () => {
    const text = await bundle('import { name } from "@aws-sdk/client-installed"; name;', "cjs");
    expect(text).toContain('require("@aws-sdk/client-installed")');
    expect(text).not.toContain("the installed client");
  });

  it.each<[string, Format]>([
    ['import("@aws-sdk/client-installed");', "cjs"],
    ['import { name } from "@aws-sdk/client-installed"; export { name };', "esm"],
  ])("are bundled for an import that NODE_PATH does not reach: %s (%s)", async (source, format) => {
    expect(await bundle(source, format)).toContain("the installed client");
  });

  it.each<Format>(["cjs", "esm"])(
    "stay missing where they are not installed (%s)",
    async (format) => {
      const text = await bundle('import("@aws-sdk/client-missing");', format);
      expect(text).toContain('import("@aws-sdk/client-missing")');
    },
  );
});
