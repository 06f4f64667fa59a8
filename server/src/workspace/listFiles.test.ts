import { describe, expect, it } from "vitest";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";
import { filesWithin, listFiles } from "./listFiles.ts";
import { WorkspaceFolders } from "./workspaceFolders.ts";

interface Listed {
  readonly files: readonly string[];
  readonly ignored: readonly string[];
  /** What is passed over when it changes on disk. */
  readonly ignoredLater: readonly string[];
}

/** Lists a workspace below one of its folders; files are empty where only their names are given. */
async function list(
  files: readonly string[] | Readonly<Record<string, string>>,
  below = ".",
): Promise<Listed> {
  const texts = Array.isArray(files) ? Object.fromEntries(files.map((file) => [file, ""])) : files;
  await using workspace = await createTemporaryWorkspace(texts);
  const folder = workspace.pathOf(below);
  const listed = await listFiles(folder, new AbortController().signal);
  const folders = new WorkspaceFolders();
  folders.set([folder]);
  folders.note(listed);
  const toRelative = (absolute: string): string =>
    absolute.slice(workspace.folder.length + 1).replaceAll("\\", "/");
  return {
    files: listed.files.map(toRelative),
    ignored: listed.ignored.map(toRelative),
    ignoredLater: Object.keys(texts).filter((file) => folders.ignores(workspace.pathOf(file))),
  };
}

describe("listFiles", () => {
  it("passes over what Terraform and Terragrunt copy", async () => {
    const copied = ["live/.terragrunt-cache/x/main.tf", "live/.terraform/modules/y/main.tf"];
    const { files } = await list(["live/terragrunt.hcl", ...copied]);
    expect(files).toEqual(["live/terragrunt.hcl"]);
  });

  it("passes over folders that are never the author's own", async () => {
    expect(await list(["src/app.py", "node_modules/a/index.js"])).toEqual({
      files: ["src/app.py"],
      ignored: ["node_modules"],
      ignoredLater: ["node_modules/a/index.js"],
    });
  });

  it.each(["env/pyvenv.cfg", "env/conda-meta/history"])(
    "passes over a folder env that %s shows to be a virtual environment",
    async (mark) => {
      const inside = [mark, "env/lib/python3.13/abc.py"].toSorted();
      expect(await list(["app.py", ...inside])).toEqual({
        files: ["app.py"],
        ignored: ["env"],
        ignoredLater: inside,
      });
    },
  );

  it.each([
    ["a folder env of the author's own", ["env/app.py", "services/env/app.py"]],
    ["sources among which an environment was made", ["orders/app.py", "orders/pyvenv.cfg"]],
  ])("lists %s", async (_what, files) => {
    expect(await list(files)).toEqual({ files, ignored: [], ignoredLater: [] });
  });

  it.each([
    ["a template", { "build/template.yaml": "Resources:\n" }],
    ["a service", { "build/serverless.yml": "service: shop\n" }],
    ["a Terraform module", { "build/main.tf": "" }],
  ])("lists a folder build with %s that nobody has generated", async (_what, own) => {
    const files = { ...own, "build/src/app.py": "", "build/node_modules/a/index.js": "" };
    const listed = await list(files);
    expect(listed.files).toEqual([...Object.keys(own), "build/src/app.py"].toSorted());
    expect(listed.ignoredLater).toEqual(["build/node_modules/a/index.js"]);
  });

  it.each([
    ["a compiler", { "build/app.js": "" }],
    ["sam build", { "build/template.yaml": "    Metadata:\n      SamResourceId: Orders\n" }],
    ["sam package", { "build/template.yml": "      CodeUri: s3://bucket/0123\n" }],
    ["the CDK", { "build/manifest.json": "{}", "build/shop.template.json": "{}" }],
  ])("passes over a folder build that %s has written", async (_what, files) => {
    expect(await list(files)).toEqual({
      files: [],
      ignored: ["build"],
      ignoredLater: Object.keys(files),
    });
  });

  it("lists the folder that was opened, whatever it holds", async () => {
    const files = ["env/app.py", "env/pyvenv.cfg"];
    expect(await list(files, "env")).toEqual({ files, ignored: [], ignoredLater: [] });
  });
});

describe("filesWithin", () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ["a file", "src/a.js", ["src/a.js"], []],
    ["a file that nobody knows", "src/b.log", ["src/a.js"], []],
    ["a folder that came", "src", [], ["src/a.js", "src/b.log"]],
    ["a folder that is gone", "old", ["old/in/c.js", "older/d.js"], ["old/in/c.js"]],
    ["a folder that is passed over", "node_modules", [], []],
    ["a virtual environment", "env", [], []],
  ])("has of %s what lies or lay in it", async (_what, asked, known, expected) => {
    const files = ["src/a.js", "src/b.log", "node_modules/x/i.js", "env/pyvenv.cfg", "env/a.py"];
    await using workspace = await createTemporaryWorkspace(
      Object.fromEntries(files.map((file) => [file, ""])),
    );
    const folders = new WorkspaceFolders();
    folders.set([workspace.folder]);
    const covers = (file: string): boolean => folders.covers(file);
    const asking = [workspace.pathOf(asked)];
    const within = await filesWithin(asking, known.map(workspace.pathOf), covers);
    expect(within).toEqual(expected.map((file) => workspace.pathOf(file)));
  });
});
