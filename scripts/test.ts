// `npm test`: builds the product and runs every test of it, the real VS Code's among them.
import { spawnSync } from "node:child_process";
import { root } from "./build/paths.ts";
import { checkMachine } from "./preflight.ts";

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const runner = [process.execPath, `${root}scripts/run.mjs`];
const steps: readonly Step[] = [
  { name: "build", command: [...runner, "scripts/build.ts"] },
  // On the machine's own Node.js, which is what users have.
  { name: "unit, contract, LSP, runtime and CLI tests", command: ["npx", "vitest", "run"] },
  { name: "the extension host's tests", command: [...runner, "test/host/runTests.ts"] },
  { name: "the window's tests", command: [...runner, "test/host/runWindowTests.ts"] },
];

if (!checkMachine((line) => console.log(line))) process.exit(3);
for (const { name, command } of steps) {
  console.log(`\n> ${name}`);
  const [program = "", ...rest] = command;
  const shell = process.platform === "win32";
  const { status } = spawnSync(program, rest, { stdio: "inherit", cwd: root, shell });
  if (status !== 0) {
    console.error(`Failed: ${name}`);
    process.exit(1);
  }
}
console.log("\nAll tests passed");
