import { describe, expect, it } from "vitest";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";
import { findProjectFolder } from "./findProjectFolder.ts";

describe("the project of a file", () => {
  it.each([
    ["template.yaml", "shop/src/orders.js", "shop"],
    ["package.json", "shop/orders.js", "shop"],
    ["src/go.mod", "shop/src/cmd/main.go", "shop/src"],
    ["requirements.txt", "shop/a/b/c/app.py", "shop"],
  ])("is found by %s", async (marker, file, folder) => {
    await using workspace = await createTemporaryWorkspace({ [`shop/${marker}`]: "", [file]: "" });
    expect(await findProjectFolder(workspace.pathOf(file))).toBe(workspace.pathOf(folder));
  });

  it("is none where nothing tells", async () => {
    await using workspace = await createTemporaryWorkspace({ "notes/orders.js": "" });
    expect(await findProjectFolder(workspace.pathOf("notes/orders.js"))).toBeNull();
  });
});
