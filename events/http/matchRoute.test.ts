import { describe, expect, it } from "vitest";
import { matchRoute } from "./matchRoute.ts";

describe("matchRoute", () => {
  it("reads parameters by name", () => {
    const found = matchRoute("/users/{userId}/orders/{orderId}", "/users/7/orders/42");
    expect(found).toEqual({ userId: "7", orderId: "42" });
  });

  it("lets a greedy parameter take several segments", () => {
    expect(matchRoute("/files/{proxy+}", "/files/a/b.txt")).toEqual({ proxy: "a/b.txt" });
  });

  it("lets a plain parameter take one segment only", () => {
    expect(matchRoute("/files/{name}", "/files/a/b.txt")).toBeNull();
  });

  it("takes other characters of a route literally", () => {
    expect(matchRoute("/v1.0/orders", "/v1.0/orders")).toEqual({});
    expect(matchRoute("/v1.0/orders", "/v1x0/orders")).toBeNull();
  });
});
