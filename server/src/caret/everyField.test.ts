import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../events/catalogue.ts";
import { listFields } from "../../../events/fieldTree.ts";
import { suggestInText } from "../testing/suggestInText.ts";
import { accessStyles } from "./accessStyles.ts";

/** The fields of each object in each event, by the path to the object. */
const objects = eventTypes.flatMap((eventType) => {
  const byPath = new Map<string, { readonly path: readonly string[]; readonly keys: string[] }>();
  for (const { path } of listFields(eventType.schema())) {
    const parent = path.slice(0, -1);
    const known = byPath.get(parent.join("\0")) ?? { path: parent, keys: [] };
    known.keys.push(path.at(-1) ?? "");
    byPath.set(parent.join("\0"), known);
  }
  return [...byPath.values()].map(({ path, keys }) => ({ id: eventType.id, path, keys }));
});

describe("every field of every event", () => {
  it.each(accessStyles)(
    "is offered in $language, by $title",
    async ({ language, write }) => {
      const missed: string[] = [];
      for (const { id, path, keys } of objects) {
        const subject = { language, text: write(path), eventTypes: [id] };
        const offered = new Set((await suggestInText(subject)).map(({ label }) => label));
        const lacking = keys.filter((key) => !offered.has(key));
        if (lacking.length > 0) missed.push(`${id} ${path.join(".")}: ${lacking.join(", ")}`);
      }
      expect(missed).toEqual([]);
    },
    120_000,
  );
});
