import { describe, expect, it } from "vitest";
import { readCdkFiles, sketchFunctions } from "../../testing/readCdk.ts";

const files = {
  "functions.json": `{ "all": [{ "name": "a", "entry": "src/a.ts" }], "single": { "name": "s", "entry": "src/s.ts" } }`,
  "lib/names.json": `["b", "c"]`,
  "lib/handlers/d.ts": "",
  "lib/handlers/e.ts": "",
  "lib/handlers/README.md": "",
  "services/f/index.ts": "",
  "services/g/index.ts": "",
  "services/notes.txt": "",
};

async function read(body: string, others: Readonly<Record<string, string>> = files) {
  const text = `
import * as fs from "node:fs";
import { readFileSync, readdirSync } from "fs";
import * as path from "path";
import { Stack } from "aws-cdk-lib";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import settings, { single } from "../functions.json";
import * as whole from "../functions.json";
const names = require("./names.json");
export class OrdersStack extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    const make = (name, entry) => new NodejsFunction(this, name, { entry });
    const handlers = path.join(__dirname, "handlers");
    ${body}
  }
}`;
  const sketched = sketchFunctions(await readCdkFiles({ "lib/stack.ts": text, ...others }));
  return Object.fromEntries(
    Object.entries(sketched).map(([name, told]) => [
      name,
      told.replace("index.handler in .. ", ""),
    ]),
  );
}

describe("what a CDK program reads of the disk", () => {
  it.each([
    ["for (const { name, entry } of settings.all) make(name, entry)", { a: "src/a.ts" }],
    ["make(single.name, whole.single.entry)", { s: "src/s.ts" }],
    ["names.forEach((name) => make(name, name + '.ts'))", { b: "b.ts", c: "c.ts" }],
    [
      "const { all } = JSON.parse(readFileSync(path.join(__dirname, '../functions.json'), 'utf8')); all.map((f) => make(f.name, f.entry))",
      { a: "src/a.ts" },
    ],
    [
      "for (const f of fs.readdirSync(handlers)) if (f.endsWith('.ts')) make(path.parse(f).name, path.join(handlers, f))",
      { d: "lib/handlers/d.ts", e: "lib/handlers/e.ts" },
    ],
    [
      "readdirSync('services', { withFileTypes: true }).filter((each) => each.isDirectory()).forEach(({ name }) => make(name, `services/${name}/index.ts`))",
      { f: "services/f/index.ts", g: "services/g/index.ts" },
    ],
    [
      "for (const name of readdirSync('services')) { if (fs.statSync(path.join('services', name)).isFile()) continue; make(name, `services/${name}/index.ts`) }",
      { f: "services/f/index.ts", g: "services/g/index.ts" },
    ],
    [
      "if (!fs.existsSync('dist')) throw new Error('build first'); make('a', 'a.ts')",
      { a: "a.ts" },
    ],
    ["for (const name of readdirSync('none')) make('a', name)", { a: "index.handler in " }],
    ["for (const name of readdirSync(props.folder)) make('a', name)", { a: "index.handler in " }],
    ["make('a', JSON.parse(props.text).entry)", { a: "index.handler in " }],
  ])("makes functions by %s", async (body, expected) => {
    expect(await read(body)).toEqual(expected);
  });

  it("is read again when it has changed", async () => {
    const body = `names.forEach((name) => make(name, name + ".ts")); readdirSync(handlers).map((name) => make("in-" + name, name));`;
    const before = await read(body);
    const after = await read(body, {
      ...files,
      "lib/names.json": `["h"]`,
      "lib/handlers/i.ts": "",
    });
    expect(Object.keys(before)).toEqual(["b", "c", "in-README.md", "in-d.ts", "in-e.ts"]);
    expect(Object.keys(after)).toEqual(["h", "in-README.md", "in-d.ts", "in-e.ts", "in-i.ts"]);
  });

  it("counts in Python too", async () => {
    const text = `
import json, os
from pathlib import Path
from aws_cdk import Stack, aws_lambda as lambda_
class OrdersStack(Stack):
    def __init__(self, scope, id, **kwargs):
        super().__init__(scope, id, **kwargs)
        def mk(name, folder="src"):
            lambda_.Function(self, name, code=lambda_.Code.from_asset(folder), handler="a.b")
        with open("functions.json") as file:
            for each in json.load(file)["all"]: mk(each["name"])
        mk(json.loads(Path("functions.json").read_text())["single"]["name"])
        for each in (Path(__file__).parent / "services").iterdir():
            if each.is_dir(): mk(each.name, str(each))
        for name in os.listdir("services"):
            if os.path.isfile(os.path.join("services", name)): mk(os.path.splitext(name)[0])
        for each in Path("lib/handlers").glob("*.ts"): mk(each.stem)
`;
    expect(sketchFunctions(await readCdkFiles({ "stack.py": text, ...files }))).toEqual({
      a: "a.b in src",
      s: "a.b in src",
      f: "a.b in services/f",
      g: "a.b in services/g",
      notes: "a.b in src",
      d: "a.b in src",
      e: "a.b in src",
    });
  });
});
