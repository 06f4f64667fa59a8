import { describe, expect, it } from "vitest";
import { keysInText } from "./patternText.ts";

/** Each key with what it holds, as they stand in the text. */
function keysOf(template: string): readonly string[] {
  const { length } = template.replace(/EOF\n\}\n$/, "EOF");
  const keys = keysInText(template, { start: template.indexOf("="), end: length });
  return keys.map(({ path, key, value, holds }) => {
    const written = [key, value].map(({ start, end }) => template.slice(start, end));
    return `${path.join(".")} ${holds} ${written.join(" ")}`;
  });
}

describe("the keys of a pattern that is JSON in a text", () => {
  it("are found in a heredoc", () => {
    const template = `resource "aws_cloudwatch_event_rule" "orders" {
  event_pattern = <<-EOF
    {
      "source": ["shop.\${var.stage}"],
      "detailType": "Placed",
      "detail": { "state": ["new"] }
    }
  EOF
}
`;
    expect(keysOf(template)).toEqual([
      'source list "source" ["shop.${var.stage}"]',
      'detailType scalar "detailType" "Placed"',
      'detail mapping "detail" { "state": ["new"] }',
      'detail.state list "state" ["new"]',
    ]);
  });

  it.each([
    '= "{\\"source\\": [\\"shop\\"]}"',
    "= <<EOF\nEOF\n",
    "= local.pattern",
    "= <<EOF\n{{]\nEOF\n",
    '= <<EOF\n{"source": ${jsonencode(var.sources)}}\nEOF\n',
    '= <<EOF\n{"source": ["${lookup({ a = "b" }, "a")}"]}\nEOF\n',
    '= <<EOF\n{"${var.key}": ["a"]}\nEOF\n',
  ])("are none in %s", (template) => {
    expect(keysOf(template)).toEqual([]);
  });
});
