import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { FileExistsError, writeNewFile } from "./writeNewFile.ts";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lambda-lens-new-file-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it("writes a file with its folders, and leaves nothing else behind", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "events", "orders", "one.json");
  await writeNewFile(file, "{}\n");
  expect(await readFile(file, "utf8")).toBe("{}\n");
  expect(await readdir(join(folder, "events", "orders"))).toEqual(["one.json"]);
});

it("never writes over a file", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "one.json");
  await writeFile(file, "mine");
  await expect(writeNewFile(file, "other")).rejects.toThrow(FileExistsError);
  expect(await readFile(file, "utf8")).toBe("mine");
  expect(await readdir(folder)).toEqual(["one.json"]);
});

it("lets one of many writers win, with a whole text", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "one.json");
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000));
  const outcomes = await Promise.allSettled(texts.map((text) => writeNewFile(file, text)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(texts).toContain(await readFile(file, "utf8"));
  expect(await readdir(folder)).toEqual(["one.json"]);
});
