import { describe, expect, it } from "vitest";
import { readSelectionSet } from "./selectionSet.ts";

describe("readSelectionSet", () => {
  it("lists parents before their fields, and writes the same as GraphQL", () => {
    expect(readSelectionSet("id items/sku, items/price/net")).toEqual({
      list: ["id", "items", "items/sku", "items/price", "items/price/net"],
      graphQL: "{\n  id\n  items {\n    sku\n    price {\n      net\n    }\n  }\n}",
    });
  });

  it("knows a field from another that begins like it", () => {
    expect(readSelectionSet("item items/sku").graphQL).toBe(
      "{\n  item\n  items {\n    sku\n  }\n}",
    );
  });

  it("is empty for a scalar", () => {
    expect(readSelectionSet(" ")).toEqual({ list: [], graphQL: "" });
  });
});
