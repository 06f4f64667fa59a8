import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handlerModule, moduleFormat, needsBuild, nodeModulesFolders } from "./handlerModule.ts";

let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "modules-"));
  for (const folder of ["esm/deep", "cjs", "broken", "node_modules", "cjs/node_modules"]) {
    await mkdir(join(project, folder), { recursive: true });
  }
  await writeFile(join(project, "package.json"), '{"type":"commonjs"}');
  await writeFile(join(project, "esm", "package.json"), '{"type":"module"}');
  await writeFile(join(project, "cjs", "package.json"), '{"name":"no-type"}');
  await writeFile(join(project, "broken", "package.json"), "{");
});

afterAll(async () => {
  await rm(project, { recursive: true });
});

describe("needsBuild", () => {
  it.each(["app.ts", "app.mts", "app.cts", "app.tsx", "app.jsx"])("%s", (file) => {
    expect(needsBuild(`/code/${file}`)).toBe(true);
  });

  it.each(["app.js", "app.mjs", "app.cjs", "app.py", "app"])("not %s", (file) => {
    expect(needsBuild(`/code/${file}`)).toBe(false);
  });

  it("not without a file", () => {
    expect(needsBuild(null)).toBe(false);
  });
});

describe("handlerModule", () => {
  it.each([
    ["app.handler", "app"],
    ["src/app.handler", "src/app"],
    ["src/api.v2/app.Orders.process", "src/api.v2/app"],
    ["app", "app"],
  ])("of %s is %s", (handler, module) => {
    expect(handlerModule(handler)).toBe(module);
  });
});

describe("moduleFormat", () => {
  it.each([
    ["app.ts", "cjs"],
    ["app.mts", "esm"],
    ["esm/app.ts", "esm"],
    ["esm/app.cts", "cjs"],
    ["esm/deep/app.tsx", "esm"],
    // The nearest package.json decides, even where it says nothing.
    ["cjs/app.ts", "cjs"],
    ["broken/app.ts", "cjs"],
  ])("of %s is %s", (file, format) => {
    expect(moduleFormat(join(project, file))).toBe(format);
  });
});

it("looks for packages where Node.js would, nearest first", () => {
  const folders = nodeModulesFolders(join(project, "cjs"));
  expect(folders.slice(0, 2)).toEqual([
    join(project, "cjs", "node_modules"),
    join(project, "node_modules"),
  ]);
});
