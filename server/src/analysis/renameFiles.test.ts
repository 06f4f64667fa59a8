import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { textIn } from "../code/textIn.ts";
import { readTemplate } from "../templates/readTemplate.ts";
import type { FunctionTarget } from "../protocol.ts";
import { renameInTemplate } from "./renameFiles.ts";

const root = path.resolve("/shop");

interface Case {
  readonly properties: string;
  readonly metadata?: string;
  /** Source that the handler means, relative to the root as everything else here. */
  readonly source: string;
  readonly from: string;
  readonly to: string;
}

/** What changes in `template.yaml`, each as the old and the new text. */
function changes({ properties, metadata = "{}", source, from, to }: Case): readonly string[] {
  const text = `Resources:
  Worker:
    Type: AWS::Serverless::Function
    Metadata: ${metadata}
    Properties: ${properties}
`;
  const at = (file: string): string => path.join(root, file);
  const templateUri = pathToFileURL(at("template.yaml")).href;
  const [declared] = readTemplate(text, templateUri).functions;
  if (declared === undefined) throw new Error("There is no function");
  const target = { uri: pathToFileURL(at(source)).href } as FunctionTarget;
  const moves = [{ from: at(from), to: at(to) }];
  const handler = { declared, target, module: at(source), templateUri };
  const { edits } = renameInTemplate(handler, moves, text);
  return edits.map(({ range, newText }) => `${textIn(text, range)} → ${newText}`);
}

const direct = "{ CodeUri: src/, Handler: orders.handler }";
const bundled = "{ CodeUri: ., Handler: orders.handler }";
const esbuild = "{ BuildMethod: esbuild, BuildProperties: { EntryPoints: [src/orders.ts] } }";

describe("renameInTemplate", () => {
  it.each<[string, Case, readonly string[]]>([
    [
      "a file",
      { properties: direct, source: "src/orders.ts", from: "src/orders.ts", to: "src/shop.ts" },
      ["orders.handler → shop.handler"],
    ],
    [
      "a file into a folder below",
      { properties: direct, source: "src/orders.ts", from: "src/orders.ts", to: "src/api/o.ts" },
      ["orders.handler → api/o.handler"],
    ],
    [
      "a file out of what is deployed",
      { properties: direct, source: "src/orders.ts", from: "src/orders.ts", to: "lib/orders.ts" },
      [],
    ],
    [
      "another file",
      { properties: direct, source: "src/orders.ts", from: "src/other.ts", to: "src/new.ts" },
      [],
    ],
    [
      "the folder of the code",
      { properties: direct, source: "src/orders.ts", from: "src", to: "functions/orders" },
      ["src/ → functions/orders/"],
    ],
    [
      "the folder of the code, written with a dot",
      {
        properties: "{ CodeUri: ./src, Handler: orders.handler }",
        source: "src/orders.ts",
        from: "src",
        to: "code",
      },
      ["./src → ./code"],
    ],
    [
      "a folder within the code",
      {
        properties: "{ CodeUri: ., Handler: src/api/orders.create.one }",
        source: "src/api/orders.js",
        from: "src/api",
        to: "src/http",
      },
      ["src/api/orders.create.one → src/http/orders.create.one"],
    ],
    [
      "a source that is built into another folder",
      {
        properties: "{ CodeUri: ., Handler: dist/api/orders.handler }",
        source: "src/api/orders.ts",
        from: "src/api/orders.ts",
        to: "src/api/v2/orders.ts",
      },
      ["dist/api/orders.handler → dist/api/v2/orders.handler"],
    ],
    [
      "a Python module with dots",
      {
        properties: "{ CodeUri: ., Handler: shop.orders.handler }",
        source: "shop/orders.py",
        from: "shop",
        to: "store/front",
      },
      ["shop.orders.handler → store.front.orders.handler"],
    ],
    [
      "an entry point",
      {
        properties: bundled,
        metadata: esbuild,
        source: "src/orders.ts",
        from: "src/orders.ts",
        to: "src/shop.ts",
      },
      ["orders.handler → shop.handler", "src/orders.ts → src/shop.ts"],
    ],
    [
      "everything together",
      { properties: direct, source: "src/orders.ts", from: ".", to: "../store" },
      [],
    ],
    [
      "the template alone",
      {
        properties: direct,
        source: "src/orders.ts",
        from: "template.yaml",
        to: "infra/template.yaml",
      },
      ["src/ → ../src/"],
    ],
  ])("follows %s", (_what, move, expected) => {
    expect(changes(move)).toEqual(expected);
  });
});
