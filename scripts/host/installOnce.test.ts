import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withInstallLock } from "./installLock.ts";
import { installOnce } from "./installOnce.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lambda-lens-install-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("installOnce", () => {
  it("installs each version once", async () => {
    const stamp = join(folder, "stamps", "part");
    const installed: string[] = [];
    for (const version of ["1", "1", "2"]) {
      await installOnce(stamp, version, async () => {
        installed.push(version);
      });
    }
    expect(installed).toEqual(["1", "2"]);
  });

  it("installs again what failed half-way", async () => {
    const stamp = join(folder, "part");
    const failing = installOnce(stamp, "1", () => Promise.reject(new Error("no network")));
    await expect(failing).rejects.toThrow("no network");
    expect(await installOnce(stamp, "1", async () => {})).toBe(true);
  });
});

describe("withInstallLock", () => {
  it("lets one work after the other", async () => {
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} starts`);
      await readFile(join(folder, "install.lock"));
      steps.push(`${name} ends`);
    };
    await Promise.all([withInstallLock(folder, work("one")), withInstallLock(folder, work("two"))]);
    expect(steps.map((step) => step.split(" ")[1])).toEqual(["starts", "ends", "starts", "ends"]);
  });

  it("takes over the lock of a process that is gone", async () => {
    // No process has this id: it is above what any system gives out.
    await writeFile(join(folder, "install.lock"), "99999999");
    expect(await withInstallLock(folder, async () => "done")).toBe("done");
  });

  it("frees the lock when the work fails", async () => {
    const failing = withInstallLock(folder, () => Promise.reject(new Error("no network")));
    await expect(failing).rejects.toThrow("no network");
    expect(await withInstallLock(folder, async () => "done")).toBe("done");
  });
});
