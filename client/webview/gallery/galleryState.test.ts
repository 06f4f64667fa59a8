import { describe, expect, it } from "vitest";
import {
  initialState,
  openSample,
  resetParameters,
  restoreState,
  saveState,
  setParameter,
} from "./galleryState.ts";

const put = { eventType: "s3", sample: "put" };
const remove = { eventType: "s3", sample: "delete" };
const fresh = { seed: 7, at: 1000 };

describe("the gallery's state", () => {
  it("keeps the parameters of a sample while another is open", () => {
    const first = setParameter(openSample(initialState, put, "row", fresh), "bucket", "photos");
    const second = openSample(first, remove, null, fresh);
    expect(second.open?.set).toEqual({});
    const again = openSample(second, put, null, { seed: 8, at: 2000 });
    expect(again.open).toEqual({ ...put, set: { bucket: "photos" }, seed: 8, at: 2000 });
  });

  it("keeps the event where the same sample is opened again, from wherever", () => {
    const open = openSample(initialState, put, "Storage:s3/put", fresh);
    const again = openSample(open, put, "recent:s3/put", { seed: 9, at: 3000 });
    expect(again.open).toBe(open.open);
    expect(again.openRow).toBe("recent:s3/put");
  });

  it("forgets a parameter that is back at its default, and all of them at once", () => {
    const open = openSample(initialState, put, null, fresh);
    const set = setParameter(setParameter(open, "bucket", "photos"), "size", "1");
    expect(setParameter(set, "size", null).values).toEqual({ "s3/put": { bucket: "photos" } });
    expect(resetParameters(set)).toMatchObject({ values: {}, open: { set: {} } });
  });

  it("remembers no more than the last fifty samples", () => {
    let state = initialState;
    for (let index = 0; index < 60; index += 1) {
      const name = { eventType: "t", sample: `s${index}` };
      state = setParameter(openSample(state, name, null, fresh), "p", "x");
    }
    expect(Object.keys(state.values)).toHaveLength(50);
    expect(state.values).not.toHaveProperty("t/s9");
    expect(state.values).toHaveProperty("t/s59");
  });

  it("is the same after it was kept as JSON", () => {
    const state = {
      ...setParameter(openSample(initialState, put, "row", fresh), "bucket", "photos"),
      query: "bucket",
      toggledRows: new Set(["Storage"]),
      toggledSections: new Set(["delivery"]),
      toggledPaths: new Map([["event", new Set(["$/Records"])]]),
      shownRows: new Map([["event", 1060]]),
      listScroll: 420,
    };
    const kept = JSON.parse(JSON.stringify(saveState(state))) as ReturnType<typeof saveState>;
    expect(restoreState(kept)).toEqual(state);
  });

  it("starts afresh where nothing was kept, and takes what an older version kept", () => {
    expect(restoreState(undefined)).toEqual(initialState);
    expect(restoreState({ query: "sqs" })).toEqual({ ...initialState, query: "sqs" });
  });
});
