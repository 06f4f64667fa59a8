import { describe, expect, it } from "vitest";
import { grammarFolders } from "../../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../../testing/temporaryWorkspace.ts";
import { analyzeWorkspace } from "../analyzeWorkspace.ts";

const python = "import json\n\n\ndef run(*args):\n    return json.dumps(args)\n";
const rust =
  "use lambda_runtime::{run, service_fn};\nasync fn handle(e: LambdaEvent<Value>) {}\nasync fn main() { run(service_fn(handle)).await }\n";
const go =
  'package main\nimport "github.com/aws/aws-lambda-go/lambda"\nfunc handle() {}\nfunc main() { lambda.Start(handle) }\n';
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

  it.each([
    ['COPY target/release/notify ${LAMBDA_RUNTIME_DIR}/bootstrap\nCMD [ "lambda-handler" ]'],
    ['COPY --from=build /app/notify /notify\nENTRYPOINT ["/notify"]'],
  ])("is the program in the folder of a repository: %s", async (lines) => {
    const made = 'resource "aws_ecr_repository" "r" {\n  name = "notify"\n}\n';
    const main = terraform('image_uri = "${aws_ecr_repository.r.repository_url}:latest"', made);
    const others = {
      "worker/Dockerfile": withCommand,
      "worker/src/app.py": python,
      "update/Dockerfile": `FROM public.ecr.aws/lambda/provided:al2\n${lines.replaceAll("notify", "update")}\n`,
      "update/src/main.rs": rust,
    };
    expect(
      await locate({
        "main.tf": main,
        "notify/Dockerfile": `FROM public.ecr.aws/lambda/provided:al2\n${lines}\n`,
        "notify/src/main.rs": rust,
        ...others,
      }),
    ).toMatchObject({ f: "notify/src/main.rs:2 handle" });
  });

  it("is the program of Go that is called like the function", async () => {
    const main = terraform('function_name = "notify"\n  image_uri = var.image');
    const started = `FROM golang:1.24 AS build\nRUN go build -o main main.go\nFROM alpine\nCOPY --from=build /main ./main\nENTRYPOINT ["./main"]\n`;
    const files = {
      "notify/Dockerfile": started,
      "notify/main.go": go,
      "update/Dockerfile": started,
      "update/main.go": go,
    };
    expect(await locate({ "main.tf": main, ...files })).toMatchObject({
      f: "notify/main.go:3 handle",
    });
    const unnamed = await locate({ "main.tf": terraform("image_uri = var.image"), ...files });
    expect(unnamed).not.toHaveProperty("f");
  });

  it("is no program of an image that has nothing of Lambda, or that starts a script", async () => {
    const server = "package main\nfunc main() { serve() }\n";
    const scripted = 'FROM public.ecr.aws/lambda/provided:al2\nENTRYPOINT ["/run.sh"]\n';
    const found = await locate({
      "main.tf": terraform(repository),
      "app/Dockerfile": 'FROM alpine\nENTRYPOINT ["/app"]\n',
      "app/main.go": server,
      "other/Dockerfile": scripted,
      "other/main.go": go,
    });
    expect(found).not.toHaveProperty("f");
  });

  it("is the command of an image that brings the emulator of Lambda's interface alone", async () => {
    const emulated = `FROM python:3.13
WORKDIR /home/app
COPY src /home/app
ADD https://github.com/aws/aws-lambda-runtime-interface-emulator/releases/latest/download/aws-lambda-rie /usr/bin/
ENTRYPOINT [ "/entry.sh" ]
CMD [ "app.run" ]
`;
    const files = { "image/Dockerfile": emulated, "image/src/app.py": python };
    expect(await locate({ "main.tf": terraform(repository), ...files })).toEqual({
      f: "image/src/app.py:4 run",
    });
  });

  it("is no file that the image has nothing of", async () => {
    const other = { "web/Dockerfile": "FROM nginx\nCOPY src .\n", "web/src/app.py": python };
    const command = `${repository}\n  image_config { command = ["app.run"] }`;
    expect(await locate({ "main.tf": terraform(command), ...other })).toEqual({});
  });

  it("lies in the folder above a Dockerfile's that has what is copied", async () => {
    const files = { "docker/one/Dockerfile": withCommand, "src/app.py": python };
    expect(await locate({ "infra/main.tf": terraform(repository), ...files })).toEqual({
      f: "src/app.py:4 run",
    });
  });

  it.each(["docker/Dockerfile.two", "docker/two.Dockerfile"])(
    "is that of the Dockerfile which is called like the function: %s",
    async (file) => {
      const named = terraform(`function_name = "shop-two"\n  ${repository}`);
      const text = withCommand.replace("src $", "two $");
      const files = { Dockerfile: withCommand, "src/app.py": python };
      expect(
        await locate({ "main.tf": named, ...files, [file]: text, "two/app.py": python }),
      ).toEqual({ f: "two/app.py:4 run" });
    },
  );

  it.each([
    ["a folder", "COPY functions/${NAME}/ ./", "functions/orders/app.py"],
    ["a file", "COPY ${NAME} ./\nRUN mv ./${NAME} ./app.py", "orders.py"],
  ])("is what an argument of the build names after the function: %s", async (_what, copy, file) => {
    const shared = `FROM public.ecr.aws/lambda/python:3.13\nARG NAME\n${copy}\nCMD ["app.run"]\n`;
    const names = '  for_each = toset(["orders", "mail", "other"])\n  function_name = each.key\n  ';
    const main = terraform(names + repository);
    const other = file.replace("orders", "mail");
    expect(
      await locate({
        "main.tf": main,
        "app/Dockerfile": shared,
        [`app/${file}`]: python,
        [`app/${other}`]: python,
      }),
    ).toEqual({ 'f["orders"]': `app/${file}:4 run`, 'f["mail"]': `app/${other}:4 run` });
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
