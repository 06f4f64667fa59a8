import { describe, expect, it } from "vitest";
import { workbenchAddress } from "./workbenchAddress.ts";

const target = {
  folder: "/code/my examples",
  extensionDevelopmentPaths: ["/code/a b", "/code/c"],
  extensionTestsPath: "/code/suite/index.cjs",
};

function read(address: string): { url: URL; payload: unknown } {
  const url = new URL(address);
  return { url, payload: JSON.parse(url.searchParams.get("payload") ?? "null") };
}

describe("workbenchAddress", () => {
  it("names folder, extensions and suite on the page's own authority", () => {
    const { url, payload } = read(workbenchAddress("127.0.0.1:4711", "secret", target));
    expect(url.origin).toBe("http://127.0.0.1:4711");
    expect(url.searchParams.get("tkn")).toBe("secret");
    expect(url.searchParams.get("folder")).toBe("/code/my examples");
    expect(payload).toEqual([
      ["extensionDevelopmentPath", "vscode-remote://127.0.0.1:4711/code/a%20b"],
      ["extensionDevelopmentPath", "vscode-remote://127.0.0.1:4711/code/c"],
      ["extensionTestsPath", "vscode-remote://127.0.0.1:4711/code/suite/index.cjs"],
      ["enableProposedApi", ""],
      ["skipWelcome", "true"],
      ["skipReleaseNotes", "true"],
    ]);
  });

  it("opens an empty window without a folder", () => {
    const { url } = read(workbenchAddress("127.0.0.1:1", "t", { ...target, folder: null }));
    expect(url.searchParams.get("ew")).toBe("true");
    expect(url.searchParams.has("folder")).toBe(false);
  });

  it("turns a Windows path into a URL's", () => {
    const windows = { ...target, folder: "C:\\a b", extensionTestsPath: null };
    const { url } = read(workbenchAddress("127.0.0.1:1", "t", windows));
    expect(url.searchParams.get("folder")).toBe("/C:/a b");
  });
});
