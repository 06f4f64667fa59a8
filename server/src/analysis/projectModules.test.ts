import path from "node:path";
import { describe, expect, it } from "vitest";
import { createMemoryWorkspace, memoryUri } from "../testing/memoryWorkspace.ts";

type Files = Readonly<Record<string, string>>;

const template = `Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: apps/orders, Handler: index.handler, Runtime: nodejs24.x }
`;
const code = "export const handler = async () => 1;\n";

/** Where the handler of `apps/orders/index.ts` is bound, relative to the workspace; null where it is lost. */
async function foundIn(specifier: string, files: Files): Promise<string | null> {
  const { targets } = await createMemoryWorkspace({
    "template.yaml": template,
    "apps/orders/index.ts": `export { handler } from "${specifier}";\n`,
    ...files,
  });
  const target = targets.find(({ logicalId }) => logicalId === "Orders");
  const base = memoryUri("");
  return target === undefined ? null : path.posix.relative(base, target.uri);
}

describe("a handler that is passed on from a module with a name", () => {
  it.each<[string, string, Files, string]>([
    [
      "paths of the nearest configuration",
      "@lib/handlers",
      {
        "tsconfig.json":
          '{ // paths\n "compilerOptions": { "paths": { "@lib/*": ["./libs/*",] } } }',
        "libs/handlers.ts": code,
      },
      "libs/handlers.ts",
    ],
    [
      "paths below a base",
      "@lib/handlers",
      {
        "apps/orders/tsconfig.json":
          '{ "compilerOptions": { "baseUrl": "../..", "paths": { "@lib/*": ["libs/*/src"] } } }',
        "libs/handlers/src/index.ts": code,
      },
      "libs/handlers/src/index.ts",
    ],
    [
      "paths that are inherited",
      "@lib",
      {
        "apps/orders/tsconfig.json": '{ "extends": "../../tsconfig.base" }',
        "tsconfig.base.json": '{ "compilerOptions": { "paths": { "@lib": ["./libs/all.ts"] } } }',
        "libs/all.ts": code,
      },
      "libs/all.ts",
    ],
    [
      "a base alone",
      "libs/handlers",
      { "tsconfig.json": '{ "compilerOptions": { "baseUrl": "." } }', "libs/handlers.ts": code },
      "libs/handlers.ts",
    ],
    [
      "subpath imports",
      "#handlers/orders.js",
      {
        "apps/orders/package.json": '{ "imports": { "#handlers/*.js": "./lib/*.js" } }',
        "apps/orders/lib/orders.ts": code,
      },
      "apps/orders/lib/orders.ts",
    ],
    [
      "a package of the workspace, which isn't built",
      "@shop/core",
      {
        "package.json": '{ "workspaces": ["packages/*"] }',
        "packages/core/package.json": '{ "name": "@shop/core", "main": "dist/index.js" }',
        "packages/core/src/index.ts": code,
      },
      "packages/core/src/index.ts",
    ],
    [
      "what such a package exports",
      "@shop/core/orders",
      {
        "package.json": '{ "workspaces": { "packages": ["packages/core"] } }',
        "packages/core/package.json":
          '{ "name": "@shop/core", "exports": { "./*": { "import": "./dist/api/*.js" } } }',
        "packages/core/src/api/orders.ts": code,
      },
      "packages/core/src/api/orders.ts",
    ],
    [
      "a package of pnpm's workspace",
      "core",
      {
        "pnpm-workspace.yaml": "packages:\n  - 'packages/**'\n",
        "packages/core/package.json": '{ "name": "core" }',
        "packages/core/index.js": code,
      },
      "packages/core/index.js",
    ],
  ])("is found by %s", async (_what, specifier, files, expected) => {
    expect(await foundIn(specifier, files)).toBe(expected);
  });

  it.each<[string, string, Files]>([
    [
      "a package from elsewhere",
      "somebody-else",
      { "package.json": '{ "workspaces": ["packages/*"] }' },
    ],
    ["a broken configuration", "@lib/a", { "tsconfig.json": "{ not", "libs/a.ts": code }],
    [
      "configurations that extend each other",
      "@lib/a",
      { "tsconfig.json": '{ "extends": "./tsconfig.json" }' },
    ],
  ])("is lost in %s", async (_what, specifier, files) => {
    expect(await foundIn(specifier, files)).toBeNull();
  });
});
