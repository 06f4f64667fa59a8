import { describe, expect, it } from "vitest";
import { reviseForm, viewField, viewSample } from "./sampleView.ts";

const request = { eventType: "s3", sample: "put", set: {}, seed: 1, at: Date.UTC(2026, 0, 2) };

function view(set: Readonly<Record<string, string>> = {}) {
  const shown = viewSample({ ...request, set });
  if (shown === null) throw new Error("The catalogue has no s3/put");
  return shown;
}

describe("viewSample", () => {
  it("builds the event with what was typed, and the same one each time", () => {
    const { text } = view({ bucket: "photos" });
    expect(text).toContain('"name": "photos"');
    expect(view({ bucket: "photos" }).text).toBe(text);
  });

  it("says what a value must be, shows it as typed, and builds with the default", () => {
    const shown = view({ size: "-4" });
    const size = shown.parameters.find(({ parameter }) => parameter.name === "size");
    expect(size).toMatchObject({ value: "-4", isDefault: false });
    expect(size?.problem).toMatch(/^a whole number of at least 0/);
    expect(shown.text).toBe(view().text);
  });

  it("offers region and account in every form", () => {
    const names = view().parameters.map(({ parameter }) => parameter.name);
    expect(names).toEqual(expect.arrayContaining(["bucket", "region", "accountId"]));
    expect(view({ region: "eu-west-1" }).text).toContain('"awsRegion": "eu-west-1"');
  });

  it("can show a form over the event of an earlier one", () => {
    const earlier = view({ bucket: "photos" });
    const revised = reviseForm(earlier, { ...request, set: { bucket: "films" } });
    expect(revised.text).toBe(earlier.text);
    expect(revised.parameters.map(({ value }) => value)).toContain("films");
  });

  it("is null for what the catalogue does not have", () => {
    expect(viewSample({ ...request, sample: "carrier-pigeon" })).toBeNull();
    expect(viewSample({ ...request, eventType: "carrier-pigeon" })).toBeNull();
  });
});

describe("viewField", () => {
  it("knows the field of a row, through lists", () => {
    const field = viewField(view(), "$/Records/0/s3/object/key");
    expect(field).toMatchObject({ name: "key", nullable: false });
    expect(field?.docs.description).not.toBe("");
    expect(field?.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });

  it.each(["$", "$/Records/0", "$/Records/end", "$/Records/0/nothing", ""])(
    "knows nothing of %s",
    (path) => {
      expect(viewField(view(), path)).toBeNull();
    },
  );
});
