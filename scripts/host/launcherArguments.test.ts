import { describe, expect, it } from "vitest";
import { readLauncherArguments } from "./launcherArguments.ts";

/** As `runTests` of @vscode/test-electron 2.5 gives them, the caller's own first. */
const fromRunTests = [
  "/code/examples",
  "--no-sandbox",
  "--disable-gpu-sandbox",
  "--disable-updates",
  "--skip-welcome",
  "--skip-release-notes",
  "--disable-workspace-trust",
  "--extensionTestsPath=/code/suite/index.cjs",
  "--extensionDevelopmentPath=/code/extension",
  "--extensions-dir=/tmp/extensions",
  "--user-data-dir=/tmp/user data",
];

describe("readLauncherArguments", () => {
  it("reads what runTests gives", () => {
    expect(readLauncherArguments(fromRunTests, "/code")).toEqual({
      kind: "window",
      folder: "/code/examples",
      extensionDevelopmentPaths: ["/code/extension"],
      extensionTestsPath: "/code/suite/index.cjs",
      extensionsFolder: "/tmp/extensions",
      userDataFolder: "/tmp/user data",
      workspaceTrust: false,
    });
  });

  it("takes values from arguments of their own and paths relative to the current folder", () => {
    const request = readLauncherArguments(
      ["--extensionDevelopmentPath", "a", "--extensionDevelopmentPath=b", "examples"],
      "/code",
    );
    expect(request).toMatchObject({
      folder: "/code/examples",
      extensionDevelopmentPaths: ["/code/a", "/code/b"],
      extensionTestsPath: null,
    });
  });

  it("leaves folders untrusted unless told otherwise", () => {
    expect(readLauncherArguments([], "/code")).toMatchObject({
      folder: null,
      workspaceTrust: true,
    });
  });

  it("passes on what manages extensions, unchanged", () => {
    const args = ["--install-extension", "a.vsix", "--extensions-dir=/tmp/e"];
    expect(readLauncherArguments(args, "/code")).toEqual({ kind: "manage", args });
  });
});
