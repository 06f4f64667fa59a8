/**
 * Encodes an object key as S3 does in a notification: percent-encoded UTF-8, + for a space, slashes
 * left as they are.
 */
export function encodeS3Key(key: string): string {
  // Half of a surrogate pair has no UTF-8; like S3's own clients, send the replacement character.
  const wellFormed = new TextDecoder().decode(new TextEncoder().encode(key));
  return encodeURIComponent(wellFormed)
    .replaceAll("%20", "+")
    .replaceAll("%2F", "/")
    .replaceAll(
      /[!'()~]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
}

/** Decodes an object key of a notification; null where its percent signs make no UTF-8. */
export function decodeS3Key(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded.replaceAll("+", " "));
  } catch {
    return null;
  }
}
