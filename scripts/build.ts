// Builds all of the product into dist/. Flags: --watch rebuilds on change, --release minifies.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { copyAssets } from "./build/assets.ts";
import { bundle, watch } from "./build/bundles.ts";
import { copyNodeClients } from "./build/nodeClients.ts";
import { writeNotices } from "./build/notices.ts";
import { dist } from "./build/paths.ts";
import { fetchPythonClient } from "./build/pythonClient.ts";

const release = process.argv.includes("--release");
const watching = process.argv.includes("--watch");

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const [node, python] = await Promise.all([
  copyNodeClients(),
  fetchPythonClient(),
  copyAssets(),
  watching ? watch() : bundle({ release }),
]);
await writeFile(`${dist}/clients/versions.json`, JSON.stringify({ ...node, python }));
if (!watching) await writeNotices();
