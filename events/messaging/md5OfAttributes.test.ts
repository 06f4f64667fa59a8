import { describe, expect, it } from "vitest";
import { md5OfAttributes } from "./md5OfAttributes.ts";

describe("md5OfAttributes", () => {
  // A digest that SQS itself gave for this attribute, as clients of other languages test against it.
  it("gives the digest that SQS gives", () => {
    const attributes = { timestamp: { dataType: "Number", value: "1493147359900" } };
    expect(md5OfAttributes(attributes)).toBe("235c5c510d26fb653d073faed50ae77c");
  });

  it("does not depend on the order of the attributes, but on type and bytes", () => {
    const a = { dataType: "String", value: "1" };
    const b = { dataType: "Binary", value: Uint8Array.of(1) };
    expect(md5OfAttributes({ a, b })).toBe(md5OfAttributes({ b, a }));
    expect(md5OfAttributes({ a })).not.toBe(md5OfAttributes({ a: b }));
  });

  it("is null where there are none", () => {
    expect(md5OfAttributes({})).toBeNull();
  });
});
