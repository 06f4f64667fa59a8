import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTerraformFiles } from "../../testing/readTerraform.ts";

const seed = `variable "stage" {
  type    = object({ name = optional(string, "dev") })
  default = {}
}
locals {
  functions = { a = { handler = "a.handler", n = 1 }, b = { handler = "b.handler" } }
  name      = "x-\${var.stage.name}"
  doc       = <<-EOT
    { "a": "\${local.name}" }
  EOT
}
resource "aws_lambda_function" "f" {
  for_each      = local.functions
  function_name = "\${local.name}-\${each.key}"
  handler       = each.value.handler
  timeout       = try(each.value.n, 3) * 2
  filename      = data.archive_file.f.output_path
  dynamic "environment" {
    for_each = [1]
    content {
      variables = merge({ A = local.doc }, { for k, v in local.functions : k => v.handler... })
    }
  }
}
data "archive_file" "f" { source_dir = "\${path.module}/src" }
resource "aws_lambda_event_source_mapping" "m" {
  count            = length(local.functions)
  event_source_arn = aws_sqs_queue.q.arn
  function_name    = values(aws_lambda_function.f)[count.index].arn
}
resource "aws_sqs_queue" "q" {}
resource "aws_cloudwatch_event_rule" "r" { event_pattern = jsonencode({ source = ["s"] }) }
resource "aws_cloudwatch_event_target" "t" {
  rule = aws_cloudwatch_event_rule.r.name
  arn  = aws_lambda_function.f["a"].arn
}
module "m" {
  source  = "terraform-aws-modules/lambda/aws"
  handler = local.functions["a"].handler
}
module "own" { source = "./sub" }
output "o" { value = module.m.lambda_function_arn }
`;

const structure = [
  "{",
  "}",
  "[",
  "]",
  "(",
  ")",
  "=",
  "\n",
  '"',
  "${",
  "%{ if x }",
  "%{",
  "<<EOT\n",
  "EOT\n",
  "...",
  "[*]",
  ".*",
];
const words = [
  "for ",
  " in ",
  " if ",
  "local.f",
  "each.value",
  "module.own",
  "null",
  "jsonencode(",
  "merge(",
  'dynamic "x" ',
];
const oddities = [
  "__proto__",
  "constructor",
  "\0",
  "\u{1f980}",
  "/*",
  "#",
  "\r",
  "9999999999",
  "count = 1e9\n",
  'source = "./"\n',
];

const mutation = fc.record({
  at: fc.nat({ max: seed.length }),
  remove: fc.nat({ max: 40 }),
  insert: fc.oneof(
    fc.constantFrom(...structure, ...words, ...oddities),
    fc.string({ maxLength: 6 }),
  ),
});

const facts = async (text: string, file = "main.tf"): Promise<void> => {
  const read = await readTerraformFiles({ [file]: text, "sub/main.tf": seed });
  const lineCount = text.split(/\r\n|\r|\n/).length;
  const own = read.functions.filter(({ uri }) => uri === undefined);
  for (const { line } of [...own, ...read.problems]) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lineCount);
  }
  const plain: unknown = JSON.parse(JSON.stringify(read));
  expect(plain).toEqual(read);
};

describe("the reader on any text", () => {
  it("never throws, and gives serialisable facts with lines inside the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        const text = mutations.reduce(
          (current, { at, remove, insert }) =>
            current.slice(0, at) + insert + current.slice(at + remove),
          seed,
        );
        await facts(text);
      }),
      { numRuns: 250 },
    );
  });

  it("never throws on JSON of any shape under the names that it looks for", async () => {
    const names = fc.constantFrom(
      ..."resource module locals variable data aws_lambda_function f for_each count source".split(
        " ",
      ),
      ..."handler environment variables default filename __proto__".split(" "),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.jsonValue({ maxDepth: 1 }),
        fc.constantFrom("${local.f}", "${each.value}", "%{if", "${", "./", "${f(1, [2])}"),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(names, tie("value"), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, value), (root) =>
        facts(JSON.stringify(root, null, 1), "main.tf.json"),
      ),
      { numRuns: 250 },
    );
  });
});

describe("hostile configuration", () => {
  const functions = (rest: string): string =>
    `resource "aws_lambda_function" "f" {\n  handler = "a.b"\n}\n${rest}`;

  it.each([
    [
      "locals that double",
      Array.from(
        { length: 60 },
        (_, at) => `locals {\n  l${at + 1} = [local.l${at}, local.l${at}]\n}`,
      ).join("\n") +
        '\nresource "aws_lambda_function" "g" {\n  environment {\n    variables = { A = jsonencode(local.l60), B = join("", flatten(local.l60)) }\n  }\n}',
    ],
    [
      "locals in a long chain",
      Array.from({ length: 5000 }, (_, at) => `locals {\n  l${at + 1} = local.l${at}\n}`).join(
        "\n",
      ) + '\nresource "aws_lambda_function" "g" {\n  handler = local.l5000\n}',
    ],
    [
      "locals that name each other",
      'locals {\n  a = local.b\n  b = local.a\n}\nresource "aws_lambda_function" "g" {\n  for_each = local.a\n  handler  = each.value\n}',
    ],
    [
      "resources that name each other",
      'resource "aws_lambda_function" "g" {\n  handler  = aws_lambda_function.h.handler\n  for_each = aws_lambda_function.h\n}\nresource "aws_lambda_function" "h" {\n  handler  = aws_lambda_function.g.handler\n  for_each = aws_lambda_function.g\n}',
    ],
    [
      "products without end",
      'locals {\n  r = range(9999)\n  p = setproduct(local.r, local.r)\n  q = [for a in local.r : [for b in local.r : [for c in local.r : a]]]\n}\nresource "aws_lambda_function" "g" {\n  for_each = toset(flatten(local.q))\n  handler  = local.p[0]\n}',
    ],
    [
      "texts that double",
      'locals {\n  a0 = "aaaaaaaaaaaaaaaa"\n' +
        Array.from(
          { length: 40 },
          (_, at) => `  a${at + 1} = "\${local.a${at}}\${local.a${at}}"`,
        ).join("\n") +
        '\n}\nresource "aws_lambda_function" "g" {\n  handler = local.a40\n}',
    ],
    [
      "modules that call each other",
      'module "a" {\n  source = "./sub"\n  for_each = toset([for i in range(400) : "k${i}"])\n}',
    ],
    [
      "many resources",
      Array.from(
        { length: 3000 },
        (_, at) =>
          `resource "aws_sqs_queue" "q${at}" {}\nresource "aws_sns_topic_subscription" "s${at}" {\n  endpoint = aws_lambda_function.f.arn\n}`,
      ).join("\n"),
    ],
    ["an open heredoc", "locals {\n  a = <<EOT\n" + "x ${local.a}\n".repeat(20_000)],
    ["templates in templates", `locals {\n  a = ${'"${'.repeat(3000)}`],
  ])(
    "%s",
    async (_what, rest) => {
      const start = performance.now();
      await facts(functions(rest));
      expect(performance.now() - start).toBeLessThan(5000);
    },
    20_000,
  );
});
