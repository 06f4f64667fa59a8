import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { listEventTypes } from "../../scripts/docs/listEventTypes.ts";
import { root } from "../runtime/runtimeKit.ts";

it("lists the catalogue as it is; else run: node scripts/run.mjs scripts/publishIds.ts", () => {
  expect(readFileSync(`${root}docs/event-types.md`, "utf8")).toBe(listEventTypes());
});
