import { describe, expect, it } from "vitest";
import { readServerlessFiles } from "../../testing/readServerless.ts";
import type { TemplateFunction } from "../templateFacts.ts";

/** The one function of a service in TypeScript, with the value of its variable `VALUE`. */
async function readOne(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly found: TemplateFunction | undefined; readonly value: string | null }> {
  const { functions, problems } = await readServerlessFiles(files);
  expect(problems).toEqual([]);
  const [found] = functions;
  return { found, value: found?.variables["VALUE"] ?? null };
}

/** A service that has an expression for a value. */
function service(value: string, before = ""): string {
  return `${before}
const config = {
  provider: { name: "aws" },
  functions: { worker: { handler: "app.handler", environment: { VALUE: ${value} } } },
};
export default config;
`;
}

describe("a service in JavaScript or TypeScript", () => {
  it.each([
    ["module.exports = NAME"],
    ["export default NAME"],
    ["export = NAME"],
    ["export default NAME satisfies AWS"],
    ["module.exports = () => (NAME)"],
    ["module.exports = async () => NAME"],
    ["export default Object.assign({}, NAME)"],
    ["module.exports = { ...NAME, service: 'shop' }"],
  ])("is read through %s", async (exported) => {
    const text = `const NAME: AWS = { provider: { name: "aws" }, functions: { a: { handler: "a.b" } } };\n`;
    const { found } = await readOne({ "serverless.ts": text + exported });
    expect(found).toMatchObject({ logicalId: "a", handler: "a.b", line: 1 });
  });

  it.each([
    ['"text"', "text"],
    ["`text`", "text"],
    ["12", "12"],
    ["true", "true"],
    ['"a" + "-" + name', "a-orders"],
    ["`${name}-${settings.nested.value}`", "orders-deep"],
    ["settings['nested'].value", "deep"],
    ["settings.list[1]", "second"],
    ["process.env.STAGE ?? 'dev'", "dev"],
    ["process.env['STAGE'] || name", "orders"],
    ["'${self:provider.stage}'", "dev"],
    ["`${name}-\\${sls:stage}`", "orders-dev"],
    ["{ Ref: 'AWS::Region' }", "us-east-1"],
    ["(name as string)", "orders"],
    ["imported", "from module"],
    ["whole.imported", "from module"],
    ["fallback", "the default"],
    ["fromJson.value", "from json"],
    ["require('./values').imported", "from module"],
    ["make()", "made"],
    ["identity('given')", "given"],
    ["options({ name, stage: 'x' })", "orders-x"],
    ["options({ name })", "orders-dev"],
    ["named()", "orders-1"],
    ["twice('a')", "aa"],
    ["helper('b')", "b from module"],
    ["pick({ list: ['c'] }).list[0]", "c"],
  ])("has %s for %s", async (expression, expected) => {
    const before = `
import fallback, { value as imported } from "./passed";
import * as whole from "./values.js";
import fromJson from "@data/values.json";
const name = "orders";
const settings = { nested: { value: "deep" }, list: ["first", "second"] } as const;
function make() { return "made"; }
const identity = (value) => value;
const options = ({ name: first, stage = "dev" }: Options) => \`\${first}-\${stage}\`;
const named = () => { const suffix = 1; return \`\${name}-\${suffix}\`; };
const twice = (text: string) => identity(text) + identity(text);
const pick = (all) => ({ ...all, other: 1 });
import { helper } from "./helper";
`;
    const { value } = await readOne({
      "serverless.ts": service(expression, before),
      "passed.ts": 'export { imported as value } from "./values";\nexport default "the default";\n',
      "values.ts": 'export const imported = "from module";\n',
      "helper.ts":
        'const end = "from module";\nexport const helper = (text) => `${text} ${end}`;\n',
      "data/values.json": '{ "value": "from json" }',
      "tsconfig.json": '{ "compilerOptions": { /* as */ "paths": { "@data/*": ["./data/*"] } } }',
    });
    expect(value).toBe(expected);
  });

  it.each([
    ["process.env.STAGE"],
    ["isLive ? 'a' : 'b'"],
    ["make('x')"],
    ["recursive('x')"],
    ["forever(1)"],
    ["rest('x')"],
    ["spread(...['x'])"],
    ["switching(1)"],
    ["named.toUpperCase()"],
    ["packaged"],
    ["packaged.name"],
    ["missing.name"],
    ["name.length"],
    ["[1].map(String)[0]"],
    ["`${packaged}-a`"],
    ["round"],
  ])("leaves %s to a deployment", async (expression) => {
    const before = `
import packaged from "some-package";
import missing from "./missing";
import { round } from "./round";
const name = "orders";
const make = (x) => { log(x); return x; };
const recursive = (x) => recursive(x + "-");
const forever = (x) => ({ next: forever(x), ...forever(x) });
const rest = (...all) => all[0];
const spread = (x) => x;
const switching = (x) => { if (x) return 1; return 2; };
const named = "x";
`;
    const { found, value } = await readOne({
      "serverless.ts": service(expression, before),
      "round.ts": 'export { round } from "./trip";\n',
      "trip.ts": 'export { round } from "./round";\n',
    });
    expect(value).toBeNull();
    expect(found).toMatchObject({ logicalId: "worker" });
  });

  it.each([
    ["`${path.relative(process.cwd(), __dirname)}/handler.main`", ""],
    ["`${__dirname.split(process.cwd())[1].substring(1)}/handler.main`", ""],
    ["`${folderOf(__dirname)}/handler.main`", "../../libs/folderOf"],
    ["`${folderOf(__dirname)}/handler.main`", "../../libs/folderBody"],
  ])("has a handler beside the file that declares the function: %s", async (handler, lib) => {
    const { found } = await readOne({
      "serverless.ts":
        'import hello from "./src/functions/hello";\nexport default { functions: { hello } };',
      "src/functions/hello/index.ts": `import { folderOf } from "${lib}";\nexport default { handler: ${handler} };`,
      "src/libs/folderOf.ts":
        "export const folderOf = (context: string) => `${context.split(process.cwd())[1].substring(1)}`;",
      "src/libs/folderBody.ts":
        'export function folderOf(context) {\n  const root = process.cwd();\n  return context.replace(root, "").slice(1);\n}',
    });
    expect(found?.handler).toBe("src/functions/hello/handler.main");
  });

  it("has the events that a list is mapped to", async () => {
    const { found } = await readOne({
      "serverless.ts": `const methods = ["get", "post"];
export default {
  provider: { name: "aws" },
  functions: { worker: { handler: "app.handler", events: [
    ...methods.map((method) => ({ http: { method, path: \`/\${method}\` } })),
    ...[{ bucket: "in" }].map((s3) => ({ s3 })),
    ...methods.filter(Boolean),
  ] } },
};
`,
    });
    expect(found?.triggers.map(({ name, eventType }) => `${name} ${eventType}`)).toEqual([
      "GET /get api-gateway-rest-proxy",
      "POST /post api-gateway-rest-proxy",
      "in s3",
    ]);
  });

  it("knows where each function and its settings are written", async () => {
    const { found } = await readOne({
      "serverless.js": `const functions = require("./functions");
module.exports = { provider: { runtime: "nodejs22.x" }, functions };
`,
      "functions.js": `module.exports = {
  "send-mail": {
    handler: "mail.send",
    timeout: 5,
    events: [{ schedule: "rate(1 day)" }],
  },
};
`,
    });
    expect(found).toMatchObject({
      logicalId: "send-mail",
      uri: "file:///service/functions.js",
      line: 2,
      places: {
        name: { start: { line: 1, character: 3 } },
        handler: { start: { line: 2, character: 14 }, end: { line: 2, character: 23 } },
        timeout: { start: { line: 3, character: 13 }, end: { line: 3, character: 14 } },
        runtime: null,
      },
      triggers: [{ name: "rate(1 day)", range: { start: { line: 4, character: 15 } } }],
    });
  });

  it("may give YAML its values", async () => {
    const { value } = await readOne({
      "serverless.yml": `functions:
  a:
    handler: a.b
    environment: { VALUE: "\${file(./config.js):stage.name}-\${file(./made.js):name}" }
`,
      "config.js": 'module.exports.stage = { name: "x" };\n',
      "made.js": 'module.exports = async ({ options }) => ({ name: "y" });\n',
    });
    expect(value).toBe("x-y");
  });
});
