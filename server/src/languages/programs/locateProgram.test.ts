import { describe, expect, it } from "vitest";
import { analyzeWorkspace } from "../../analysis/analyzeWorkspace.ts";
import { grammarFolders } from "../../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../../testing/temporaryWorkspace.ts";

const go =
  'package main\nimport "github.com/aws/aws-lambda-go/lambda"\nfunc handle() {}\nfunc main() { lambda.Start(handle) }\n';
const rust =
  "use lambda_runtime::{run, service_fn};\nasync fn handle(e: LambdaEvent<Value>) {}\nasync fn main() { run(service_fn(handle)).await }\n";

function terraform(functions: Readonly<Record<string, string>>, runtime = "provided.al2023") {
  const blocks = Object.entries(functions).map(([name, code]) => {
    return `resource "aws_lambda_function" "${name}" {\n  runtime = "${runtime}"\n  ${code}\n}\n`;
  });
  return { "infra/main.tf": blocks.join("") };
}

/** File of each function's program, by the function's name. */
async function locate(files: Readonly<Record<string, string>>) {
  await using workspace = await createTemporaryWorkspace(files);
  const targets = await analyzeWorkspace(workspace.folder, { grammarFolders });
  const prefix = `file://${workspace.folder}/`;
  return Object.fromEntries(
    targets.flatMap(({ uri, logicalId }) => {
      return logicalId === null ? [] : [[logicalId, decodeURI(uri).replace(prefix, "")]];
    }),
  );
}

describe("the program of an archive that lies apart from sources", () => {
  it("is the binary that the archive is called like", async () => {
    const manifest =
      '[package]\nname = "shop"\n[[bin]]\nname = "orders"\npath = "src/bins/orders.rs"\n[[bin]]\nname = "mail"\npath = "src/bins/mail.rs"\n';
    const functions = terraform({
      a: 'handler = "handler"\n  filename = "data/lambdas/orders.zip"',
      b: 'handler = "bootstrap"\n  filename = "data/lambdas/mail.zip"',
      c: 'handler = "bootstrap"\n  filename = "data/lambdas/other.zip"',
    });
    expect(
      await locate({
        ...functions,
        "Cargo.toml": manifest,
        "src/bins/orders.rs": rust,
        "src/bins/mail.rs": rust,
      }),
    ).toEqual({ a: "src/bins/orders.rs", b: "src/bins/mail.rs" });
  });

  it("is called like the folder that a build writes it to", async () => {
    const archive =
      'data "archive_file" "z" {\n  source_file = "${path.module}/bin/event-sub/bootstrap"\n  output_path = "x.zip"\n}\n';
    const functions = terraform({
      a: 'handler = "bootstrap"\n  filename = data.archive_file.z.output_path',
    });
    expect(
      await locate({
        "infra/main.tf": functions["infra/main.tf"] + archive,
        "src/eventsub/main.go": go,
        "src/other/main.go": go,
      }),
    ).toEqual({ a: "src/eventsub/main.go" });
  });

  it("is named by the handler where only a deployment knows the archive", async () => {
    const versioned = 'filename = "./repository/x-${var.version}.zip"';
    const functions = terraform(
      { a: `handler = "user"\n  ${versioned}`, b: `handler = "clone-user"\n  ${versioned}` },
      "go1.x",
    );
    expect(
      await locate({ ...functions, "cmd/user/main.go": go, "cmd/clone-user/main.go": go }),
    ).toEqual({ a: "cmd/user/main.go", b: "cmd/clone-user/main.go" });
  });

  it("is called like the object in S3", async () => {
    const functions = terraform({
      a: 'handler = "bootstrap"\n  s3_bucket = "code"\n  s3_key = "release/user.zip"',
      b: 'handler = "bootstrap"\n  s3_bucket = "code"\n  s3_key = "release/other.zip"',
    });
    expect(await locate({ ...functions, "cmd/user/main.go": go })).toEqual({
      a: "cmd/user/main.go",
    });
    const server = "package main\nfunc main() { serve() }\n";
    expect(await locate({ ...functions, "cmd/user/main.go": server })).toEqual({});
  });

  const plain = { a: 'handler = "lambda"\n  filename = "/artifacts/lambda.zip"' };

  it("is the only one where no name tells anything", async () => {
    const functions = terraform(plain, "go1.x");
    expect(await locate({ ...functions, "work/main.go": go })).toEqual({ a: "work/main.go" });
    const two = { "work/main.go": go, "play/main.go": go };
    expect(await locate({ ...functions, ...two })).toEqual({});
  });

  it("is none that another template deploys", async () => {
    const functions = terraform(plain, "go1.x");
    const other = { "work/template.yaml": "Resources: {}\n", "work/main.go": go };
    expect(await locate({ ...functions, ...other })).toEqual({});
  });
});
