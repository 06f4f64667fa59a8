import { describe, expect, it } from "vitest";
import { createMemoryWorkspace, memoryUri } from "../testing/memoryWorkspace.ts";

const source = "export const handler = async () => {};\n";
const python = "def handler(event, context):\n    return None\n";

interface Layout {
  /** Properties of the function, and what stands beside them. */
  readonly properties: string;
  readonly metadata?: string;
  /** Texts by path; an array of paths stands for handlers. */
  readonly files: Readonly<Record<string, string>> | readonly string[];
  /** Of the template, relative to the workspace. */
  readonly template?: string;
}

/** The file that the template's function is found in, relative to the workspace; null for none. */
async function locate({
  properties,
  metadata = "{}",
  files,
  template = "template.yaml",
}: Layout): Promise<string | null> {
  const texts = Array.isArray(files)
    ? Object.fromEntries(
        (files as string[]).map((file) => [file, file.endsWith(".py") ? python : source]),
      )
    : files;
  const { targets } = await createMemoryWorkspace({
    ...(texts as Readonly<Record<string, string>>),
    [template]: `Resources:
  Worker:
    Type: AWS::Serverless::Function
    Metadata: ${metadata}
    Properties: { ${properties} }
`,
  });
  const found = targets.find(({ logicalId }) => logicalId === "Worker");
  return found === undefined ? null : found.uri.slice(memoryUri("x").length - 1);
}

const node = "Runtime: nodejs24.x";

