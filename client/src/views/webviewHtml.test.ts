import { expect, it } from "vitest";
import { webviewHtml } from "./webviewHtml.ts";

const assets = {
  cspSource: "https://source.test",
  script: "https://source.test/result.js",
  styles: "https://source.test/result.css",
  codicons: "https://source.test/codicon.css?a=1&b=2",
};

it("allows the page nothing but its own script, styles and font", () => {
  const html = webviewHtml("Result", assets, "n0nce");
  const policy = /content="(default-src[^"]*)"/.exec(html)?.[1];
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'nonce-n0nce'",
    "style-src https://source.test",
    "font-src https://source.test",
  ]);
  expect(html).toContain(
    '<script type="module" nonce="n0nce" src="https://source.test/result.js">',
  );
  expect(html).not.toMatch(/unsafe-inline|unsafe-eval|style="/);
});

it("escapes what it is given", () => {
  const html = webviewHtml('a"<b', assets, "n");
  expect(html).toContain("<title>a&quot;&lt;b</title>");
  expect(html).toContain("codicon.css?a=1&amp;b=2");
});
