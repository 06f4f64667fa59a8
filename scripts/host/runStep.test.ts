import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { HostError } from "./hostError.ts";
import { runStep } from "./runStep.ts";

const step = {
  purpose: "install the thing",
  command: process.execPath,
  cwd: tmpdir(),
  timeoutSeconds: 20,
};

describe("runStep", () => {
  it("says what failed, with which command, where and why", async () => {
    const args = ["-e", "console.error('disk full'); process.exit(4)"];
    const failure = await runStep({ ...step, args }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostError);
    expect(String(failure)).toContain("Could not install the thing (exit code 4)");
    expect(String(failure)).toContain(`${process.execPath} -e console.error`);
    expect(String(failure)).toContain(tmpdir());
    expect(String(failure)).toContain("disk full");
  });

  it("names a command that doesn't exist", async () => {
    const failing = runStep({ ...step, command: "lambda-lens-no-such-command", args: [] });
    await expect(failing).rejects.toThrow(/Could not install the thing/);
  });

  it("ends a command that takes too long", async () => {
    const args = ["-e", "setInterval(() => {}, 1000)"];
    const failing = runStep({ ...step, args, timeoutSeconds: 0.5 });
    await expect(failing).rejects.toThrow("no end after 0.5 s");
  });
});
