import { setTimeout as rest } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createWorkspaceIndex } from "../../analysis/analyzeWorkspace.ts";
import { grammarFolders } from "../../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../../testing/temporaryWorkspace.ts";
import type { WorkspaceIndex } from "../workspaceIndex.ts";
import { SourceReadings } from "./sourceReadings.ts";

const sourceReader = fileURLToPath(
  new URL("../../testing/sourceReaderProgram.ts", import.meta.url),
);
const noProgram = fileURLToPath(new URL("../../testing/noSuchProgram.ts", import.meta.url));

const count = 210;
const files: Record<string, string> = {
  "template.yaml": `Resources:
  One:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: ., Handler: src/handler1.handler, Runtime: nodejs24.x }
`,
  "stack.ts": `import { Function, Code, Runtime } from "aws-cdk-lib/aws-lambda";
new Function(this, "Two", {
  runtime: Runtime.NODEJS_LATEST, handler: "handler2.handler", code: Code.fromAsset("src"),
});
`,
};
for (let index = 0; index < count; index += 1) {
  files[`src/handler${index}.mjs`] = "export const handler = async (event, context) => event;\n";
}
files["src/helper.mjs"] = "export const none = 1;\n";
files["broken.py"] = "def handler(event, context:\n";

async function read(index: WorkspaceIndex, folder: string): Promise<readonly string[]> {
  const { signal } = new AbortController();
  await index.discover([folder], signal);
  await index.indexSources(signal, () => undefined);
  const { targets } = await index.join();
  return targets.map(({ uri, symbol, evidence }) => `${uri} ${symbol} ${evidence.join()}`);
}

describe("reading ahead", () => {
  it("finds in a large workspace what reading alone finds, sources with templates included", async () => {
    await using workspace = await createTemporaryWorkspace(files);
    const { folder } = workspace;
    const alone = await read(createWorkspaceIndex({ grammarFolders }), folder);
    const ahead = await read(createWorkspaceIndex({ grammarFolders, sourceReader }), folder);
    expect(ahead).toEqual(alone);
    expect(alone.length).toBeGreaterThanOrEqual(count);
    expect(alone.filter((line) => line.includes("template:"))).toHaveLength(2);
  });

  it("goes on alone where the other process can't be started", async () => {
    await using workspace = await createTemporaryWorkspace(files);
    const { folder } = workspace;
    const lines: string[] = [];
    const log = (line: string): void => void lines.push(line);
    const index = createWorkspaceIndex({ grammarFolders, sourceReader: noProgram, log });
    expect((await read(index, folder)).length).toBeGreaterThanOrEqual(count);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toContain("a process that reads them failed: exit code 1");
  });

  it("takes an editor's text, and what was written in the meantime, before what was read", async () => {
    await using workspace = await createTemporaryWorkspace(files);
    const { folder, pathOf } = workspace;
    const index = createWorkspaceIndex({ grammarFolders, sourceReader });
    const { signal } = new AbortController();
    await index.discover([folder], signal);
    await index.setText(pathOf("src/handler3.mjs"), "export const opened = 1;\n");
    await workspace.write("src/handler4.mjs", "// Nothing is left of it.\n");
    await index.indexSources(signal, () => undefined);
    const { targets } = await index.join();
    const found = (file: string): boolean =>
      targets.some(({ uri }) => uri === workspace.uriOf(file));
    expect(["3", "4", "5"].map((each) => found(`src/handler${each}.mjs`))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("answers with nothing when it is ended, and leaves no process", async () => {
    await using workspace = await createTemporaryWorkspace(files);
    const { folder, pathOf } = workspace;
    const sources = Object.keys(files).map((file) => ({ file: pathOf(file), folder }));
    const readings = new SourceReadings(
      sourceReader,
      { grammarFolders, sources },
      2,
      () => undefined,
    );
    const last = readings.take(pathOf("src/helper.mjs"));
    readings.dispose();
    expect(await last).toBeNull();
    const { pids } = readings;
    expect(pids).toHaveLength(2);
    for (let tries = 0; tries < 100 && pids.some(isRunning); tries += 1) await rest(50);
    expect(pids.filter(isRunning)).toEqual([]);
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
