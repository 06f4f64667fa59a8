import { describe, expect, it } from "vitest";
import { md5OfText } from "./md5.ts";

describe("md5", () => {
  it.each([
    ["", "d41d8cd98f00b204e9800998ecf8427e"],
    ["abc", "900150983cd24fb0d6963f7d28e17f72"],
    ["message digest", "f96b697d7cb7938d525a2f31aaf161d0"],
    [
      "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
      "57edf4a22be3c955ac49da2e2107b67a",
    ],
  ])("digests RFC 1321's test vector %j", (text, digest) => {
    expect(md5OfText(text)).toBe(digest);
  });

  // Made with OpenSSL: lengths at which the padding goes into the same block, or needs one more.
  it.each([
    [55, "ef1772b6dff9a122358552954ad0df65"],
    [56, "3b0c8ac703f828b04c6c197006d17218"],
    [63, "b06521f39153d618550606be297466d5"],
    [64, "014842d480b571495a4a0363793f7367"],
    [65, "c743a45e0d2e6a95cb859adae0248435"],
    [119, "8a7bd0732ed6a28ce75f6dabc90e1613"],
    [120, "5f61c0ccad4cac44c75ff505e1f1e537"],
    [128, "e510683b3f5ffe4093d021808bc6ff70"],
  ])("digests %i bytes, near a block's border", (length, digest) => {
    expect(md5OfText("a".repeat(length))).toBe(digest);
  });

  it("digests UTF-8 bytes, not UTF-16 units", () => {
    expect(md5OfText("Grüße 🎉")).toBe("2c4a38cb5f237ae08ab679e60480286e");
  });
});
