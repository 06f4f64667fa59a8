import { describe, expect, it } from "vitest";
import { templateScope } from "../templateScope.ts";
import { placesAt } from "./propertyPath.ts";

const scope = templateScope({});
const properties = {
  Rule: { Actions: [{ Name: "a", Target: "one" }, { Target: "two" }, { Name: "c" }] },
  Hooks: { Before: { Target: "three" }, After: { Target: "four" } },
};

describe("values at a path", () => {
  it.each([
    ["Rule.Actions[].Target", ["one", "two"]],
    ["Hooks.*.Target", ["three", "four"]],
    ["*.Before.Target", ["three"]],
    ["Rule.Actions.Target", []],
    ["Rule.Nothing[].Target", []],
    ["Hooks[].Target", []],
    ["constructor", []],
  ])("%s", (path, values) => {
    expect(placesAt(properties, path, scope).map(({ value }) => value)).toEqual(values);
  });

  it("come with the nearest entry and key", () => {
    expect(placesAt(properties, "Rule.Actions[].Name", scope)[0]).toEqual({
      value: "a",
      entry: { Name: "a", Target: "one" },
      key: null,
    });
    expect(placesAt(properties, "Hooks.*.Target", scope)[1]).toMatchObject({ key: "After" });
    expect(placesAt(properties, "Rule", scope)[0]?.entry).toBe(properties);
  });
});
