import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findEventType } from "../../../events/catalogue.ts";
import { looksLikeTemplate } from "./looksLikeTemplate.ts";
import { readTemplate } from "./readTemplate.ts";

const folder = join(import.meta.dirname, "../../../examples");
const path = join(folder, "template.yaml");
const text = readFileSync(path, "utf8");
const { functions, problems } = readTemplate(text, path);

describe("the examples' template", () => {
  it("is read without problems", () => {
    expect(looksLikeTemplate(text, path)).toBe(true);
    expect(problems).toEqual([]);
    expect(functions.length).toBeGreaterThanOrEqual(8);
  });

  it.each(functions)("$logicalId has one event type and its code", (found) => {
    const types = new Set(found.triggers.map((trigger) => trigger.eventType));
    expect(types.size).toBe(1);
    const [eventType] = types;
    expect(findEventType(eventType ?? "")).not.toBeNull();

    const [module = ""] = (found.handler ?? "").split(".");
    const source = found.esbuild?.entryPoints[0];
    const candidates =
      source === undefined ? [".js", ".mjs", ".py"].map((ending) => module + ending) : [source];
    const files = candidates.map((name) => join(folder, found.codeUri ?? "", name));
    expect(files.filter((file) => existsSync(file))).toHaveLength(1);
  });

  it("states what makes the queue's verdict true", () => {
    const fulfilment = functions.find(({ logicalId }) => logicalId === "OrderFulfilment");
    expect(fulfilment).toMatchObject({
      reportsBatchItemFailures: true,
      visibilityTimeoutSeconds: 180,
      timeoutSeconds: 30,
      memorySizeMB: 128,
    });
  });
});
