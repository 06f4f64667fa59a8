import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { applyEdits } from "../applyFixes.ts";
import type { Finding } from "../finding.ts";

const source = "export const createOrder = async (event) => event.id;\n";

/** A template with one function of these properties. */
function template(properties: string, metadata = "{}"): string {
  return `Transform: AWS::Serverless-2016-10-31
Parameters: { Outside: { Type: String } }
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Metadata: ${metadata}
    Properties: { Timeout: 10, ${properties} }
`;
}

async function find(
  text: string,
  code: { readonly name: string; readonly text: string },
): Promise<readonly Finding[]> {
  const findings = await checkText({ language: "template", text, code });
  return findings.filter(({ rule }) => rule.id === "handler-not-found");
}

const node = "CodeUri: ., Runtime: nodejs24.x";

describe("handler-not-found", () => {
  it.each([
    ["src/app.createOrders", "src/app.createOrder", "error", "does not export createOrders"],
    ["src/app.handle", "src/app.createOrder", "error", "It exports createOrder."],
    [
      "src/ap.createOrder",
      "src/app.createOrder",
      "warning",
      "There is no src/ap.js (or .mjs, .cjs, ",
    ],
  ])("finds %s and offers %s", async (handler, meant, severity, message) => {
    const text = template(`${node}, Handler: ${handler}`);
    const [finding, ...others] = await find(text, { name: "src/app.js", text: source });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity,
      message: expect.stringContaining(message) as string,
    });
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(handler);
    expect(applyEdits(text, finding?.fix?.edits ?? [])).toBe(
      template(`${node}, Handler: ${meant}`),
    );
  });

  it("leaves another name altogether to the author", async () => {
    const text = template(`${node}, Handler: src/app.handle`);
    const [finding] = await find(text, { name: "src/app.js", text: source });
    expect(finding?.fix?.needsChoice).toBe(true);
  });

  it("offers nothing where several would do", async () => {
    const two = `${source}export const other = 1;\nexport const third = 2;\n`;
    const text = template(`${node}, Handler: app.handler`);
    const [finding] = await find(text, { name: "app.ts", text: two });
    expect(finding?.message).toBe(
      "app.ts does not export handler. It exports createOrder, other and third.",
    );
    expect(finding?.fix).toBeUndefined();
  });

  it("speaks of Python's modules", async () => {
    const code = { name: "shop/orders.py", text: "def create(event, context):\n    return None\n" };
    const text = template("CodeUri: ., Runtime: python3.13, Handler: shop.orders.creat");
    const [finding] = await find(text, code);
    expect(finding?.message).toContain("shop/orders.py does not export creat.");
    expect(finding?.fix?.edits[0]?.newText).toBe("shop.orders.create");
  });

  it.each([
    [
      "a name that is exported in another way",
      node,
      "app.anything",
      "Object.assign(exports, f());",
    ],
    ["a re-export", node, "app.anything", 'export * from "./elsewhere.js";'],
    ["what a layer may hold", `${node}, Layers: [!Ref Outside]`, "wrapper.handler", source],
    ["an observer's wrapper", node, "newrelic-lambda-wrapper.handler", source],
    ["a name that only a deployment knows", node, "!Sub '${AWS::StackName}.handler'", source],
    ["what a build makes", "CodeUri: dist, Runtime: nodejs24.x", "bundle.handler", source],
    ["a script", node, "run.sh", source],
    ["a layer's", node, "/opt/nodejs/wrapper.handler", source],
    ["an installed package's", node, "node_modules/wrapper/index.handler", source],
    ["code in S3", "CodeUri: s3://code/app.zip, Runtime: nodejs24.x", "gone.handler", source],
    ["a local archive", "CodeUri: ./build/app.zip, Runtime: nodejs24.x", "gone.handler", source],
    [
      "a name in a local archive",
      "CodeUri: ./app.zip, Runtime: nodejs24.x",
      "app.createOrders",
      source,
    ],
    [
      "inline code",
      "InlineCode: 'exports.handler = 1', Runtime: nodejs24.x",
      "index.handler",
      source,
    ],
    [
      "inline code beside a folder",
      "CodeUri: ., InlineCode: 'exports.handler = 1', Runtime: nodejs24.x",
      "index.handler",
      source,
    ],
    [
      "inline code that waits for another module",
      "InlineCode: 'exports.other = 1', Runtime: nodejs24.x",
      "app.handler",
      source,
    ],
    [
      "inline code that can't be read",
      "InlineCode: 'module.exports = make()', Runtime: nodejs24.x",
      "index.handler",
      source,
    ],
    [
      "a runtime that only a deployment knows",
      "CodeUri: ., Runtime: !Ref Outside",
      "gone.handler",
      source,
    ],
  ])("is silent about %s", async (_what, properties, handler, text) => {
    const findings = await find(template(`${properties}, Handler: ${handler}`), {
      name: "app.js",
      text: `${text}\n`,
    });
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  it("tells what code in the template lacks", async () => {
    const code = "InlineCode: 'exports.handlers = async () => 1', Runtime: nodejs24.x";
    const [finding, ...others] = await find(template(`${code}, Handler: index.handler`), {
      name: "app.js",
      text: `${source}\n`,
    });
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      "The code in the template does not export handler. It exports handlers. Did you mean index.handlers?",
    );
  });

  it("is silent about one of several names that Python binds at once", async () => {
    const code = { name: "app.py", text: "handler, other = make(), make()\n" };
    const text = template("CodeUri: ., Runtime: python3.13, Handler: app.handler");
    expect(await find(text, code)).toEqual([]);
  });

  it("is silent about a name that an export takes out of something", async () => {
    const text = template(`${node}, Handler: app.handler`);
    const code =
      "class Orders {\n  static async handler(event) {}\n}\nexport const { handler } = Orders;\n";
    expect(await find(text, { name: "app.mjs", text: code })).toEqual([]);
  });

  it("is silent about a folder that is not there", async () => {
    const text = template("CodeUri: package, Runtime: nodejs24.x, Handler: gone.handler");
    expect(await find(text, { name: "app.js", text: source })).toEqual([]);
  });

  it("finds a folder that is misspelt", async () => {
    const text = template("CodeUri: ordrs, Runtime: nodejs24.x, Handler: gone.handler");
    const [finding] = await find(text, { name: "orders/app.js", text: source });
    expect(finding?.message).toContain("There is no ordrs/gone.js");
  });

  it("is silent about a build of the author's own", async () => {
    const text = template(`${node}, Handler: gone.handler`, "{ BuildMethod: makefile }");
    expect(await find(text, { name: "app.js", text: source })).toEqual([]);
  });
});
