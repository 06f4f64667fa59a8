import { describe, expect, it } from "vitest";
import { textIn } from "../testing/textIn.ts";
import { parseTemplate } from "./parseTemplate.ts";
import type { TemplatePath } from "./templateLocator.ts";

const yaml = `Base: &base
  Runtime: nodejs24.x # the runtime of all
  Handler: "base.handler"
Other: &other { Runtime: python3.13, Timeout: 5 }
Worker:
  <<: [*base, *other]
  Handler: &handler app.handler
  Code: !Sub
    - "\${Folder}/src"
    - { Folder: worker }
  Layers:
    - !Ref Layer

    - arn:layer
  Same: *handler
  Empty: {}
  Events: { Jobs: { Type: SQS }, Tick: {Type: Schedule} }
  "Quoted Key": 'it''s'
  Text: >
    two
    lines
Circle: &circle
  <<: *circle
  Me: *circle
`;

const json = `{
  "Worker": { "Handler": "app.handler", "Layers": [ { "Ref": "Layer" } ], "Timeout": 5 }
}`;

const values: readonly (readonly [string, TemplatePath, string | null])[] = [
  [yaml, ["Base", "Runtime"], "nodejs24.x"],
  [yaml, ["Base", "Handler"], "base.handler"],
  [yaml, ["Worker", "Handler"], "app.handler"],
  [yaml, ["Worker", "Runtime"], "nodejs24.x"],
  [yaml, ["Worker", "Timeout"], "5"],
  [yaml, ["Worker", "Same"], "app.handler"],
  [yaml, ["Worker", "Code", "Fn::Sub", 0], "${Folder}/src"],
  [yaml, ["Worker", "Code", "Fn::Sub", 1, "Folder"], "worker"],
  [yaml, ["Worker", "Layers", 0, "Ref"], "Layer"],
  [yaml, ["Worker", "Layers", 1], "arn:layer"],
  [yaml, ["Worker", "Layers"], "- !Ref Layer\n\n    - arn:layer"],
  [yaml, ["Worker", "Quoted Key"], "it''s"],
  [yaml, ["Worker", "Events", "Tick"], "{Type: Schedule}"],
  [yaml, ["Worker", "Nothing"], null],
  [yaml, ["Worker", "Handler", "Deeper"], null],
  [yaml, ["Worker", "toString"], null],
  [yaml, ["Circle", "Me", "Me"], null],
  [json, ["Worker", "Handler"], "app.handler"],
  [json, ["Worker", "Layers", 0, "Ref"], "Layer"],
  [json, ["Worker", "Timeout"], "5"],
];

const keys: readonly (readonly [string, TemplatePath, string | null])[] = [
  [yaml, ["Worker"], "Worker"],
  [yaml, ["Worker", "Quoted Key"], "Quoted Key"],
  [yaml, ["Worker", "Events", "Jobs"], "Jobs"],
  [yaml, ["Worker", "Runtime"], "Runtime"],
  [yaml, ["Worker", "Layers", 0], null],
  [json, ["Worker", "Handler"], "Handler"],
];

const contents: readonly (readonly [string, TemplatePath, string | null])[] = [
  [yaml, ["Base"], 'Runtime: nodejs24.x # the runtime of all\n  Handler: "base.handler"'],
  [yaml, ["Other"], "Runtime: python3.13, Timeout: 5"],
  [yaml, ["Worker", "Empty"], null],
  [yaml, ["Worker", "Handler"], null],
  [json, ["Worker", "Layers"], '{ "Ref": "Layer" }'],
];

describe("the locator of a template", () => {
  it.each(values)("finds the value at a path (%#)", (text, path, expected) => {
    expect(textIn(text, parseTemplate(text).locator.valueAt(path))).toBe(expected);
  });

  it.each(keys)("finds the key at a path (%#)", (text, path, expected) => {
    expect(textIn(text, parseTemplate(text).locator.keyAt(path))).toBe(expected);
  });

  it.each(contents)("finds the members at a path (%#)", (text, path, expected) => {
    expect(textIn(text, parseTemplate(text).locator.contentsAt(path))).toBe(expected);
  });

  it("finds nothing in a text that isn't read", () => {
    const { locator } = parseTemplate("- ".repeat(3_000_000));
    expect(locator.valueAt(["Resources"])).toBeNull();
  });
});
