import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, context, type BuildOptions } from "esbuild";
import { TypeScriptBuilder } from "../../runtime/build/typeScriptBuilder.ts";
import { dist } from "../build/paths.ts";
import { ratio, type Measurement } from "./statistics.ts";

const modules = 50;
const rounds = 15;

/** The product's build of a handler with 50 modules against esbuild alone: at first, and after an edit. */
export async function measureTypeScriptBuild(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-typescript-"));
  const entry = await writeProject(folder);
  // esbuild's own process is started outside the measurement, on both sides.
  await build(options(entry, folder));
  await new TypeScriptBuilder(dist).build(entry, "index.handler", "24");
  const first = await measureFirst(entry, folder);
  const edited = await measureEdited(entry, folder);
  await rm(folder, { recursive: true });
  return [first, edited];
}

async function measureFirst(entry: string, folder: string): Promise<Measurement> {
  const own: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await time(() => build(options(entry, folder))));
    const builder = new TypeScriptBuilder(dist);
    own.push(await time(() => builder.build(entry, "index.handler", "24")));
    await builder.dispose();
  }
  return ratio(`TypeScript, ${modules} modules, first build`, own, alone, 2);
}

async function measureEdited(entry: string, folder: string): Promise<Measurement> {
  const own: number[] = [];
  const alone: number[] = [];
  const incremental = await context(options(entry, folder));
  const builder = new TypeScriptBuilder(dist);
  await incremental.rebuild();
  await builder.build(entry, "index.handler", "24");
  for (let round = 0; round < rounds; round += 1) {
    await writeFile(join(folder, "module7.ts"), moduleText(7, `edit ${round}`));
    alone.push(await time(() => incremental.rebuild()));
    own.push(await time(() => builder.build(entry, "index.handler", "24")));
  }
  await incremental.dispose();
  await builder.dispose();
  return ratio(`TypeScript, ${modules} modules, after an edit`, own, alone, 1.2);
}

function options(entry: string, folder: string): BuildOptions {
  return {
    entryPoints: [entry],
    outdir: join(folder, "out"),
    bundle: true,
    write: false,
    platform: "node",
    target: "node24",
    sourcemap: true,
    sourcesContent: false,
    logLevel: "silent",
    metafile: true,
  };
}

async function writeProject(folder: string): Promise<string> {
  const names = Array.from({ length: modules - 1 }, (_, index) => index);
  await Promise.all(
    names.map((index) => writeFile(join(folder, `module${index}.ts`), moduleText(index, ""))),
  );
  const entry = join(folder, "index.ts");
  const imports = names.map((index) => `import { value${index} } from "./module${index}.ts";`);
  const sum = names.map((index) => `value${index}.length`).join(" + ");
  await writeFile(entry, `${imports.join("\n")}\nexport const handler = async () => ${sum};\n`);
  return entry;
}

/** About 4 kB, as a real module has. */
function moduleText(index: number, comment: string): string {
  const lines = Array.from(
    { length: 60 },
    (_, line) =>
      `export function helper${index}_${line}(a: number, b?: string): string { return \`\${a}\${b ?? ""}\`; }`,
  );
  return `// ${comment}\n${lines.join("\n")}\nexport const value${index}: string = helper${index}_0(${index}, "x");\n`;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
