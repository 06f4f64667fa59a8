import type { Readable } from "node:stream";

/** What our stand-ins for the clients' compiled parts send over the inherited pipe. */
export type ControlMessage =
  | { readonly kind: "response"; readonly requestId: string; readonly payload: Buffer }
  | { readonly kind: "error"; readonly requestId: string; readonly payload: Buffer }
  | { readonly kind: "context"; readonly requestId: string; readonly payload: Buffer };

const kinds = { 1: "response", 2: "error", 3: "context" } as const;

/** Bytes of a frame's header: kind (1), length of the JSON meta data (4), length of the body (4). */
const headerLength = 9;

/**
 * Reads control messages off the pipe. A frame is written by the child in one go and is complete
 * even if the child exits right after; a frame cut short by a kill is dropped.
 */
export function readControlChannel(
  pipe: Readable,
  onMessage: (message: ControlMessage) => void,
): void {
  let chunks: Buffer[] = [];
  let length = 0;
  let needed = headerLength;
  pipe.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    while (length >= needed) {
      const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      const frameLength = headerLength + bytes.readUInt32BE(1) + bytes.readUInt32BE(5);
      if (length < frameLength) {
        chunks = [bytes];
        needed = frameLength;
        return;
      }
      const message = parseFrame(bytes.subarray(0, frameLength));
      chunks = [bytes.subarray(frameLength)];
      length -= frameLength;
      needed = headerLength;
      if (message) onMessage(message);
    }
  });
}

function parseFrame(frame: Buffer): ControlMessage | null {
  const kind = kinds[frame.readUInt8(0) as keyof typeof kinds];
  const metaEnd = headerLength + frame.readUInt32BE(1);
  if (kind === undefined) return null;
  const meta = JSON.parse(frame.toString("utf8", headerLength, metaEnd)) as { readonly id: string };
  return { kind, requestId: meta.id, payload: Buffer.from(frame.subarray(metaEnd)) };
}
