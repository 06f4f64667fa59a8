import { describe, expect, it } from "vitest";
import { applyEdits } from "../applyFixes.ts";
import { insertMember } from "./insertMember.ts";
import type { TemplateSyntax } from "./templateKind.ts";

/** Inserts `Limit: 5` into what stands between `‹` and `›`, the mapping's body as a template's places have it. */
function inserted(syntax: TemplateSyntax, marked: string): string {
  const start = marked.indexOf("‹");
  const end = marked.indexOf("›") - 1;
  const text = marked.replaceAll(/[‹›]/g, "");
  return applyEdits(text, insertMember(text, { start, end }, syntax, { key: "Limit", value: 5 }));
}

const cases: Readonly<Record<TemplateSyntax, readonly (readonly [string, string])[]>> = {
  yaml: [
    ["a: { ‹Name: q› }", "a: { Name: q, Limit: 5 }"],
    ["a: { ‹Name: 'q›' }", "a: { Name: 'q', Limit: 5 }"],
    ["a: { ‹Name: 'it''s, {›' }", "a: { Name: 'it''s, {', Limit: 5 }"],
    ["a: {‹Name: 'q6',› }", "a: {Name: 'q6', Limit: 5, }"],
    ["a: {‹Name: it's, Arn: a:b#c›}", "a: {Name: it's, Arn: a:b#c, Limit: 5}"],
    ["a: { ‹Name: !Sub '${A}›', }", "a: { Name: !Sub '${A}', Limit: 5, }"],
    ["a: { # ours\n  ‹Name: q # here›\n}", "a: { # ours\n  Name: q, # here\n  Limit: 5\n}"],
    ["a: {\n  ‹Name: q›,\n}", "a: {\n  Name: q,\n  Limit: 5,\n}"],
    ["a: {\n  ‹Name: q,\n  B: r› }", "a: {\n  Name: q,\n  B: r, Limit: 5 }"],
    ["# {\n‹Name: 'q›' # here\n", "# {\nName: 'q' # here\nLimit: 5\n"],
    ["a: { ‹Limit: -1, Name: q› }", "a: { Limit: 5, Name: q }"],
    ["a: { ‹Limit: !Ref B› }", "a: { Limit: !Ref B }"],
    ["a:\n  ‹Limit: -1 # all\n  Name: q›\n", "a:\n  Limit: 5 # all\n  Name: q\n"],
    ["a:\n  ‹Name: q\n  Limit:›\n", "a:\n  Name: q\n  Limit: 5\n"],
    ["a:\n  ‹Name: q\n  B:\n    Limit: 1›\n", "a:\n  Name: q\n  B:\n    Limit: 1\n  Limit: 5\n"],
    ["a:\n  ‹Name: q\n  Limit: !If [A, 1, 2]›\n", "a:\n  Name: q\n  Limit: !If [A, 1, 2]\n"],
  ],
  json: [
    ['{ "‹Name": "q›" }', '{ "Name": "q", "Limit": 5 }'],
    ['{\n  "‹Name": "q"›\n}', '{\n  "Name": "q",\n  "Limit": 5\n}'],
    ['{ ‹"Name": "q", "Limit": null› }', '{ "Name": "q", "Limit": 5 }'],
  ],
  hcl: [
    ['a "b" { ‹name = "a›" }', 'a "b" {\n  name = "a"\n  Limit = 5\n}'],
    ['  a { ‹name = "${x["}"]}"›}', '  a {\n    name = "${x["}"]}"\n    Limit = 5\n  }'],
    ['a = { ‹name = "a›" }', 'a = { name = "a", Limit = 5 }'],
    ['a {\n  ‹long_name = "a›" # ours\n}', 'a {\n  long_name = "a" # ours\n  Limit     = 5\n}'],
    ["a {\n  ‹text = <<EOT\n}\nEOT›\n}", "a {\n  text = <<EOT\n}\nEOT\n  Limit = 5\n}"],
    ["a {\n  ‹Limit = -1\n  b = 1›\n}", "a {\n  Limit = 5\n  b = 1\n}"],
    ["a {\n  ‹Limit = var.a›\n}", "a {\n  Limit = var.a\n}"],
  ],
  javascript: [
    ['f(a, { ‹name: "q"›, })', 'f(a, { name: "q", Limit: 5, })'],
    ["f({ ‹...rest› })", "f({ ...rest, Limit: 5 })"],
    [
      "f({\n  // ours\n  ‹name: g(a, b)› // here\n})",
      "f({\n  // ours\n  name: g(a, b), // here\n  Limit: 5\n})",
    ],
    ["f({ ‹Limit: props.a› })", "f({ Limit: props.a })"],
  ],
  python: [
    ["f(a, ‹name='q›')", "f(a, name='q', _limit=5)"],
    ["f(\n    ‹a,\n    name={'a': 1},›\n)", "f(\n    a,\n    name={'a': 1},\n    _limit=5,\n)"],
    ["f(‹_limit=-1, b=2›)", "f(_limit=5, b=2)"],
  ],
};

describe.each(Object.entries(cases))("a member in %s", (syntax, texts) => {
  it.each(texts)("is written into %j", (before, after) => {
    expect(inserted(syntax as TemplateSyntax, before)).toBe(after);
  });
});
