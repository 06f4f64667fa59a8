// All checks that need no display and no network: types, lint with the import law, format, dead code.
import { spawnSync } from "node:child_process";
import { root } from "./build/paths.ts";

const checks: readonly (readonly string[])[] = [
  ["tsc", "--build"],
  ["oxlint", "--deny-warnings"],
  ["oxfmt", "--check", "."],
  ["knip"],
];

let failed = false;
for (const [name = "", ...rest] of checks) {
  console.log(`> ${name} ${rest.join(" ")}`);
  const program = `${root}node_modules/.bin/${name}${process.platform === "win32" ? ".cmd" : ""}`;
  const { status } = spawnSync(program, rest, { stdio: "inherit", cwd: root });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
