import { describe, expect, it } from "vitest";
import { importOf } from "./importOf.ts";

describe("an import of a module", () => {
  it.each([
    ["src/get-user.js", 'const { handler } = require("./get-user");\n', true],
    ["src/get-user.js", 'const { handler } = require("./get-users");\n', false],
    ["src/[id].$x+y.ts", 'import { handler } from "../[id].$x+y";\n', true],
    ["my-mod.py", "from shop import handler\n", false],
    ["orders.py", "from shop.orders import handler\n", true],
  ])("of %s is told in %j: %s", (file, text, expected) => {
    expect(importOf(file, "handler")(text)).toBe(expected);
  });
});
