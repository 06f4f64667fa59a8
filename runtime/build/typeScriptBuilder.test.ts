import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { TraceMap } from "@jridgewell/trace-mapping";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BuildError } from "./buildError.ts";
import { TypeScriptBuilder, type BuiltHandler } from "./typeScriptBuilder.ts";

const distFolder = fileURLToPath(new URL("../../dist", import.meta.url));
let project: string;
let builder: TypeScriptBuilder;
let clock = Date.now();

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "builder-"));
  builder = new TypeScriptBuilder(distFolder);
});

afterEach(async () => {
  await builder.dispose();
  await rm(project, { recursive: true });
});

async function write(file: string, ...lines: readonly string[]): Promise<string> {
  const path = join(project, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, lines.join("\n"));
  // Edits within one tick of the file system's clock would look like none.
  clock += 5000;
  await utimes(path, clock / 1000, clock / 1000);
  return path;
}

function textOf({ files }: BuiltHandler, path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  return Buffer.from(file?.contents ?? []).toString();
}

async function failureOf(build: Promise<unknown>): Promise<BuildError> {
  return build.then(
    () => expect.fail("it was built"),
    (error: BuildError) => error,
  );
}

describe("TypeScriptBuilder", () => {
  it("makes one CommonJS file with its map, where the handler string looks for it", async () => {
    await write("src/lib/greet.ts", "export const greet = (name: string): string => `hi ${name}`;");
    const source = await write(
      "src/app.ts",
      'import { greet } from "./lib/greet";',
      "export const handler = async (name: string) => greet(name);",
    );
    const built = await builder.build(source, "src/app.handler", "22");
    expect(built.files.map(({ path }) => path).toSorted()).toEqual(
      ["src/app.js", "src/app.js.map"].map((path) => join(path)),
    );
    expect(textOf(built, join("src/app.js"))).toContain("module.exports = ");
    expect([...built.inputs].toSorted()).toEqual([source, join(project, "src/lib/greet.ts")]);
  });

  it("maps to the sources by absolute paths", async () => {
    const helper = await write("src/lib/greet.ts", "export const greet = () => 'hi';");
    const source = await write(
      "src/app.ts",
      'import { greet } from "./lib/greet";',
      "export const handler = async () => greet();",
    );
    const built = await builder.build(source, "app.handler", "22");
    const { resolvedSources } = new TraceMap(textOf(built, "app.js.map"));
    const paths = resolvedSources.map((url) => fileURLToPath(url ?? ""));
    expect(paths.toSorted()).toEqual([source, helper].toSorted());
  });

  it.each([
    ["app.mts", null],
    ["app.ts", '{"type":"module"}'],
  ])("makes an ES module of %s with package.json %s", async (file, packageJson) => {
    if (packageJson !== null) await write("package.json", packageJson);
    const source = await write(
      file,
      'import { createRequire } from "node:module";',
      "export const handler = async () => [typeof createRequire, await Promise.resolve(1)];",
      "await Promise.resolve();",
    );
    const built = await builder.build(source, "app.handler", "24");
    expect(built.files.map(({ path }) => path).toSorted()).toEqual(["app.mjs", "app.mjs.map"]);
    expect(textOf(built, "app.mjs")).toMatch(/export\s*\{\s*handler\s*\}/);
  });

  it("follows the paths of the project's tsconfig.json", async () => {
    await write(
      "tsconfig.json",
      '{ "compilerOptions": { "baseUrl": ".", "paths": { "@lib/*": ["shared/*"] } } }',
    );
    const shared = await write("shared/answer.ts", "export const answer = 42;");
    const source = await write(
      "src/app.ts",
      'import { answer } from "@lib/answer";',
      "export const handler = async () => answer;",
    );
    expect((await builder.build(source, "app.handler", "22")).inputs).toContain(shared);
  });

  it("leaves out what Lambda brings", async () => {
    const source = await write(
      "app.ts",
      'import { S3Client } from "@aws-sdk/client-s3";',
      "export const handler = async () => new S3Client();",
    );
    const built = await builder.build(source, "app.handler", "22");
    expect(textOf(built, "app.js")).toContain('require("@aws-sdk/client-s3")');
  });

  it("builds for the version that will run it", async () => {
    const source = await write(
      "app.ts",
      "export class A { #x = 1; static { this.y = 2; }",
      "static y = 0; has = (o: object) => #x in o; }",
    );
    const old = textOf(await builder.build(source, "app.A", "14"), "app.js");
    const current = textOf(await builder.build(source, "app.A", "22"), "app.js");
    expect([/#x in o/.test(old), /#x in o/.test(current)]).toEqual([false, true]);
  });

  it("builds again after an edit, and only then", async () => {
    const helper = "lib.ts";
    await write(helper, "export const value = 1;");
    const source = await write(
      "app.ts",
      'import { value } from "./lib";',
      "export const handler = async () => value;",
    );
    const first = await builder.build(source, "app.handler", "22");
    expect(await builder.build(source, "app.handler", "22")).toBe(first);
    await write(helper, "export const value = 2;");
    const second = await builder.build(source, "app.handler", "22");
    expect(second.hash).not.toBe(first.hash);
    expect(textOf(second, "app.js")).toContain("value = 2");
    await write(helper, "export const value = 1;");
    expect((await builder.build(source, "app.handler", "22")).hash).toBe(first.hash);
  });

  it("builds again when tsconfig.json or package.json change", async () => {
    await write("one/answer.ts", "export const answer = 1;");
    await write("two/answer.ts", "export const answer = 2;");
    const tsconfig = (folder: string): string =>
      JSON.stringify({ compilerOptions: { paths: { answer: [`./${folder}/answer.ts`] } } });
    await write("tsconfig.json", tsconfig("one"));
    const source = await write("src/app.ts", 'export { answer as handler } from "answer";');
    const build = (): Promise<BuiltHandler> => builder.build(source, "app.handler", "22");
    expect(textOf(await build(), "app.js")).toContain("answer = 1");
    await write("tsconfig.json", tsconfig("two"));
    expect(textOf(await build(), "app.js")).toContain("answer = 2");
    await write("package.json", '{"type":"module"}');
    expect(textOf(await build(), "app.mjs")).toContain("answer = 2");
  });

  it("says where a source does not build, and builds once it is mended", async () => {
    const source = await write("app.ts", "const fine = 1;", "export const handler = async ( => 1;");
    const error = await failureOf(builder.build(source, "app.handler", "22"));
    expect(error.message).toBe(`${source}:2: Unexpected "=>"`);
    expect(error.frames).toEqual([{ file: source, line: 2, column: 32 }]);
    await write("app.ts", "export const handler = async () => 1;");
    expect((await builder.build(source, "app.handler", "22")).files).toHaveLength(2);
  });

  it("names an import that leads nowhere, in the file that has it", async () => {
    const helper = await write("lib/total.ts", 'export { x } from "./gone";');
    const source = await write("app.ts", 'export { x as handler } from "./lib/total";');
    const error = await failureOf(builder.build(source, "app.handler", "22"));
    expect(error.message).toContain('Could not resolve "./gone"');
    expect(error.frames).toEqual([{ file: helper, line: 1, column: 19 }]);
  });

  it("says that a source is gone", async () => {
    const error = await failureOf(builder.build(join(project, "gone.ts"), "gone.handler", "22"));
    expect(error.message).toContain("gone.ts");
  });
});
