import { describe, expect, it } from "vitest";
import { describeStream } from "./streamedResponse.ts";

const httpType = "application/vnd.awslambda.http-integration-response";

function chunks(...parts: readonly (string | Buffer)[]): { atMs: number; bytes: Buffer }[] {
  return parts.map((part, index) => ({ atMs: index * 10, bytes: Buffer.from(part) }));
}

describe("a streamed response", () => {
  it("is listed part by part, a character with the part that ends it", () => {
    const euro = Buffer.from("€");
    const parts = chunks("a", euro.subarray(0, 1), euro.subarray(1));
    const { response, body } = describeStream({ contentType: "text/plain", chunks: parts });
    expect(response).toEqual({
      contentType: "text/plain",
      httpHead: null,
      totalBytes: 4,
      parts: [
        { atMs: 0, bytes: 1, text: "a", base64: null },
        { atMs: 10, bytes: 1, text: "", base64: null },
        { atMs: 20, bytes: 2, text: "€", base64: null },
      ],
      partsLeftOut: 0,
    });
    expect(body.toString()).toBe("a€");
  });

  it("that is no text is listed in base64", () => {
    const { response } = describeStream({ contentType: null, chunks: chunks(Buffer.from([0xff])) });
    expect(response.parts).toEqual([{ atMs: 0, bytes: 1, text: null, base64: "/w==" }]);
  });

  it("has the head of an HTTP response taken off, wherever it is cut", () => {
    const head = JSON.stringify({ statusCode: 201, headers: { "x-a": "b" }, cookies: ["c=d"] });
    const whole = `${head}\0\0\0\0\0\0\0\0body`;
    for (const at of [3, head.length, head.length + 4, head.length + 8, whole.length - 1]) {
      const { response, body } = describeStream({
        contentType: httpType,
        chunks: chunks(whole.slice(0, at), whole.slice(at)),
      });
      const httpHead = { statusCode: 201, headers: [["x-a", "b"]], cookies: ["c=d"] };
      expect(response).toMatchObject({ httpHead, totalBytes: 4 });
      expect(response.parts.map(({ text }) => text).join("")).toBe("body");
      expect(body.toString()).toBe("body");
    }
  });

  it("that only another type makes look so has no head", () => {
    const { response } = describeStream({
      contentType: "text/plain",
      chunks: chunks('{"statusCode":201}\0\0\0\0\0\0\0\0body'),
    });
    expect(response.httpHead).toBeNull();
  });

  it("holds its first megabyte and thousand parts, and counts the rest", () => {
    const large = describeStream({ contentType: null, chunks: chunks("x".repeat(2 ** 20), "y") });
    expect(large.response.parts.map(({ bytes, text }) => [bytes, text?.length])).toEqual([
      [2 ** 20, 2 ** 20],
      [1, undefined],
    ]);
    const many = Array.from({ length: 1234 }, () => "z");
    const { response } = describeStream({ contentType: null, chunks: chunks(...many) });
    expect([response.parts.length, response.partsLeftOut, response.totalBytes]).toEqual([
      1000, 234, 1234,
    ]);
  });
});
