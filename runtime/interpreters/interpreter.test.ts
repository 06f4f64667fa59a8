import { describe, expect, it } from "vitest";
import { runtimeIdentifier, satisfies, wantedInterpreter } from "./interpreter.ts";

describe("wantedInterpreter", () => {
  it.each([
    ["nodejs24.x", null, { kind: "node", version: "24" }],
    ["nodejs20.x", "javascript", { kind: "node", version: "20" }],
    ["python3.13", null, { kind: "python", version: "3.13" }],
    // The configuration decides, as in Lambda, whatever the file is written in.
    ["python3.9", "javascript", { kind: "python", version: "3.9" }],
    [null, "javascript", { kind: "node", version: null }],
    [null, "typescript", { kind: "node", version: null }],
    [null, "python", { kind: "python", version: null }],
    [null, null, null],
    ["java21", null, null],
    ["provided.al2023", "python", null],
    ["nodejs", null, null],
    ["python2.7", null, null],
    ["nodejs22.x.1", null, null],
  ] as const)("of %s and %s is %j", (runtime, language, wanted) => {
    expect(wantedInterpreter(runtime, language)).toEqual(wanted);
  });
});

describe("satisfies", () => {
  it.each([
    ["22.23.3", "22", true],
    ["3.13.0", "3.13", true],
    ["3.13", "3.13", true],
    ["3.1.4", "3.13", false],
    ["3.13.0", "3.1", false],
    ["2.0.0", "22", false],
    ["20.20.2", null, true],
  ] as const)("%s for %s: %s", (version, wanted, fits) => {
    expect(satisfies(version, { kind: "node", version: wanted })).toBe(fits);
  });
});

it("names Lambda's runtime of an interpreter", () => {
  expect(runtimeIdentifier({ kind: "node", version: "22.23.3" })).toBe("nodejs22.x");
  expect(runtimeIdentifier({ kind: "python", version: "3.13.0" })).toBe("python3.13");
});
