import { describe, expect, it } from "vitest";
import type {
  CalledFunction,
  TemplateFacts,
  TemplateFunction,
} from "../templates/templateFacts.ts";
import { withoutCalled } from "./withoutCalled.ts";

/** Facts of a file by its name, which is its URI: functions by their ids, and what they call. */
function facts(
  uri: string,
  ids: readonly string[],
  called: readonly (readonly [uri: string, id: string, standsFor: string | null])[] = [],
): TemplateFacts {
  const functions = ids.map((logicalId) => ({ logicalId }) as TemplateFunction);
  const links = called.map(([other, logicalId, standsFor]): CalledFunction => {
    return { uri: other, logicalId, standsFor };
  });
  return { uri, functions, problems: [], called: links };
}

/** All functions that are left, by file and id. */
function left(templates: readonly TemplateFacts[]): readonly string[] {
  return withoutCalled(templates).flatMap(({ uri, functions }) =>
    functions.map(({ logicalId }) => `${uri} ${logicalId}`),
  );
}

describe("functions of called modules", () => {
  it("stay where nobody calls the module", () => {
    const templates = [facts("m", ["f"]), facts("root", ["g"])];
    expect(withoutCalled([{ ...facts("m", ["f"]), called: [] }])).toHaveLength(1);
    expect(left(templates)).toEqual(["m f", "root g"]);
  });

  it("are left to the caller that tells them", () => {
    const root = facts("root", ["module.m"], [["m", "f", null]]);
    expect(left([facts("m", ["f", "g"]), root])).toEqual(["m g", "root module.m"]);
  });

  it("stay for a caller that leaves them to the module, whatever others do", () => {
    const one = facts("one", [], [["m", "f", "module.m"]]);
    const other = facts("other", ["module.m"], [["m", "f", null]]);
    expect(left([facts("m", ["f"]), one, other])).toEqual(["m f", "other module.m"]);
  });

  it("are told once, by the outermost caller of modules within each other", () => {
    const inner = facts("inner", ["f"]);
    const middle = facts("middle", ["module.inner"], [["inner", "f", null]]);
    const root = facts("root", ["module.middle"], [["middle", "module.inner", null]]);
    expect(left([inner, middle, root])).toEqual(["root module.middle"]);
    const leaving = facts("middle", [], [["inner", "f", "module.inner"]]);
    expect(left([inner, leaving, root])).toEqual(["root module.middle"]);
    const top = facts("root", [], [["middle", "module.inner", "module.middle"]]);
    expect(left([inner, middle, top])).toEqual(["middle module.inner"]);
  });

  it("stay where modules call each other without end", () => {
    const one = facts("one", ["f"], [["other", "g", "f"]]);
    const other = facts("other", ["g"], [["one", "f", "g"]]);
    expect(left([one, other])).toEqual(["one f", "other g"]);
  });
});
