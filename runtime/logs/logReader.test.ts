import { PassThrough } from "node:stream";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLogs, type RawLog } from "./logReader.ts";

const drain = Buffer.concat([Buffer.from([0xa5, 0x5a, 0x00, 0xff]), Buffer.alloc(12)]);

/** A frame as the runtime clients write it. */
function frame(text: string, type: number, timeMs = 1_700_000_000_123): Buffer {
  const body = Buffer.from(text);
  const header = Buffer.alloc(16);
  header.writeUInt32BE(0xa55a0000 + type, 0);
  header.writeUInt32BE(body.length, 4);
  header.writeBigInt64BE(BigInt(timeMs) * 1000n, 8);
  return Buffer.concat([header, body]);
}

/** What comes out when the chunks go in: messages, and "drain" for a marker. */
function read(chunks: readonly Buffer[], flush = true): readonly (RawLog | "drain")[] {
  const seen: (RawLog | "drain")[] = [];
  const stream = new PassThrough();
  const reader = readLogs(
    stream,
    (log) => seen.push(log),
    () => seen.push("drain"),
  );
  for (const chunk of chunks) stream.emit("data", chunk);
  if (flush) reader.flush();
  return seen;
}

function texts(chunks: readonly Buffer[], flush = true): readonly string[] {
  return read(chunks, flush).map((log) => (log === "drain" ? log : log.text));
}

const everything = Buffer.concat([
  Buffer.from("raw one\n"),
  frame("framed\nin two lines é\n", 0x0f),
  Buffer.from("printed without a newline"),
  frame("", 0x02),
  Buffer.from("\n¥ 5 and \r more\n"),
  frame("failed", 0x17),
  drain,
  Buffer.from("a rest"),
]);

const expected = [
  { text: "raw one", level: null, timeMs: null },
  { text: "framed\nin two lines é", level: "INFO", timeMs: 1_700_000_000_123 },
  { text: "printed without a newline", level: null, timeMs: null },
  { text: "", level: null, timeMs: 1_700_000_000_123 },
  { text: "", level: null, timeMs: null },
  { text: "¥ 5 and \n more", level: null, timeMs: null },
  { text: "failed", level: "ERROR", timeMs: 1_700_000_000_123 },
  "drain",
  { text: "a rest", level: null, timeMs: null },
];

describe("a stream of frames and raw lines", () => {
  it("keeps their order and says what each frame says", () => {
    expect(read([everything])).toEqual(expected);
  });

  it("reads the same wherever it is split in two", () => {
    for (let at = 0; at <= everything.length; at += 1) {
      expect(read([everything.subarray(0, at), everything.subarray(at)])).toEqual(expected);
    }
  });

  it("reads the same byte by byte", () => {
    expect(read([...everything].map((byte) => Buffer.from([byte])))).toEqual(expected);
  });

  it("passes on a line that is shorter than a frame's mark, right after a message", () => {
    expect(texts([drain, Buffer.from("\n"), Buffer.from("a\n")], false)).toEqual([
      "drain",
      "",
      "a",
    ]);
  });

  it("reads the same however it is made up and split", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }).map((text) => Buffer.from(text)),
      fc.string({ unit: "grapheme" }).map((text) => Buffer.from(`${text}\n`)),
      fc.string({ unit: "grapheme" }).map((text) => frame(text, 0x13)),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      fc.constant(drain),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.nat()), (pieces, cuts) => {
        const whole = Buffer.concat(pieces);
        const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)), whole.length];
        places.sort((a, b) => a - b);
        const parts = places.slice(1).map((end, index) => whole.subarray(places[index], end));
        expect(read(parts)).toEqual(read([whole]));
      }),
    );
  });

  it.each([
    [0x02, null],
    [0x06, "TRACE"],
    [0x0b, "DEBUG"],
    [0x0e, "INFO"],
    [0x13, "WARN"],
    [0x17, "ERROR"],
    [0x1a, "FATAL"],
  ])("takes the level of frame type %i", (type, level) => {
    expect(read([frame("text", type)])).toMatchObject([{ level }]);
  });
});

describe("raw output", () => {
  it("turns the clients' carriage returns back into newlines, and drops that of CRLF", () => {
    expect(texts([Buffer.from("one\rtwo\r\nthree\r\n")])).toEqual(["one\ntwo", "three"]);
  });

  it("keeps a line back until it is whole, or the process is gone", () => {
    expect(texts([Buffer.from("no end")], false)).toEqual([]);
    expect(texts([Buffer.from("no end")])).toEqual(["no end"]);
  });

  it("is bounded without newlines, and loses no character where it is cut", () => {
    const flood = Buffer.from("añ漢😀".repeat(5_000_000));
    const chunks: Buffer[] = [];
    for (let at = 0; at < flood.length; at += 65_536) chunks.push(flood.subarray(at, at + 65_536));
    const seen = texts(chunks);
    expect(flood.length).toBe(50_000_000);
    expect(Math.max(...seen.map((text) => Buffer.byteLength(text)))).toBeLessThan(2 ** 20 + 65_536);
    expect(seen.join("")).toBe(flood.toString());
  });

  it("that resembles a drain marker or an endless frame stays raw", () => {
    const marker = Buffer.from([0xa5, 0x5a, 0x00, 0xff, 0, 0, 0, 1, 0x0a]);
    const endless = Buffer.from([0xa5, 0x5a, 0x00, 0x0f, 0xff, 0xff, 0xff, 0xff, 0x0a]);
    expect(read([Buffer.concat([marker, endless, Buffer.from("next\n")])])).toHaveLength(3);
  });

  it("that merely resembles a frame stays raw", () => {
    const lookalike = Buffer.from([0xa5, 0x5a, 0x00, 0x41, 0xff, 0xff, 0xff, 0xff, 0x0a]);
    expect(read([Buffer.concat([lookalike, Buffer.from("next\n")])])).toHaveLength(2);
  });
});

describe("a frame", () => {
  it("keeps carriage returns: they are the message's own", () => {
    expect(texts([frame("50 %\r100 %\r\ndone", 0x0f)])).toEqual(["50 %\r100 %\r\ndone"]);
  });

  it("may be large and come in many chunks", () => {
    const text = "x".repeat(20_000_000);
    const whole = frame(text, 0x0f);
    const chunks: Buffer[] = [];
    for (let at = 0; at < whole.length; at += 65_536) chunks.push(whole.subarray(at, at + 65_536));
    expect(texts(chunks)).toEqual([text]);
  });

  it("that a kill cut short shows what there is of it", () => {
    const cut = frame("the last words", 0x17).subarray(0, 16 + 8);
    expect(read([cut])).toMatchObject([{ text: "the last", level: "ERROR" }]);
    expect(read([cut.subarray(0, 10)])).toEqual([]);
    expect(read([drain.subarray(0, 10)])).toEqual([]);
  });
});
