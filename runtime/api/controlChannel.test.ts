import { PassThrough } from "node:stream";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readControlChannel, type ControlMessage } from "./controlChannel.ts";

const kinds = { response: 1, error: 2, context: 3, unknown: 9 } as const;

function frame(kind: keyof typeof kinds, requestId: string, body: Buffer): Buffer {
  const meta = Buffer.from(JSON.stringify({ id: requestId, xray: "" }));
  const header = Buffer.alloc(9);
  header.writeUInt8(kinds[kind], 0);
  header.writeUInt32BE(meta.length, 1);
  header.writeUInt32BE(body.length, 5);
  return Buffer.concat([header, meta, body]);
}

function read(chunks: readonly Buffer[]): readonly ControlMessage[] {
  const messages: ControlMessage[] = [];
  const pipe = new PassThrough();
  readControlChannel(pipe, (message) => messages.push(message));
  for (const chunk of chunks) pipe.emit("data", chunk);
  return messages;
}

const message = fc.record({
  kind: fc.constantFrom("response", "error", "context"),
  requestId: fc.string({ unit: "grapheme" }),
  payload: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
});

describe("readControlChannel", () => {
  it("reads messages however they are split", () => {
    fc.assert(
      fc.property(fc.array(message), fc.array(fc.nat()), (messages, cuts) => {
        const whole = Buffer.concat(
          messages.map(({ kind, requestId, payload }) => frame(kind, requestId, payload)),
        );
        const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)), whole.length];
        places.sort((a, b) => a - b);
        const chunks = places.slice(1).map((end, index) => whole.subarray(places[index], end));
        expect(read(chunks)).toEqual(messages);
      }),
    );
  });

  it("reads a large payload that comes in many chunks", () => {
    const payload = Buffer.alloc(7 * 1024 * 1024, "x");
    const whole = frame("response", "id", payload);
    const chunks: Buffer[] = [];
    for (let at = 0; at < whole.length; at += 65_536) chunks.push(whole.subarray(at, at + 65_536));
    const [first, ...others] = read(chunks);
    expect(first?.payload.equals(payload)).toBe(true);
    expect(others).toEqual([]);
  });

  it("passes over kinds that it does not know", () => {
    const known = frame("error", "id", Buffer.from("2"));
    expect(read([frame("unknown", "id", Buffer.from("1")), known])).toMatchObject([
      { kind: "error" },
    ]);
  });

  it("drops a message that a kill cut short", () => {
    const whole = frame("response", "id", Buffer.from("never finished"));
    expect(read([whole.subarray(0, -1)])).toEqual([]);
  });
});
