import { beforeAll, describe, expect, it } from "vitest";
import { SourceParser } from "../../../parsing/sourceParser.ts";
import { grammarFolders } from "../../../testing/grammarFolders.ts";
import type { HclBody, HclExpression, HclFile } from "./hclSyntax.ts";
import { readHcl } from "./readHcl.ts";

let parser: SourceParser;

beforeAll(() => {
  parser = new SourceParser(grammarFolders);
});

/** The expression in few words: `"a${var.b}"`, `[1, x.y]`, `f(a...)`. */
function sketch(value: HclExpression): string {
  switch (value.kind) {
    case "literal":
      return JSON.stringify(value.value);
    case "template":
      return `t(${value.parts.map(sketch).join(" ")})`;
    case "list":
      return `[${value.items.map(sketch).join(" ")}]`;
    case "object":
      return `{${value.members.map(({ key, value: member }) => `${sketch(key)}:${sketch(member)}`).join(" ")}}`;
    case "name":
      return value.name;
    case "attribute":
      return `${sketch(value.of)}.${value.name}`;
    case "index":
      return `${sketch(value.of)}[${sketch(value.key)}]`;
    case "splat":
      return `${sketch(value.of)}[*]${value.steps.map((step) => (step.kind === "attribute" ? `.${step.name}` : `[${sketch(step.key)}]`)).join("")}`;
    case "call":
      return `${value.name}(${value.arguments.map(sketch).join(" ")}${value.expandsLast ? "..." : ""})`;
    case "conditional":
      return `(${sketch(value.test)} ? ${sketch(value.whenTrue)} : ${sketch(value.whenFalse)})`;
    case "operation":
      return `(${value.operator} ${value.operands.map(sketch).join(" ")})`;
    case "for":
      return `for ${value.keyName ?? ""},${value.valueName} in ${sketch(value.collection)}: ${value.resultKey === null ? "" : `${sketch(value.resultKey)} => `}${sketch(value.result)}${value.groups ? "..." : ""}${value.condition === null ? "" : ` if ${sketch(value.condition)}`}`;
    case "opaque":
      return "?";
  }
}

async function sketchOf(expression: string): Promise<string> {
  const { body } = await readHcl(`x = ${expression}\n`, parser);
  const attribute = body.attributes.get("x");
  return attribute === undefined ? "nothing" : sketch(attribute.value);
}

describe("expressions", () => {
  it.each([
    [`"plain"`, `"plain"`],
    [`""`, `""`],
    [`"a\\n\\"b\\" $\${c} \\u00e9"`, JSON.stringify('a\n"b" ${c} é')],
    [`"src/\${var.x}.handler"`, `t("src/" var.x ".handler")`],
    [`"\${var.whole}"`, `var.whole`],
    [`-1.5`, `(- 1.5)`],
    [`var.list[0].b["c"].d[*].e[1].f`, `var.list[0].b["c"].d[*].e[1].f`],
    [`aws_sqs_queue.q.0.arn`, `aws_sqs_queue.q[0].arn`],
    [`a.*.b`, `a[*].b`],
    [`{ a = 1, (b) : "x", "c" = null, "d\${e}" = true }`, `{"a":1 b:"x" "c":null t("d" e):true}`],
    [`[for k, v in var.m : upper(k) if v != null]`, `for k,v in var.m: upper(k) if (!= v null)`],
    [`{for v in var.m : v.k => v...}`, `for ,v in var.m: v.k => v...`],
    [`a ? b : c ? d : e ? f : g`, `(a ? b : (c ? d : (e ? f : g)))`],
    [`(a ? b : c) ? d : e`, `((a ? b : c) ? d : e)`],
    [`(1 + 2) * local.a.b`, `(* (+ 1 2) local.a.b)`],
    [`!a && b == "c"`, `(&& (! a) (== b "c"))`],
    [`merge(local.a, var.b...)`, `merge(local.a var.b...)`],
    [`<<-EOT\n    one $\{a.b}\n      two $$\{c}\n    EOT`, `t("one " a.b "\\n  two \${c}\\n")`],
    [`<<EOT\n  {"a": "$\{b}"}\nEOT`, `t("  {\\"a\\": \\"" b "\\"}\\n")`],
    [`<<EOT\nEOT`, `t()`],
    [`"%{ if a ~}b%{ endif }"`, `?`],
    [`"%{ for a in b }c%{ endfor }"`, `?`],
    [`"%{ if a }b%{ endif }"`, `(a ? t("b") : t())`],
    [`"x-%{ if a } b $\{c}%{ else }d%{ endif }"`, `t("x-" (a ? t(" b " c) : t("d")))`],
  ])("%s", async (source, expected) => {
    expect(await sketchOf(source)).toBe(expected);
  });
});

/** Types, labels and attributes: `resource orders {handler {variables}}`. */
function outline(body: HclBody): string {
  const blocks = body.blocks.map(
    ({ type, labels, body: inner }) =>
      `${[type, ...labels.map(({ text }) => text)].join(" ")} {${outline(inner)}}`,
  );
  return [...body.attributes.keys(), ...blocks].join(" ");
}

async function read(text: string): Promise<HclFile> {
  return readHcl(text, parser);
}

describe("bodies", () => {
  it("reads blocks with their labels, attributes and places", async () => {
    const text = `# é\nresource "a_b" "c" {\n  handler = "x.y" // why\n  inner {\n    z = 1\n  }\n}\nlocals { a = 1 }\n`;
    const { body, problems } = await read(text);
    expect(outline(body)).toBe("resource a_b c {handler inner {z}} locals {a}");
    const [resource] = body.blocks;
    const name = resource?.labels[1];
    expect(text.slice(name?.start, name?.end)).toBe("c");
    const handler = resource?.body.attributes.get("handler");
    expect(text.slice(handler?.start, handler?.end)).toBe(`handler = "x.y"`);
    expect(text.slice(handler?.value.start, handler?.value.end)).toBe(`"x.y"`);
    expect(problems).toEqual([]);
  });

  it.each([
    ["a block without its end", `resource "a" "b" {\n  x = 1\n  y {\n    z = 2\n`, "x"],
    [
      "an attribute without value",
      `resource "a" "b" {\n  x = 1\n  y =\n}\nlocals {\n  c = 3\n}\n`,
      "x",
    ],
    ["an open text", `locals {\n  c = 3\n}\nresource "a" "b" {\n  x = 1\n  y = "\n}\n`, "c"],
    ["a word alone", `resource "a" "b" {\n  x = 1\n  han\n}\nlocals {\n  c = 3\n}\n`, "c"],
  ])("keeps what is whole around %s", async (_what, text, kept) => {
    const { body, problems } = await read(text);
    expect(outline(body)).toContain(kept);
    expect(problems.length).toBeGreaterThan(0);
  });

  it("does not exhaust the stack on blocks and lists in each other without end", async () => {
    expect((await read("a {".repeat(20_000))).problems).not.toEqual([]);
    expect((await read(`a = ${"[".repeat(20_000)}`)).problems).not.toEqual([]);
    expect((await read(`a = ${"[".repeat(5000)}${"]".repeat(5000)}`)).problems).not.toEqual([]);
  });
});
