import { expect, it } from "vitest";
import { makeTarget } from "../testing/runKit.ts";
import { eventFolderOf, freeEventFile } from "./eventFilePath.ts";

it("puts a function's events beside its template, else beside its source", () => {
  expect(eventFolderOf(makeTarget())).toBe("/shop/events/OrdersFunction");
  expect(eventFolderOf(makeTarget({ logicalId: null, template: null }))).toBe(
    "/shop/src/events/orders.handler",
  );
});

it("takes the first name that is free, of characters that every file system takes", () => {
  const taken = new Set(["/e/a-b.json", "/e/a-b-2.json"]);
  expect(freeEventFile("/e", "a: b", (file) => taken.has(file))).toBe("/e/a-b-3.json");
  expect(freeEventFile("/e", "batch", (file) => taken.has(file))).toBe("/e/batch.json");
});
