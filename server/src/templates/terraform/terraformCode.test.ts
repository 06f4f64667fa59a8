import { describe, expect, it } from "vitest";
import { readTerraformFunctions } from "../../testing/readTerraform.ts";

/** Arguments of a function, what makes its archive, files that are there, and the folder that becomes its code. */
type Row = readonly [
  what: string,
  configuration: string,
  codeUri: string | null,
  ...files: string[],
];

const byReference = `filename = data.archive_file.code.output_path`;

function archive(source: string, output = "x.zip"): string {
  return `}
data "archive_file" "code" {
  output_path = "${output}"
  ${source}
`;
}

const rows: readonly Row[] = [
  ["a folder", byReference + archive('source_dir = "${path.module}/src"'), "./src"],
  ["a folder above", byReference + archive('source_dir = "${path.module}/../src"'), "./../src"],
  ["one file", byReference + archive('source_file = "${path.module}/src/app.py"'), "./src"],
  [
    "the content of files",
    byReference +
      archive(`source {
    content  = file("\${path.module}/lib/util.js")
    filename = "lib/util.js"
  }
  source {
    content  = file("\${path.module}/src/app.js")
    filename = "app.js"
  }`),
    "./src",
  ],
  [
    "an archive by its path",
    `filename = "./build/x.zip"${archive('source_dir = "dist"', "build/x.zip")}`,
    "dist",
  ],
  [
    "an object in S3",
    `s3_key = aws_s3_object.code.key
}
resource "aws_s3_object" "code" {
  key    = "code.zip"
  source = data.archive_file.code.output_path
${archive('source_dir = "src"')}`,
    "src",
  ],
  [
    "an object in S3 by its key",
    `s3_key = "code.zip"
}
resource "aws_s3_object" "code" {
  key    = "code.zip"
  source = data.archive_file.code.output_path
${archive('source_dir = "src"')}`,
    "src",
  ],
  [
    "an object in S3 that a script uploads",
    `s3_key = "releases/code.zip"${archive('source_dir = "src"', "${path.root}/out/code.zip")}`,
    "src",
  ],
  [
    "an object in S3 of another name",
    `s3_key = "code.zip"${archive('source_dir = "src"', "out/other-code.zip")}`,
    null,
  ],
  [
    "an object in S3 that may be either of two archives",
    `s3_key = "code.zip"${archive('source_dir = "src"', "a/code.zip")}}
data "archive_file" "other" {
  output_path = "b/code.zip"
  source_dir  = "lib"`,
    null,
  ],
  [
    "an archive that something else makes",
    'filename = "build/orders.zip"',
    "./orders",
    "orders/app.js",
  ],
  ["an archive beside the sources", 'filename = "../app.zip"', "../src", "../src/app.ts"],
  [
    "an archive of compiled code",
    'runtime = "java21"\n  filename = "../build/libs/orders.jar"',
    "../build/libs/orders.jar",
  ],
  ["an archive without sources", 'filename = "orders.zip"', "orders.zip", "orders/other.js"],
  ["an object that something else makes", 's3_key = "x.zip"', null],
  ["an image", 'package_type = "Image"\n  filename = "x.zip"', null, "app.js"],
  ["an archive of an unknown folder", byReference + archive("source_dir = var.folder"), null],
];

describe("the folder that becomes a function's code", () => {
  it.each(rows)("%s", async (_what, configuration, codeUri, ...files) => {
    const { f } = await readTerraformFunctions(
      `resource "aws_lambda_function" "f" {\n  handler = "app.handler"\n  ${configuration}\n}`,
      Object.fromEntries(files.map((file) => [file, ""])),
    );
    expect(f?.codeUri ?? null).toBe(codeUri);
  });
});

describe("an archive that nothing in the configuration makes", () => {
  it.each([
    ['filename = "dist/orders.zip"', undefined],
    ['filename = "dist/orders.bin"', "orders"],
    ['s3_key = "releases/orders.zip"', "orders"],
    ["filename = var.package", ""],
    ["filename = data.external.build.result.file", ""],
    ['package_type = "Image"', undefined],
    [byReference + archive('source_dir = "src"'), undefined],
  ])("is known by its name, if at all: %s", async (configuration, name) => {
    const { f } = await readTerraformFunctions(
      `resource "aws_lambda_function" "f" {\n  handler = "app.handler"\n  ${configuration}\n}`,
    );
    expect(f?.archive).toBe(name);
  });
});

describe("a file that an archive has under another name", () => {
  const source = (filename: string, content: string): string =>
    `source {\n  filename = "${filename}"\n  content = ${content}\n}`;

  it.each([
    ["file", source("app.py", `file("\${path.module}/src/orders.py")`), "orders.handler in ./src"],
    ["templatefile", source("app.js", `templatefile("orders.js", {})`), "orders.handler in ."],
    [
      "one of several",
      `${source("util.py", `file("util.py")`)}\n${source("app.py", `file("src/orders.py")`)}`,
      "orders.handler in src",
    ],
    ["a file of another kind", source("app.py", `file("src/orders.txt")`), "app.handler in null"],
    ["another module", source("other.py", `file("src/orders.py")`), "app.handler in null"],
    ["a text", source("app.py", `"def handler(event, context): pass"`), "app.handler in null"],
  ])("is the handler's: %s", async (_what, sources, expected) => {
    const { f } = await readTerraformFunctions(
      `resource "aws_lambda_function" "f" {\n  handler = "app.handler"\n  ${byReference}${archive(sources)}\n}`,
    );
    expect(`${f?.handler} in ${f?.codeUri}`).toBe(expected);
  });
});
