import { describe, expect, it } from "vitest";
import { FoldedRows } from "./foldedRows.ts";

describe("FoldedRows", () => {
  it("remembers only what differs from the default", () => {
    const rows = new FoldedRows();
    rows.isOpen("Storage", true, new Set());
    const folded = rows.report("Storage", false, new Set());
    expect([...folded]).toEqual(["Storage"]);
    expect(rows.isOpen("Storage", true, folded)).toBe(false);
    expect([...rows.report("Storage", true, folded)]).toEqual([]);
  });

  it("gives back the same set where nothing changes, so that nothing is drawn", () => {
    const rows = new FoldedRows();
    const against = new Set<string>();
    rows.isOpen("Storage", true, against);
    expect(rows.report("Storage", true, against)).toBe(against);
    expect(rows.report("never drawn", true, against)).toBe(against);
  });

  it("keeps the rows of what has once been open", () => {
    const rows = new FoldedRows();
    rows.isOpen("s3", false, new Set());
    expect(rows.wasOpen("s3")).toBe(false);
    rows.isOpen("s3", false, new Set(["s3"]));
    rows.isOpen("s3", false, new Set());
    expect(rows.wasOpen("s3")).toBe(true);
  });

  it("folds everything, whatever its default", () => {
    const rows = new FoldedRows();
    rows.isOpen("Storage", true, new Set());
    rows.isOpen("s3", false, new Set(["s3"]));
    const against = rows.foldAll();
    expect(rows.isOpen("Storage", true, against)).toBe(false);
    expect(rows.isOpen("s3", false, against)).toBe(false);
  });
});
