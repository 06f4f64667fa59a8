/**
 * Runs the tests that click through a real window of VS Code. Arguments narrow them down to those
 * whose title contains one: `node scripts/run.mjs test/host/runWindowTests.ts untrusted`.
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import Mocha from "mocha";
import { ensureBuilt } from "../../scripts/host/ensureBuilt.ts";

const folder = join(import.meta.dirname, "window");
await ensureBuilt(console.log);
// A served window on a busy machine may lose the focus that a quick pick needs: once is no verdict.
const mocha = new Mocha({ timeout: 180_000, reporter: "spec", slow: 30_000, retries: 1 });
const [wanted] = process.argv.slice(2);
if (wanted !== undefined) mocha.fgrep(wanted);
for (const name of await readdir(folder)) {
  if (name.endsWith(".test.ts")) mocha.addFile(join(folder, name));
}
await mocha.loadFilesAsync();
mocha.run((failures) => {
  process.exitCode = failures === 0 ? 0 : 1;
});