describe("locateHandler finds the source of", () => {
  it.each<[string, Layout, string | null]>([
    [
      "an archive that a bundler's output is packed into",
      {
        properties: `${node}, CodeUri: ./out/prices/prices.zip, Handler: index.handler`,
        files: ["src/api/prices.ts", "src/api/orders.ts"],
      },
      "src/api/prices.ts",
    ],
    [
      "an archive that is called after a folder and a file in it",
      {
        properties: `${node}, CodeUri: ./dist/orders-createOne.zip, Handler: index.handler`,
        files: ["api/src/orders/createOne.ts", "api/src/users/createOne.ts", "api/src/index.ts"],
      },
      "api/src/orders/createOne.ts",
    ],
    [
      "an archive that is called after a folder rather than after parts of its name",
      {
        properties: `${node}, CodeUri: ./dist/orders-create.zip, Handler: index.handler`,
        files: ["src/orders/create.ts", "src/orders-create/index.ts"],
      },
      "src/orders-create/index.ts",
    ],
    [
      "an archive of the folder beside it",
      {
        properties: `${node}, CodeUri: prices.zip, Handler: index.handler`,
        files: ["prices/index.mjs", "orders/index.mjs"],
      },
      "prices/index.mjs",
    ],
    [
      "nothing in the folder of another deployment",
      {
        properties: `${node}, CodeUri: src/, Handler: app.handler`,
        files: { "b/src/app.mjs": source, "b/main.tf": "" },
        template: "a/template.yaml",
      },
      null,
    ],
    [
      "nothing in the folder of another deployment for code in S3",
      {
        properties: `${node}, CodeUri: s3://code/lambda.zip, Handler: jobs/run.handler`,
        files: { "b/jobs/run.mjs": source, "b/serverless.yml": "" },
        template: "a/template.yaml",
      },
      null,
    ],
    [
      "a module in the folder of a nested deployment",
      {
        properties: `${node}, CodeUri: build/, Handler: jobs/run.handler`,
        files: { "b/jobs/run.mjs": source, "b/main.tf": "" },
      },
      "b/jobs/run.mjs",
    ],
    [
      "a module in the code's folder",
      {
        properties: `${node}, CodeUri: src, Handler: app.handler`,
        files: ["src/app.ts", "app.ts"],
      },
      "src/app.ts",
    ],
    [
      "a built folder, beside which sources lie in src",
      { properties: `${node}, CodeUri: dist, Handler: api/app.handler`, files: ["src/api/app.ts"] },
      "src/api/app.ts",
    ],
    [
      "a built folder before the source, where both are there",
      {
        properties: `${node}, CodeUri: ., Handler: dist/app.handler`,
        files: ["dist/app.js", "src/app.js"],
      },
      "src/app.js",
    ],
    [
      "what is built with its folder",
      { properties: `${node}, CodeUri: dist, Handler: src/app.handler`, files: ["src/app.ts"] },
      "src/app.ts",
    ],
    [
      "one format of several",
      { properties: `${node}, CodeUri: dist/esm, Handler: app.handler`, files: ["src/app.ts"] },
      "src/app.ts",
    ],
    [
      "a package of a monorepo",
      {
        properties: `${node}, CodeUri: ../packages/orders/dist, Handler: index.handler`,
        template: "infra/template.yaml",
        files: ["packages/orders/src/index.ts", "packages/mails/src/index.ts"],
      },
      "packages/orders/src/index.ts",
    ],
    [
      "the compiler's outDir, by its rootDir",
      {
        properties: `${node}, CodeUri: target/js, Handler: api/app.handler`,
        files: {
          "tsconfig.json":
            '{ "compilerOptions": { // where\n "outDir": "./target/js", "rootDir": "source" } }',
          "source/api/app.ts": source,
          "src/api/app.ts": source,
        },
      },
      "source/api/app.ts",
    ],
    [
      "a bundle, by a command",
      {
        properties: `${node}, CodeUri: dist, Handler: index.handler`,
        files: {
          "package.json":
            '{ "main": "lib/other.js", "scripts": {\n"lint": "eslint lib/other.ts",\n"build": "esbuild lib/entry.ts --bundle --outfile=dist/index.js"\n} }',
          "lib/entry.ts": source,
          "lib/other.ts": source,
        },
      },
      "lib/entry.ts",
    ],
    [
      "a bundle, by the name that webpack gives it",
      {
        properties: `${node}, CodeUri: .webpack, Handler: payments.handler`,
        files: {
          "webpack.config.js":
            "module.exports = { entry: { payments: './functions/pay/main.ts', mails: './functions/mail/main.ts' } };",
          "functions/pay/main.ts": source,
          "functions/mail/main.ts": source,
        },
      },
      "functions/pay/main.ts",
    ],
    [
      "SAM's own bundler",
      {
        properties: `${node}, CodeUri: ., Handler: orders.handler`,
        metadata: "{ BuildMethod: esbuild, BuildProperties: { EntryPoints: [code/orders.ts] } }",
        files: ["code/orders.ts", "orders.ts"],
      },
      "code/orders.ts",
    ],
    [
      "a folder for each function",
      {
        properties: `${node}, CodeUri: build/refunds, Handler: index.handler`,
        files: ["src/functions/refunds.ts", "src/functions/orders.ts"],
      },
      "src/functions/refunds.ts",
    ],
    [
      "a module that a build of its own takes from somewhere",
      {
        properties: `Runtime: python3.13, CodeUri: ., Handler: shop.orders.handler`,
        metadata: "{ BuildMethod: makefile }",
        files: ["services/shop/orders.py", "services/other/orders.py"],
      },
      "services/shop/orders.py",
    ],
    [
      "a package in src",
      {
        properties: "Runtime: python3.13, CodeUri: ., Handler: shop.app.handler",
        files: ["src/shop/app.py"],
      },
      "src/shop/app.py",
    ],
    [
      "a package's own module",
      {
        properties: "Runtime: python3.13, CodeUri: ., Handler: shop.handler",
        files: ["shop/__init__.py"],
      },
      "shop/__init__.py",
    ],
    [
      "what a monitoring tool wraps",
      {
        properties: `${node}, CodeUri: ., Handler: /opt/nodejs/node_modules/datadog-lambda-js/handler.handler, Environment: { Variables: { DD_LAMBDA_HANDLER: src/app.handler } }`,
        files: ["src/app.ts"],
      },
      "src/app.ts",
    ],
    [
      "an image",
      {
        properties: "PackageType: Image, ImageConfig: { Command: [app.handler] }",
        metadata: "{ DockerContext: ./image }",
        files: ["image/app.py", "app.py"],
      },
      "image/app.py",
    ],
    [
      "a module that is a folder",
      { properties: `${node}, CodeUri: ., Handler: orders.handler`, files: ["orders/index.ts"] },
      "orders/index.ts",
    ],
    [
      "a module that is a folder with a manifest",
      {
        properties: `${node}, CodeUri: ., Handler: orders.handler`,
        files: {
          "orders/package.json": '{ "main": "./lib/entry.js" }',
          "orders/lib/entry.js": source,
        },
      },
      "orders/lib/entry.js",
    ],
    [
      "an archive in S3, by its path",
      {
        properties: `${node}, CodeUri: { Bucket: code, Key: !Sub "\${AWS::StackName}.zip" }, Handler: src/orders/create.handler`,
        files: ["backend/src/orders/create.ts", "backend/src/mails/create.ts"],
      },
      "backend/src/orders/create.ts",
    ],
    [
      "an archive in S3, by its name",
      {
        properties: `${node}, CodeUri: s3://code/builds/refunds.zip, Handler: index.handler`,
        files: ["lambda/refunds/index.js", "lambda/orders/index.js"],
      },
      "lambda/refunds/index.js",
    ],
    [
      "an archive in S3, by the folder that is called like it",
      {
        properties: `${node}, CodeUri: s3://code/builds/refunds.zip, Handler: index.handler`,
        files: ["handlers/refunds/src/index.ts", "handlers/orders/src/index.ts"],
      },
      "handlers/refunds/src/index.ts",
    ],
    [
      "an archive in S3, by the known part of its name",
      {
        properties: `${node}, CodeUri: { Bucket: code, Key: !Sub "v/\${Stage}-refunds-\${Version}.zip" }, Handler: index.handler`,
        files: ["lambda/refunds/index.js", "lambda/orders/index.js"],
      },
      "lambda/refunds/index.js",
    ],
    [
      "an archive in S3, by the folders that are called like the template's",
      {
        properties: `${node}, CodeUri: s3://code/builds/refunds.zip, Handler: index.handler`,
        template: "stacks/v2/services.yaml",
        files: ["lambda/v1/refunds/index.js", "lambda/v2/refunds/index.js"],
      },
      "lambda/v2/refunds/index.js",
    ],
    [
      "an archive in S3, by the file beside the template",
      {
        properties: `${node}, CodeUri: { Bucket: code, Key: !Ref Key }, Handler: index.handler`,
        template: "orders/orders.yaml",
        files: ["orders/index.js", "mails/index.js"],
      },
      "orders/index.js",
    ],
    [
      "an archive in S3 that a script packs, by the only file around the template",
      {
        properties: `${node}, CodeUri: { Bucket: code, Key: !Ref Key }, Handler: index.handler`,
        template: "orders/orders.yaml",
        files: {
          "orders/src/index.js": source,
          "mails/src/index.js": source,
          "orders/build.sh": "cd src\nzip -r ../package.zip *\n",
        },
      },
      "orders/src/index.js",
    ],
    [
      "nothing of an archive in S3 that no script here packs",
      {
        properties: `${node}, CodeUri: s3://code/payments.zip, Handler: index.handler`,
        template: "infra/orders.yaml",
        files: { "src/index.js": source, "build.sh": "cd src\nzip -r ../orders.zip *\n" },
      },
      null,
    ],
    [
      "nothing of a packed archive in S3 that two files would do for",
      {
        properties: `${node}, CodeUri: { Bucket: code, Key: !Ref Key }, Handler: index.handler`,
        template: "infra/orders.yaml",
        files: {
          "one/index.js": source,
          "two/index.js": source,
          "build.sh": "zip -r package.zip *\n",
        },
      },
      null,
    ],
    [
      "a local archive that a script makes, by the file beside it",
      {
        properties: "Runtime: python3.13, CodeUri: ./packages/orders.zip, Handler: app.handler",
        files: ["app.py"],
      },
      "app.py",
    ],
    [
      "a local archive that a script makes, by the only file there is",
      {
        properties: "Runtime: python3.13, CodeUri: build/app.zip, Handler: app.handler",
        files: ["src/app.py", "src/other.py"],
      },
      "src/app.py",
    ],
    [
      "a local archive, by the folders that make up its name",
      {
        properties:
          "Runtime: python3.13, CodeUri: deploy/articles_index.zip, Handler: handler.handler",
        files: [
          "src/articles/index/handler.py",
          "src/articles/index/old/handler.py",
          "src/articles/tips/handler.py",
        ],
      },
      "src/articles/index/handler.py",
    ],
    [
      "a local archive in its own service",
      {
        properties: "Runtime: python3.13, CodeUri: dist/code.zip, Handler: app.handler",
        template: "orders/template.yaml",
        files: ["orders/src/app.py", "mails/src/app.py"],
      },
      "orders/src/app.py",
    ],
    [
      "nothing of a local archive that two files would do for",
      {
        properties: "Runtime: python3.13, CodeUri: dist/code.zip, Handler: app.handler",
        files: ["one/app.py", "two/app.py"],
      },
      null,
    ],
    [
      "nothing of a local archive whose module would be in another deployment",
      {
        properties: "Runtime: python3.13, CodeUri: code.zip, Handler: app.handler",
        files: { "b/app.py": python, "b/main.tf": "" },
        template: "a/template.yaml",
      },
      null,
    ],
    [
      "nothing of a local archive for a file without the name",
      {
        properties: "Runtime: python3.13, CodeUri: dist/code.zip, Handler: app.handler",
        files: { "src/app.py": "def other(event, context):\n    return None\n" },
      },
      null,
    ],
    [
      "a bundle in an archive",
      {
        properties: `${node}, CodeUri: app/app.zip, Handler: index.handler`,
        files: {
          "app/package.json": '{ "scripts": { "build": "ncc build src/lambda.ts -o dist" } }',
          "app/src/lambda.ts": source,
          "app/src/other.ts": source,
        },
      },
      "app/src/lambda.ts",
    ],
    [
      "a bundle in an archive, by what the bundler writes",
      {
        properties: `${node}, CodeUri: app/app.zip, Handler: index.handler`,
        files: {
          "app/package.json":
            '{ "scripts": { "build": "esbuild src/lambda.ts --outfile=dist/index.js" } }',
          "app/src/lambda.ts": source,
        },
      },
      "app/src/lambda.ts",
    ],
    [
      "no bundle in an archive that is written elsewhere",
      {
        properties: `${node}, CodeUri: app/orders.zip, Handler: index.handler`,
        files: {
          "app/package.json":
            '{ "scripts": { "build": "esbuild src/lambda.ts --outfile=dist/mails/index.js" } }',
          "app/src/lambda.ts": source,
        },
      },
      null,
    ],
    [
      "a compiled module that is a folder",
      {
        properties: `${node}, CodeUri: lambda/dist.zip, Handler: handlers/verify.handler`,
        files: {
          "lambda/tsconfig.json": '{ "compilerOptions": { "outDir": "dist", "rootDir": "code" } }',
          "lambda/code/handlers/verify/index.ts": source,
          "other/handlers/verify/index.ts": source,
        },
      },
      "lambda/code/handlers/verify/index.ts",
    ],
    [
      "a module that is a folder, by its path",
      {
        properties: `${node}, CodeUri: s3://code/x.zip, Handler: handlers/verify.handler`,
        files: ["lambda/handlers/verify/index.ts", "lambda/handlers/index.ts"],
      },
      "lambda/handlers/verify/index.ts",
    ],
    [
      "nothing of an archive whose handler could be any",
      {
        properties: `${node}, CodeUri: !Ref Outside, Handler: index.handler`,
        files: ["web/index.js"],
      },
      null,
    ],
    [
      "nothing for code in the template, whatever lies about",
      {
        properties: `${node}, InlineCode: "exports.handler = 1", Handler: orders/index.handler`,
        files: ["orders/index.js"],
      },
      null,
    ],
    [
      "nothing where a name that all have is all there is",
      { properties: `${node}, CodeUri: dist, Handler: index.handler`, files: ["web/index.ts"] },
      null,
    ],
    [
      "a folder that a Makefile fills",
      {
        properties: "Runtime: python3.13, CodeUri: package, Handler: lambda_function.handler",
        template: "infra/template.yaml",
        files: {
          "app/lambda_function.py": python,
          "app/other.py": python,
          Makefile: "pack:\n\t@mkdir package\n\t@cp ./app/lambda_function.py ./package/\n",
        },
      },
      "app/lambda_function.py",
    ],
    [
      "a folder that a script above it installs into, and of which a part is there",
      {
        properties: "Runtime: python3.13, CodeUri: package, Handler: lambda_function.handler",
        files: {
          "package/six.py": "",
          "app/lambda_function.py": python,
          "build.sh":
            "pip3 install -r requirements.txt --target ./package && cp app/*.py package\n",
        },
      },
      "app/lambda_function.py",
    ],
    [
      "an archive with a file that a script calls otherwise",
      {
        properties:
          "Runtime: python3.13, CodeUri: dist/orders.zip, Handler: lambda_function.handler",
        files: {
          "src/worker.py": python,
          "src/other.py": python,
          "build.sh":
            "mkdir -p dist/pkg\ncp -v ./src/worker.py dist/pkg/lambda_function.py\n(cd dist/pkg && zip -r ../orders.zip .)\n",
        },
      },
      "src/worker.py",
    ],
    [
      "an archive in S3 with a file that Python calls otherwise",
      {
        properties:
          "Runtime: python3.13, CodeUri: { Bucket: code, Key: !Ref Key }, Handler: lambda_function.handler",
        template: "orders/template.yaml",
        files: {
          "orders/src/worker.py": python,
          "mails/src/worker.py": python,
          "orders/deploy.py":
            'shutil.copy(os.path.join(here, "src", "worker.py"), target / "lambda_function.py")\n',
        },
      },
      "orders/src/worker.py",
    ],
    [
      "nothing of an archive for which a script copies two files",
      {
        properties:
          "Runtime: python3.13, CodeUri: dist/orders.zip, Handler: lambda_function.handler",
        files: {
          "src/one.py": python,
          "src/two.py": python,
          Makefile:
            "one:\n\tcp src/one.py $(OUT)/lambda_function.py\ntwo:\n\tcp src/two.py $(OUT)/lambda_function.py\n",
        },
      },
      null,
    ],
    [
      "nothing of a copy without the handler",
      {
        properties:
          "Runtime: python3.13, CodeUri: dist/orders.zip, Handler: lambda_function.handler",
        files: {
          "src/worker.py": "def other(event, context):\n    return None\n",
          "build.sh": "cp src/worker.py dist/lambda_function.py\n",
        },
      },
      null,
    ],
    [
      "nothing of a folder that no script names",
      {
        properties: "Runtime: python3.13, CodeUri: package, Handler: lambda_function.handler",
        files: {
          "package/six.py": "",
          "app/lambda_function.py": python,
          Makefile: "pack:\n\tcp app/lambda_function.py other/package-two/\n",
        },
      },
      null,
    ],
    [
      "nothing of a filled folder that two files would do for",
      {
        properties: "Runtime: python3.13, CodeUri: package, Handler: lambda_function.handler",
        files: {
          "one/lambda_function.py": python,
          "two/lambda_function.py": python,
          Makefile: "pack:\n\tcp one/lambda_function.py package/\n",
        },
      },
      null,
    ],
    [
      "nothing where two would do",
      {
        properties: `${node}, CodeUri: dist, Handler: orders.handler`,
        files: ["one/orders.ts", "two/orders.ts"],
      },
      null,
    ],
    [
      "nothing for a program that is no handler",
      { properties: `${node}, CodeUri: ., Handler: run.sh`, files: ["src/run.ts"] },
      null,
    ],
  ])("%s", async (_what, layout, expected) => {
    expect(await locate(layout)).toBe(expected);
  });
});

describe("locateHandler on hostile files", () => {
  it.each([
    ["Makefile", "a".repeat(49_000)],
    ["Makefile", "'a/".repeat(16_000)],
    ["package.json", `{"scripts": {"build": "esbuild ${"a.".repeat(20_000)}"}}`],
    ["tsconfig.json", "/*".repeat(200_000)],
    ["tsconfig.json", '"outDir": '.repeat(50_000)],
    ["dist/package.json", '"main": "'.repeat(50_000)],
  ])("ends soon: %s", async (name, text) => {
    const start = performance.now();
    const properties = `${node}, CodeUri: dist, Handler: orders.handler`;
    expect(
      await locate({ properties, files: { [name]: text, "src/mails.ts": source } }),
    ).toBeNull();
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("takes no handler string that Lambda would not take", async () => {
    const handler = `${"a.".repeat(100_000)}/handler`;
    const properties = `${node}, CodeUri: ., Handler: ${handler}`;
    expect(await locate({ properties, files: ["src/app.ts"] })).toBeNull();
  });
});
