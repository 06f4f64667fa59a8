import { mkdir, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspaceIndex } from "../analysis/analyzeWorkspace.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import {
  createTemporaryWorkspace,
  type TemporaryWorkspace,
} from "../testing/temporaryWorkspace.ts";
import { FactCache } from "./factCache.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";

const files = {
  "src/orders.js": "exports.handler = async (event) => event.Records.length;\n",
  "src/helper.js": "exports.add = (a, b) => a + b;\n",
  "template.yaml": [
    "Resources:",
    "  Orders:",
    "    Type: AWS::Serverless::Function",
    "    Properties:",
    "      Handler: src/orders.handler",
    "      Runtime: nodejs24.x",
    "      Events: { Queue: { Type: SQS, Properties: { Queue: !ImportValue orders } } }",
    "",
  ].join("\n"),
};

/** A workspace whose files were last changed an hour ago, as most are. */
async function oldWorkspace(): Promise<TemporaryWorkspace> {
  const workspace = await createTemporaryWorkspace(files);
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const name of Object.keys(files)) await utimes(workspace.pathOf(name), hourAgo, hourAgo);
  return workspace;
}

/** Reads the workspace in a session of its own; `read` gets the paths of all files whose text was read. */
async function session(
  workspace: TemporaryWorkspace,
  version = "1",
): Promise<{ readonly index: WorkspaceIndex; readonly targets: readonly unknown[] }> {
  const cache = new FactCache({ folder: workspace.pathOf(".cache"), version });
  const index = createWorkspaceIndex({ grammarFolders, cache });
  const { signal } = new AbortController();
  await index.discover([workspace.folder], signal);
  await index.indexSources(signal, () => undefined);
  const { targets } = await index.join();
  await index.saveCache();
  return { index, targets };
}

/** Changes the text, but neither size nor time, so that only a reader would notice. */
async function changeUnseen(file: string, from: string, to: string): Promise<void> {
  const { mtime } = await stat(file);
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(from, to));
  await utimes(file, mtime, mtime);
}

describe("the cache of facts", () => {
  it("spares a restart the reading of what has not changed", async () => {
    await using workspace = await oldWorkspace();
    const first = await session(workspace);
    expect(first.targets).toMatchObject([{ logicalId: "Orders", eventType: "sqs" }]);
    await changeUnseen(workspace.pathOf("src/orders.js"), "handler", "hundler");
    await changeUnseen(workspace.pathOf("template.yaml"), "SQS", "SNS");
    expect((await session(workspace)).targets).toEqual(first.targets);
  });

  it("reads a file again that has changed", async () => {
    await using workspace = await oldWorkspace();
    await session(workspace);
    const template = workspace.pathOf("template.yaml");
    await writeFile(template, files["template.yaml"].replace("SQS", "SNS"));
    expect((await session(workspace)).targets).toMatchObject([{ eventType: "sns" }]);
  });

  it("reads everything again for another version", async () => {
    await using workspace = await oldWorkspace();
    await session(workspace);
    await changeUnseen(workspace.pathOf("template.yaml"), "SQS", "SNS");
    expect((await session(workspace, "2")).targets).toMatchObject([{ eventType: "sns" }]);
  });

  it("does not rely on a file that was written just before it was read", async () => {
    await using workspace = await createTemporaryWorkspace(files);
    await session(workspace);
    await changeUnseen(workspace.pathOf("template.yaml"), "SQS", "SNS");
    expect((await session(workspace)).targets).toMatchObject([{ eventType: "sns" }]);
  });

  it("forgets files that are gone", async () => {
    await using workspace = await oldWorkspace();
    await session(workspace);
    await workspace.remove("template.yaml");
    const { targets } = await session(workspace);
    expect(targets).toMatchObject([{ logicalId: null }]);
  });

  it("counts a broken file as empty, and mends it", async () => {
    await using workspace = await oldWorkspace();
    const { targets } = await session(workspace);
    const folder = workspace.pathOf(".cache");
    const [name = ""] = await readdir(folder);
    const whole = await readFile(path.join(folder, name), "utf8");
    await writeFile(path.join(folder, name), whole.slice(0, -20));
    expect((await session(workspace)).targets).toEqual(targets);
    const lines = (await readFile(path.join(folder, name), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual({ version: "1" });
    expect(lines).toHaveLength(4);
  });

  it("is readable by its owner only, and removes what nobody has used for a month", async () => {
    await using workspace = await oldWorkspace();
    const folder = workspace.pathOf(".cache");
    await mkdir(folder);
    const old = path.join(folder, `${"0".repeat(32)}.json`);
    await writeFile(old, "{}");
    const longAgo = new Date(Date.now() - 40 * 24 * 3_600_000);
    await utimes(old, longAgo, longAgo);
    await session(workspace);
    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    const { mode } = await stat(path.join(folder, names[0] ?? ""));
    if (process.platform !== "win32") expect(mode & 0o077).toBe(0);
  });

  it("keeps what an editor holds to itself", async () => {
    await using workspace = await oldWorkspace();
    const { index } = await session(workspace);
    const file = workspace.pathOf("src/orders.js");
    await index.setText(file, "exports.process = async (event) => event;\n");
    await index.saveCache();
    expect((await session(workspace)).targets).toMatchObject([{ symbol: "handler" }]);
  });
});
