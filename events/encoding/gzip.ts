// fflate is plain JavaScript: events/ may not use node:zlib, because it runs in webviews too.
import { gunzipSync, gzipSync } from "fflate";

/** Compresses a text's UTF-8 bytes; the same text always gives the same bytes. */
export function gzipOfText(text: string): Uint8Array {
  return gzipSync(new TextEncoder().encode(text), { mtime: 0 });
}

/** True for bytes that begin like a gzip file: RFC 1952. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The text in a gzip file; null where it cannot be read, is no UTF-8, or is larger than 16 MB. */
export function gunzipText(bytes: Uint8Array): string | null {
  const mostBytes = 16 * 1024 * 1024;
  try {
    // The last four bytes say how long the content is; fflate fills an array of just that size.
    const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
    if (size > mostBytes) return null;
    const content = gunzipSync(bytes, { out: new Uint8Array(size) });
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
