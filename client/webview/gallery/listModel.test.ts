import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../events/catalogue.ts";
import { listTypes } from "../../shared/listedType.ts";
import { noFacts } from "../galleryProtocol.ts";
import { firstScreen, listResults, listSections, type Row } from "./listModel.ts";

const types = listTypes(eventTypes);
const rowTypes = (rows: readonly Row[] = []): readonly string[] => rows.map(({ type }) => type.id);

function typeNamed(id: string): (typeof types)[number] {
  const type = types.find((candidate) => candidate.id === id);
  if (type === undefined) throw new Error(`The catalogue has no ${id}`);
  return type;
}

describe("listSections", () => {
  it("shows every event type once under its category, common ones first", () => {
    const sections = listSections(types, noFacts);
    const listed = sections.flatMap(({ rows }) => rowTypes(rows));
    expect([...listed].sort()).toEqual(types.map(({ id }) => id).sort());
    for (const { rows } of sections) {
      const tiers = rows.map(({ type }) => type.tier);
      expect(tiers).toEqual([...tiers].sort((a, b) => a - b));
    }
  });

  it("puts what this workspace uses on top, then favourites, then what was used last", () => {
    const sections = listSections(types, {
      ...noFacts,
      workspaceTypes: [{ eventType: "sqs", triggers: ["Orders", "Returns"] }],
      favourites: [{ eventType: "s3", sample: "put" }],
      recent: [{ eventType: "sns", sample: typeNamed("sns").samples[0]?.id ?? "" }],
    });
    expect(sections.slice(0, 3).map(({ key }) => key)).toEqual([
      "workspace",
      "favourites",
      "recent",
    ]);
    expect(sections[0]?.rows).toMatchObject([{ kind: "type", note: "Orders, Returns" }]);
    expect(sections[1]?.rows).toMatchObject([{ kind: "sample", sample: { id: "put" } }]);
  });

  it("leaves out what the catalogue does not have, and headings of nothing", () => {
    const sections = listSections(types, {
      ...noFacts,
      workspaceTypes: [{ eventType: "carrier-pigeon", triggers: [] }],
      recent: [{ eventType: "s3", sample: "carrier-pigeon" }],
    });
    expect(sections.map(({ key }) => key)).not.toContain("workspace");
    expect(sections.map(({ key }) => key)).not.toContain("recent");
  });

  it("gives every row a key of its own", () => {
    const workspaceTypes = [{ eventType: "sqs", triggers: [] }];
    const favourites = [{ eventType: "sqs", sample: "batch" }];
    const facts = { ...noFacts, workspaceTypes, favourites, recent: favourites };
    const keys = listSections(types, facts).flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("firstScreen", () => {
  it("is the beginning of the list, whole sections at a time", () => {
    const sections = listSections(types, noFacts);
    const first = firstScreen(sections);
    expect(first).toEqual(sections.slice(0, first.length));
    const rows = first.reduce((sum, section) => sum + section.rows.length + 1, 0);
    expect(rows).toBeGreaterThanOrEqual(Math.min(60, types.length));
  });
});

describe("listResults", () => {
  const sqs = typeNamed("sqs");
  const s3 = typeNamed("s3");
  const all = (type: typeof sqs, field: string | null) =>
    type.samples.map((sample) => ({ eventType: type, sample, field }));

  it("opens the first type, and those of which some samples were found", () => {
    const some = all(s3, null).slice(0, 2);
    const sns = typeNamed("sns");
    const rows = listResults([...all(sqs, null), ...some, ...all(sns, null)]);
    expect(rowTypes(rows)).toEqual(["sqs", "s3", "sns"]);
    expect(rows.map(({ openByDefault }) => openByDefault)).toEqual([true, true, false]);
    expect(rows[1]?.samples).toHaveLength(2);
  });

  it("says which field was found", () => {
    const rows = listResults([...all(sqs, "receiptHandle"), ...all(s3, null)]);
    expect(rows.map(({ note }) => note)).toEqual(["has receiptHandle", "Amazon S3"]);
  });
});
