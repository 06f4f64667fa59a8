import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dist, nodeModules, root } from "./paths.ts";

/** npm names of AWS's Node.js runtime interface clients, by the folder that they get in dist. */
const clients = [
  { folder: "3", package: "aws-lambda-ric-3", entry: "dist/index.mjs" },
  { folder: "4", package: "aws-lambda-ric-4", entry: "index.mjs" },
] as const;

/** Puts AWS's clients, unmodified, and our stand-ins for their compiled part into dist. */
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
  await cp(`${source}/${client.entry}`, `${folder}/index.mjs`);
  for (const notice of ["LICENSE", "NOTICE"])
    await cp(`${source}/${notice}`, `${folder}/${notice}`);
  // The clients resolve this path before they load it; our module stands in its place by then.
  await writeFile(`${folder}/rapid-client.node`, "");
  const manifest = JSON.parse(await readFile(`${source}/package.json`, "utf8")) as {
    version: string;
  };
  return manifest.version;
}
