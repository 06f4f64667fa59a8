// Each test file has a temporary folder of its own: what one file's environments leave there for a
// moment is no leftover of another's, and whatever a test forgets goes with the folder.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const names = ["TMPDIR", "TMP", "TEMP"] as const;
const before = names.map((name) => [name, process.env[name]] as const);
const folder = mkdtempSync(join(tmpdir(), "lens-tests-"));
for (const name of names) process.env[name] = folder;

afterAll(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
