import { describe, expect, it } from "vitest";
import { declareInCsharp } from "./csharp.ts";
import { declareInGo } from "./go.ts";
import { declareInJava } from "./java.ts";
import { declareInJavascript } from "./javascript.ts";
import { declareInPython } from "./python.ts";
import { declareInRuby } from "./ruby.ts";
import { declareInRust } from "./rust.ts";
import type { EventDeclaration, FieldType, TypeShape } from "./typeShape.ts";
import { declareInTypescript } from "./typescript.ts";

const text: TypeShape = { kind: "string" };

function field(key: string, shape: TypeShape, optional = false): FieldType {
  return { key, shape, optional, description: "" };
}

/** One field of every kind of trouble: a hyphen, a keyword, null, absence, itself, alternatives. */
const declaration: EventDeclaration = {
  name: "NoteEvent",
  description: "Ends with */ and <b>.",
  root: { kind: "named", name: "NoteEvent" },
  objects: [
    {
      name: "NoteEvent",
      description: "",
      fields: [
        { ...field("detail-type", { kind: "constants", values: ["a", "b"] }), description: "Why." },
        field("class", { kind: "nullable", inner: text }),
        field("count", { kind: "integer" }, true),
        field("type", { kind: "named", name: "NoteType" }),
        field("parent", { kind: "named", name: "NoteEvent" }, true),
        field("body", { kind: "union", options: [named("NoteText"), named("NoteImage")] }),
        field("tags", { kind: "map", value: { kind: "list", element: text } }),
      ],
    },
    { name: "NoteType", description: "", fields: [field("id", text)] },
    { name: "NoteText", description: "", fields: [field("id", text), field("text", text)] },
    { name: "NoteImage", description: "", fields: [field("id", text), field("url", text)] },
  ],
};

function named(name: string): TypeShape {
  return { kind: "named", name };
}

describe("a declaration", () => {
  it("in TypeScript has optional and null apart, constants, alternatives and quoted keys", () => {
    const code = declareInTypescript(declaration);
    expect(code).toContain("/** Ends with * / and <b>. */\nexport interface NoteEvent {");
    expect(code).toContain('  /** Why. */\n  "detail-type": "a" | "b";');
    expect(code).toContain("  class: string | null;");
    expect(code).toContain("  count?: number;");
    expect(code).toContain("  body: NoteText | NoteImage;");
    expect(code).toContain("  tags: Record<string, string[]>;");
  });

  it("in JavaScript is a typedef, in braces where a key is no identifier", () => {
    const code = declareInJavascript(declaration);
    expect(code).toContain(' *   "detail-type": "a" | "b",');
    expect(code).toContain(" * - `detail-type`: Why.");
    expect(code).toContain(" * @typedef {object} NoteText\n * @property {string} id\n");
  });

  it("in Python uses the functional form for what is no name", () => {
    const code = declareInPython(declaration);
    expect(code).toContain('NoteEvent = TypedDict(\n    "NoteEvent",\n    {');
    expect(code).toContain(`"class": "str | None",`);
    expect(code).toContain(`"count": NotRequired[int],`);
    expect(code).toContain(`"body": "NoteText | NoteImage",`);
    expect(code).toContain("class NoteText(TypedDict):\n    id: str\n    text: str");
    expect(code).toContain("from typing import Literal, NotRequired, TypedDict\n");
  });

  it("in Go has pointers for what may be missing, and one struct for alternatives", () => {
    const code = declareInGo(declaration);
    expect(code).toContain('\t// Why.\n\tDetailType string `json:"detail-type"`');
    expect(code).toContain('\tClass *string `json:"class"`');
    expect(code).toContain('\tCount *int64 `json:"count,omitempty"`');
    expect(code).toContain('\tParent *NoteEvent `json:"parent,omitempty"`');
    expect(code).toContain('\tTags map[string][]string `json:"tags"`');
    expect(code).toMatch(
      /type NoteText struct \{\n\tId string [^\n]*\n\tText \*string [^\n]*\n\tUrl \*string/,
    );
    expect(code).not.toContain("NoteImage");
  });

  it("in Java is records with Jackson's names, and no component is called like a keyword", () => {
    const code = declareInJava(declaration);
    expect(code).toContain('@JsonProperty("detail-type") String detailType');
    expect(code).toContain('@JsonProperty("class") String class_');
    expect(code).toContain('@JsonProperty("tags") Map<String, List<String>> tags');
    expect(code).toContain(" * Ends with * / and &lt;b&gt;.");
    expect(code).toContain("import java.util.List;\nimport java.util.Map;");
  });

  it("in C# is records with nullable members", () => {
    const code = declareInCsharp(declaration);
    expect(code).toContain(
      '[JsonPropertyName("class")]\n    public required string? Class { get; init; }',
    );
    expect(code).toContain("public long? Count { get; init; }");
    expect(code).toContain("public required Dictionary<string, List<string>> Tags");
  });

  it("in Rust is structs for serde, boxed where one would hold itself", () => {
    const code = declareInRust(declaration);
    expect(code).toContain('#[serde(rename = "detail-type")]\n    pub detail_type: String,');
    expect(code).toContain('#[serde(rename = "type")]\n    pub type_: NoteType,');
    expect(code).toContain("    pub class: Option<String>,");
    expect(code).toContain("    pub parent: Option<Box<NoteEvent>>,");
  });

  it("in Ruby is data that is made from the handler's hash", () => {
    const code = declareInRuby(declaration);
    expect(code).toContain("detail_type: event['detail-type'],");
    expect(code).toContain("class_: event['class'],");
    expect(code).toContain("type: event['type']&.then { |value| NoteType.from(value) },");
    expect(code).toContain("# @!attribute [r] count\n#   @return [Integer, nil]");
  });
});
