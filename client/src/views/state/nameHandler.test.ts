import { expect, it } from "vitest";
import { makeTarget } from "../../testing/runKit.ts";
import { nameHandler } from "./nameHandler.ts";

it("is the file's name and the symbol", () => {
  const target = makeTarget({ uri: "file:///shop/src/my%20orders.test.ts", symbol: "create" });
  expect(nameHandler(target)).toBe("my orders.test.create");
});

it("is the name that Lambda gives to code in a template", () => {
  const target = makeTarget({ uri: "file:///shop/template.yaml", runtimeHandler: "index.handler" });
  const configuration = { ...target.configuration, inlineCode: "def handler(event, context): ..." };
  expect(nameHandler({ ...target, configuration })).toBe("index.handler");
});
