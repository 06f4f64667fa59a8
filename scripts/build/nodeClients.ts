import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { dist, nodeModules, root } from "./paths.ts";

/** npm names of AWS's Node.js runtime interface clients, by the folder that they get in dist. */
const clients = [
  { folder: "3", package: "aws-lambda-ric-3", entry: "dist/index.mjs", put: toCommonJs },
  { folder: "4", package: "aws-lambda-ric-4", entry: "index.mjs", put: asItIs },
] as const;

/** Puts AWS's clients and our stand-ins for their compiled part into dist. */
export async function copyNodeClients(): Promise<{
  readonly node3: string;
  readonly node4: string;
}> {
  const target = `${dist}/clients/node`;
  await mkdir(target, { recursive: true });
  for (const file of ["bootstrap.cjs", "rapidClient.cjs"]) {
    await cp(`${root}runtime/clients/node/${file}`, `${target}/${file}`);
  }
  const versions = await Promise.all(clients.map((client) => copyClient(client, target)));
  return { node3: versions[0] ?? "", node4: versions[1] ?? "" };
}

async function copyClient(client: (typeof clients)[number], target: string): Promise<string> {
  const source = `${nodeModules}/${client.package}`;
  const folder = `${target}/${client.folder}`;
  await mkdir(folder, { recursive: true });
  await client.put(`${source}/${client.entry}`, folder);
  for (const notice of ["LICENSE", "NOTICE"])
    await cp(`${source}/${notice}`, `${folder}/${notice}`);
  // The clients resolve this path before they load it; our module stands in its place by then.
  await writeFile(`${folder}/rapid-client.node`, "");
  const manifest = JSON.parse(await readFile(`${source}/package.json`, "utf8")) as {
    version: string;
  };
  return manifest.version;
}

async function asItIs(entry: string, folder: string): Promise<void> {
  await cp(entry, `${folder}/index.mjs`);
}

/**
 * The 3.x client needs no ES module loader, which Node.js 18 to 22 take long to start: the same code in
 * the other module format.
 */
async function toCommonJs(entry: string, folder: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: `${folder}/index.cjs`,
    platform: "node",
    format: "cjs",
    target: "node18",
    legalComments: "inline",
    define: { "import.meta.url": "clientUrl" },
    banner: { js: 'const clientUrl = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: "warning",
  });
}
