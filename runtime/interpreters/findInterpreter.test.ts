import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findInterpreter } from "./findInterpreter.ts";

const major = process.versions.node.split(".")[0] ?? "";
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "interpreters-"));
  await mkdir(join(project, "src"));
});

afterAll(async () => {
  await rm(project, { recursive: true });
});

describe("findInterpreter", () => {
  it("takes the one that was chosen, and says where it isn't what the function asks for", async () => {
    const fitting = { kind: "node", version: major } as const;
    const chosen = await findInterpreter(fitting, process.execPath, project);
    expect(chosen).toMatchObject({
      interpreter: { kind: "node", version: process.versions.node },
      mismatch: null,
    });
    const other = await findInterpreter({ kind: "node", version: "4" }, process.execPath, project);
    expect(other?.mismatch).toBe(
      `The function asks for Node.js 4; Node.js ${process.versions.node} ran it`,
    );
  });

  it("finds none in a program that is no interpreter, or is not there", async () => {
    const wanted = { kind: "node", version: null } as const;
    expect(await findInterpreter(wanted, join(project, "nowhere"), project)).toBeNull();
    expect(await findInterpreter(wanted, project, project)).toBeNull();
  });

  it("runs the nearest version where none fits, and says so", async () => {
    const found = await findInterpreter({ kind: "node", version: "99" }, null, project);
    expect(found?.mismatch).toMatch(/^The function asks for Node\.js 99; Node\.js [\d.]+ ran it$/);
  });

  it.skipIf(process.platform === "win32")(
    "finds the packages that npm brings, from a sub-folder too",
    async () => {
      const bin = join(project, "node_modules", `node-${process.platform}-${process.arch}`, "bin");
      await mkdir(bin, { recursive: true });
      await symlink(process.execPath, join(bin, "node"));
      const path = process.env["PATH"];
      process.env["PATH"] = "";
      try {
        const wanted = { kind: "node", version: major } as const;
        const found = await findInterpreter(wanted, null, join(project, "src"));
        expect(found).toMatchObject({ interpreter: { version: process.versions.node } });
      } finally {
        process.env["PATH"] = path;
      }
    },
  );
});
