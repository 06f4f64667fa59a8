import { describe, expect, it } from "vitest";
import { catalogueIds } from "./catalogueIds.ts";
import published from "./publishedIds.json" with { type: "json" };

describe("published ids", () => {
  const ids = catalogueIds();

  it("are all still there, because people script against them", () => {
    const gone = published.filter((id) => !ids.includes(id));
    expect(gone, "These were published and are gone; give them their old ids back").toEqual([]);
  });

  it("are all ids of the catalogue", () => {
    const unlisted = ids.filter((id) => !published.includes(id));
    expect(
      unlisted,
      "These are new; once their names are final, run: node scripts/run.mjs scripts/publishIds.ts",
    ).toEqual([]);
  });

  it("are in order, each once", () => {
    expect(published).toEqual([...new Set(published)].sort());
  });
});
