import { describe, expect, it } from "vitest";
import { grammarFolders } from "../../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../../testing/temporaryWorkspace.ts";
import { analyzeWorkspace } from "../analyzeWorkspace.ts";

const python = "import json\n\n\ndef run(*args):\n    return json.dumps(args)\n";
const dockerfile = `FROM public.ecr.aws/lambda/python:3.13
COPY requirements.txt \${LAMBDA_TASK_ROOT}
COPY src \${LAMBDA_TASK_ROOT}
`;
const withCommand = `${dockerfile}CMD ["app.run"]\n`;

/** Where each function was found: `file:line symbol`, by logical id. */
async function locate(files: Readonly<Record<string, string>>): Promise<unknown> {
  await using workspace = await createTemporaryWorkspace(files);
  const targets = await analyzeWorkspace(workspace.folder, { grammarFolders });
  const prefix = `file://${workspace.folder}/`;
  return Object.fromEntries(
    targets.map(({ uri, range, symbol, logicalId }) => {
      const place = `${decodeURI(uri).replace(prefix, "")}:${range.start.line + 1} ${symbol}`;
      return [logicalId ?? "nobody's", place];
    }),
  );
}

function terraform(more: string, others = ""): string {
  return `resource "aws_lambda_function" "f" {\n  package_type = "Image"\n  ${more}\n}\n${others}`;
}

const repository = 'image_uri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1"';

describe("the handler of an image", () => {
  it("is named by the template, and lies in what the Dockerfile copies", async () => {
    const resource = `${repository}\n  image_config { command = ["app.run"] }`;
    expect(
      await locate({
        "infra/main.tf": terraform(resource),
        Dockerfile: dockerfile,
        "src/app.py": python,
      }),
    ).toEqual({ f: "src/app.py:4 run" });
  });

  it("is the command of the Dockerfile that the configuration builds", async () => {
    const built = `resource "docker_image" "app" {\n  name = "app"\n  build { context = "\${path.module}/../two" }\n}\n`;
    const files = { "one/Dockerfile": withCommand, "one/src/app.py": python };
    const other = { "two/Dockerfile": withCommand, "two/src/app.py": python };
    const main = terraform("image_uri = docker_image.app.name", built);
    expect(await locate({ "infra/main.tf": main, ...files, ...other })).toEqual({
      f: "two/src/app.py:4 run",
    });
  });

  it("is found by the registry's module for images", async () => {
    const main = `module "image" {
  source      = "terraform-aws-modules/lambda/aws//modules/docker-build"
  source_path = "\${path.module}/two"
}
module "worker" {
  source         = "terraform-aws-modules/lambda/aws"
  create_package = false
  package_type   = "Image"
  image_uri      = module.image.image_uri
}
`;
    const files = { "one/Dockerfile": withCommand, "one/src/app.py": python };
    const other = { "two/Dockerfile": withCommand, "two/src/app.py": python };
    expect(await locate({ "main.tf": main, ...files, ...other })).toEqual({
      "module.worker": "two/src/app.py:4 run",
    });
  });

  it("stays unknown where several Dockerfiles lead to a handler, unless a folder is called like it", async () => {
    const files = { "one/Dockerfile": withCommand, "one/src/app.py": python };
    const other = { "two/Dockerfile": withCommand, "two/src/app.py": python };
    expect(await locate({ "main.tf": terraform(repository), ...files, ...other })).toEqual({});
    const named = terraform(`function_name = "shop-two"\n  ${repository}`);
    expect(await locate({ "main.tf": named, ...files, ...other })).toEqual({
      f: "two/src/app.py:4 run",
    });
  });

  it.each([
    'image_uri = "${data.aws_ecr_repository.r.repository_url}:${var.version}"',
    'image_uri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/two:1"',
    'image_uri = "${var.registry}/shop/two@${var.digest}"',
  ])("is that of the folder which is called like the repository: %s", async (uri) => {
    const files = { "one/Dockerfile": withCommand, "one/src/app.py": python };
    const other = { "two/Dockerfile": withCommand, "two/src/app.py": python };
    const main = terraform(uri, 'data "aws_ecr_repository" "r" {\n  name = "shop/two"\n}\n');
    expect(await locate({ "main.tf": main, ...files, ...other })).toEqual({
      f: "two/src/app.py:4 run",
    });
  });

  it("is that of the folder which is called like the repository in a template", async () => {
    const template = `Resources:
  Worker:
    Type: AWS::Lambda::Function
    Properties:
      PackageType: Image
      Code: { ImageUri: !Sub "\${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/two:latest" }
`;
    const files = { "one/Dockerfile": withCommand, "one/src/app.py": python };
    const other = { "two/Dockerfile": withCommand, "two/src/app.py": python };
    expect(await locate({ "template.yaml": template, ...files, ...other })).toEqual({
      Worker: "two/src/app.py:4 run",
    });
  });

  it("is no file that the image has nothing of", async () => {
    const other = { "web/Dockerfile": "FROM nginx\nCOPY src .\n", "web/src/app.py": python };
    const command = `${repository}\n  image_config { command = ["app.run"] }`;
    expect(await locate({ "main.tf": terraform(command), ...other })).toEqual({});
  });

  it("is found in a service of the Serverless Framework", async () => {
    const service = `service: shop
provider: { name: aws, ecr: { images: { app: { path: ./image } } } }
functions:
  command: { image: { name: app, command: [app.run] } }
  plain: { image: app }
`;
    const files = { "image/Dockerfile": withCommand, "image/src/app.py": python };
    expect(await locate({ "serverless.yml": service, ...files })).toEqual({
      command: "image/src/app.py:4 run",
      plain: "image/src/app.py:4 run",
    });
  });

  it("is found in a program of the CDK", async () => {
    const program = `import * as cdk from "aws-cdk-lib";
import * as lambda from "aws-cdk-lib/aws-lambda";
const stack = new cdk.Stack(new cdk.App(), "S");
new lambda.DockerImageFunction(stack, "Worker", {
  code: lambda.DockerImageCode.fromImageAsset("image"),
});
`;
    const files = { "image/Dockerfile": withCommand, "image/src/app.py": python };
    const app = { "cdk.json": '{ "app": "npx tsx bin/app.ts" }', "bin/app.ts": program };
    expect(await locate({ ...app, ...files })).toEqual({ Worker: "image/src/app.py:4 run" });
  });

  it("is found by a template of AWS SAM, in another file that it names", async () => {
    const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Metadata: { DockerContext: ./image, Dockerfile: lambda.Dockerfile }
    Properties: { PackageType: Image }
`;
    const files = { "image/lambda.Dockerfile": withCommand, "image/src/app.py": python };
    expect(await locate({ "template.yaml": template, ...files })).toEqual({
      Worker: "image/src/app.py:4 run",
    });
  });
});
