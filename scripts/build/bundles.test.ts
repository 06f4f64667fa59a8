import { describe, expect, it } from "vitest";
import { sourcesOf } from "./bundles.ts";

const isCatalogue = (path: string): boolean => path.startsWith("events/");

describe("bundles", () => {
  it("start the extension without the catalogue and without any package", async () => {
    const sources = await sourcesOf("extension.js");
    expect(sources).toContain("client/src/extension.ts");
    expect(sources.filter((path) => isCatalogue(path) || path.includes("node_modules"))).toEqual(
      [],
    );
  });

  it("open the gallery without the catalogue, in the extension and in the page", async () => {
    const extension = await sourcesOf("createGallery.js");
    expect(extension.filter(isCatalogue)).toEqual([]);
    const page = await sourcesOf("webview/gallery.js");
    expect(
      page.filter((path) => isCatalogue(path) && path !== "events/model/eventType.ts"),
    ).toEqual([]);
  });

  it("load the catalogue with what needs it", async () => {
    expect((await sourcesOf("lateParts.js")).some(isCatalogue)).toBe(true);
    expect((await sourcesOf("webview/sampleView.js")).some(isCatalogue)).toBe(true);
  });
});
