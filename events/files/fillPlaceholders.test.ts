import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fillPlaceholders } from "./fillPlaceholders.ts";
import { createPlaceholderContext } from "./placeholderContext.ts";

const variables: Readonly<Record<string, string>> = { TABLE: 'orders "live"' };
const source = {
  seed: 1,
  now: new Date("2026-03-14T15:09:26.535Z"),
  variable: (name: string) => variables[name],
};

function fill(text: string): unknown {
  const { text: filled, problems } = fillPlaceholders(text, createPlaceholderContext(source));
  expect(problems).toEqual([]);
  return JSON.parse(filled);
}

function complain(text: string): readonly string[] {
  const { problems } = fillPlaceholders(text, createPlaceholderContext(source));
  return problems.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);
}

describe("fillPlaceholders", () => {
  it("makes ids that differ within an event and repeat with the seed", () => {
    const text = '["{{$uuid}}", "id-{{$uuid}}"]';
    const [one, other] = fill(text) as [string, string];
    expect(one).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(other).not.toBe(`id-${one}`);
    expect(fill(text)).toEqual([one, other]);
  });

  it("tells the time, shifted", () => {
    expect(
      fill(
        '["{{$isoTimestamp}}", "{{$isoTimestamp -5m}}", "{{$timestamp 2d}}", "{{$timestampMs}}"]',
      ),
    ).toEqual(["2026-03-14T15:09:26.535Z", "2026-03-14T15:04:26.535Z", 1773673766, 1773500966535]);
  });

  it("makes a number of a string that is one number placeholder, unless it is to be text", () => {
    expect(fill('["{{$sequence}}", "{{$sequence}} of 2", "{{$sequence text}}"]')).toEqual([
      1,
      "2 of 2",
      "3",
    ]);
  });

  it("keeps random numbers within their ends", () => {
    const numbers = fill(`[${Array(200).fill('"{{$randomInt 3 5}}"').join()}]`) as number[];
    expect(new Set(numbers)).toEqual(new Set([3, 4, 5]));
    expect(fill('"{{$randomInt -2 -2}}"')).toBe(-2);
  });

  it("counts each sequence for itself", () => {
    expect(
      fill('["{{$sequence a 10}}", "{{$sequence b}}", "{{$sequence a 10}}", "{{$sequence 7}}"]'),
    ).toEqual([10, 1, 11, 7]);
  });

  it("escapes what it fills in", () => {
    expect(fill('{"table": "{{$env TABLE}}"}')).toEqual({ table: 'orders "live"' });
  });

  it("encodes texts, from the inside out", () => {
    const { data, log, digest } = fill(
      String.raw`{"data": "{{$base64 {\"id\":\"{{$sequence}}\",\"é\":1}}}", "log": "{{$gzipBase64 grüße}}", "digest": "{{$md5 hello}}"}`,
    ) as Record<string, string>;
    expect(Buffer.from(data!, "base64").toString("utf8")).toBe('{"id":"1","é":1}');
    expect(gunzipSync(Buffer.from(log!, "base64")).toString("utf8")).toBe("grüße");
    expect(digest).toBe("5d41402abc4b2a76b9719d911017c592");
  });

  it("leaves everything else as it is, byte for byte", () => {
    const text = '{ "big":12345678901234567890, "e":1.50e2,\r\n\t"a":"\\u00e9{{$sequence}}" }';
    const context = createPlaceholderContext(source);
    expect(fillPlaceholders(text, context).text).toBe(
      '{ "big":12345678901234567890, "e":1.50e2,\r\n\t"a":"é1" }',
    );
    const plain = '{"a":"\\u00e9 {{name}}"}';
    expect(fillPlaceholders(plain, context).text).toBe(plain);
  });

  it("says which placeholder is wrong, where, and what would be right", () => {
    expect(complain(String.raw`{"a": "\u00e9\n{{$uid}} {{$nothingLikeIt}}"}`)).toEqual([
      "{{$uid}}: There is no placeholder {{$uid}}; did you mean {{$uuid}}?",
      expect.stringContaining("there are $uuid, $isoTimestamp,"),
    ]);
    expect(
      complain('["{{$randomInt 5 1}}", "{{$env NOT_SET}}", "{{$isoTimestamp soon}}"]'),
    ).toEqual([
      "{{$randomInt 5 1}}: {{$randomInt FROM TO}}: It takes two whole numbers, the smaller one first, or nothing.",
      "{{$env NOT_SET}}: {{$env NAME}}: The environment variable NOT_SET is not set.",
      expect.stringContaining("such as -5m, +36h or 2d"),
    ]);
    expect(complain('{"{{$uuid}}": 1}')).toEqual([expect.stringContaining("not in keys")]);
    expect(complain(String.raw`["{{$base64 {{$uid}}}}"]`)).toEqual([
      expect.stringContaining("did you mean {{$uuid}}?"),
    ]);
  });

  it("stops at placeholders that are nested without end", () => {
    const nested = `${"{{$base64 ".repeat(12)}x${"}}".repeat(12)}`;
    expect(complain(JSON.stringify([nested]))).toEqual([
      expect.stringContaining("more than 8 deep"),
    ]);
  });
});
