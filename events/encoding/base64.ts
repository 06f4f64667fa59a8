/** Encodes a text as base64 of its UTF-8 bytes. */
export function encodeBase64(text: string): string {
  return encodeBytesAsBase64(new TextEncoder().encode(text));
}

/** Encodes bytes as base64 with padding. */
export function encodeBytesAsBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** Decodes base64 to bytes; null where it is not base64. */
export function decodeBase64Bytes(encoded: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Decodes base64 as UTF-8 text; null where it is not base64 or not UTF-8. */
export function decodeBase64(encoded: string): string | null {
  const bytes = decodeBase64Bytes(encoded);
  if (bytes === null) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Number of bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
