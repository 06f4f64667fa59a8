import { expect, it } from "vitest";
import { makeTarget } from "../testing/runKit.ts";
import { findTargetsAtLine, nameTarget } from "./nameTarget.ts";

function at(line: number, symbol: string, logicalId: string | null = null) {
  const position = { line, character: 0 };
  return makeTarget({ range: { start: position, end: position }, symbol, logicalId });
}

const { uri } = makeTarget();

it("names a target by its logical id, else by file and symbol", () => {
  expect(nameTarget(makeTarget(), "src/orders.ts")).toBe("OrdersFunction");
  expect(nameTarget(makeTarget({ logicalId: null }), "src\\orders.ts")).toBe(
    "src/orders.ts:handler",
  );
});

it("takes the last handler at or above the cursor, else the first below it", () => {
  const targets = [at(20, "second"), at(4, "first")];
  const symbols = (line: number) =>
    findTargetsAtLine(targets, uri, line).map(({ symbol }) => symbol);
  expect(symbols(3)).toEqual(["first"]);
  expect(symbols(4)).toEqual(["first"]);
  expect(symbols(19)).toEqual(["first"]);
  expect(symbols(99)).toEqual(["second"]);
});

it("gives all functions that share the handler, and none of other files", () => {
  const targets = [
    at(4, "handler", "A"),
    at(4, "handler", "B"),
    makeTarget({ uri: "file:///x.ts" }),
  ];
  expect(findTargetsAtLine(targets, uri, 10).map(({ logicalId }) => logicalId)).toEqual(["A", "B"]);
  expect(findTargetsAtLine(targets, "file:///other.ts", 10)).toEqual([]);
});
