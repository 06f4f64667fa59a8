import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { fileUri } from "./fileUri.ts";

it.each([
  "/shop/src/orders.ts",
  "/shop/a-b_c/1.2.3/x.handler.mjs",
  "/with space/é.js",
  "/percent%20/hash#/question?.py",
  "/up/../down.js",
  "/.hidden/file",
  "/shop/",
  "/shop//twice.js",
  "/",
])("is what Node.js makes of %s", (file) => {
  expect(fileUri(file)).toBe(pathToFileURL(file).href);
});
