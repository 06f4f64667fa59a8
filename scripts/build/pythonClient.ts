import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { dist, root } from "./paths.ts";

const run = promisify(execFile);

interface PythonPackage {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  /** What of the source archive is needed at run time. */
  readonly module: string;
}

/** AWS's Python runtime interface client and what it imports, as sources: nothing is compiled. */
const packages: readonly PythonPackage[] = [
  {
    name: "awslambdaric",
    version: "4.2.2",
    sha256: "439db0e0cc1887682ccfb379be41a4f1d71a8e3e0774c3bba50833ed81411b0e",
    module: "awslambdaric",
  },
  {
    name: "simplejson",
    version: "4.3.0",
    sha256: "ffe34ab51a0d37e6d1c661a5672df00d2d5e18804e38eac07abffb83fa5ec3d7",
    module: "simplejson",
  },
  {
    name: "snapshot-restore-py",
    version: "1.0.0",
    sha256: "4d27f82fb6f09968f422501e9c3c2dea48a46cd19dc798eb7d6cbc57523c8004",
    module: "snapshot_restore_py.py",
  },
];

const stamp = packages.map(({ name, version }) => `${name}-${version}`).join("_");
const cache = `${root}.cache/python-client/${stamp}`;

/**
 * Brings AWS's Python client into dist, from PyPI through pip, pinned by hash.
 * @returns its version, or null where it could not be fetched: then the user's own is used.
 */
export async function fetchPythonClient(): Promise<string | null> {
  const target = `${dist}/clients/python`;
  await mkdir(target, { recursive: true });
  for (const file of ["lambda_lens_bootstrap.py", "runtime_client.py"]) {
    await cp(`${root}runtime/clients/python/${file}`, `${target}/${file}`);
  }
  try {
    if (!existsSync(cache)) await download();
  } catch (error) {
    console.warn(
      `The Python runtime interface client could not be fetched; Python handlers will need an awslambdaric of the user's own.\n${String(error)}`,
    );
    return null;
  }
  await cp(cache, `${target}/packages`, { recursive: true });
  return packages[0]?.version ?? null;
}

async function download(): Promise<void> {
  const work = `${cache}.partial`;
  await rm(work, { recursive: true, force: true });
  await mkdir(`${work}/archives`, { recursive: true });
  const requirements = packages.map(
    ({ name, version, sha256 }) => `${name}==${version} --hash=sha256:${sha256}`,
  );
  await writeFile(`${work}/requirements.txt`, requirements.join("\n"));
  const python = process.platform === "win32" ? "python" : "python3";
  const pip = ["-m", "pip", "download", "--no-deps", "--no-binary", ":all:", "--require-hashes"];
  const places = ["--dest", `${work}/archives`, "--requirement", `${work}/requirements.txt`];
  // BUILD=true keeps the client's setup.py from looking for a C++ compiler.
  const options = { env: { ...process.env, BUILD: "true" }, timeout: 180_000 };
  await run(python, [...pip, "--quiet", ...places], options);
  await unpack(python, work);
  await mkdir(`${work}/packages`);
  for (const { name, version, module } of packages) {
    const source = `${work}/archives/${name}-${version}`;
    await rename(`${source}/${module}`, `${work}/packages/${module}`);
    for (const notice of (await readdir(source)).filter((file) => /^(LICENSE|NOTICE)/.test(file))) {
      await rename(`${source}/${notice}`, `${work}/packages/${name}-${notice}`);
    }
  }
  await prune(`${work}/packages`);
  await rename(`${work}/packages`, cache);
  await rm(work, { recursive: true, force: true });
}

async function unpack(python: string, work: string): Promise<void> {
  for (const archive of await readdir(`${work}/archives`)) {
    const places = [`${work}/archives/${archive}`, `${work}/archives`];
    await run(python, ["-m", "tarfile", "-e", ...places]);
  }
}

/** C sources and tests are of no use at run time. */
async function prune(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true })) {
    if (/\.(c|h|cpp)$|(^|\/)tests$/.test(entry)) {
      await rm(`${folder}/${entry}`, { recursive: true, force: true });
    }
  }
}
