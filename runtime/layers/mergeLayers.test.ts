import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { locateLayer } from "./locateLayer.ts";
import { mergeLayers } from "./mergeLayers.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "layers-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

describe("layers in /opt", () => {
  it("lie over each other, the last one uppermost", async () => {
    await write({
      "one/nodejs/node_modules/a/index.js": "one a",
      "one/nodejs/util.js": "one",
      "one/bin": "a file",
      "two/nodejs/node_modules/b/index.js": "two b",
      "two/nodejs/util.js": "two",
      "two/bin/tool": "a folder",
      "three/requests/__init__.py": "three",
    });
    const layer = (name: string, at = ""): { name: string; folder: string; at: string } => {
      return { name, folder: join(folder, name), at };
    };
    const opt = join(folder, "opt");
    await mergeLayers([layer("one"), layer("two"), layer("three", "python")], opt);
    const read = (name: string): Promise<string> => readFile(join(opt, name), "utf8");
    expect(await read("nodejs/node_modules/a/index.js")).toBe("one a");
    expect(await read("nodejs/node_modules/b/index.js")).toBe("two b");
    expect(await read("nodejs/util.js")).toBe("two");
    expect(await read("bin/tool")).toBe("a folder");
    expect(await read("python/requests/__init__.py")).toBe("three");
  });
});

describe("a layer's content", () => {
  const layer = (changes: object = {}): Parameters<typeof locateLayer>[0] => {
    const place = { folder: join(folder, "layer"), builtFolder: join(folder, "built/Layer") };
    return { name: "Layer", buildMethod: null, ...place, ...changes };
  };

  it("is what was built of it, else its sources", async () => {
    await write({ "layer/util.py": "" });
    expect(locateLayer(layer())).toEqual({ name: "Layer", folder: join(folder, "layer"), at: "" });
    expect(locateLayer(layer({ buildMethod: "python3.13" }))?.at).toBe("python");
    expect(locateLayer(layer({ buildMethod: "nodejs24.x" }))?.at).toBe("nodejs");
    expect(locateLayer(layer({ buildMethod: "makefile" }))?.at).toBe("");
    await write({ "layer/python/util.py": "" });
    expect(locateLayer(layer({ buildMethod: "python3.13" }))?.at).toBe("");
    await write({ "built/Layer/python/util.py": "" });
    expect(locateLayer(layer())?.folder).toBe(join(folder, "built/Layer"));
  });

  it("is none where it isn't in the project, or an archive", async () => {
    expect(locateLayer(layer({ folder: null, builtFolder: null }))).toBeNull();
    expect(locateLayer(layer())).toBeNull();
    await write({ layer: "PK" });
    expect(locateLayer(layer())).toBeNull();
  });
});
