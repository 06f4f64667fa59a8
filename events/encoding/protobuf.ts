/** The parts of Protocol Buffers' wire format that samples need: Protocol Buffers, "Encoding". */

/** A field of bytes, a text or an embedded message: tag, length, content. */
export function lengthDelimited(fieldNumber: number, bytes: Iterable<number>): readonly number[] {
  const content = [...bytes];
  return [(fieldNumber << 3) | 2, ...varint(content.length), ...content];
}

/** A field of a whole number that is not negative. */
export function varintField(fieldNumber: number, value: number): readonly number[] {
  return [fieldNumber << 3, ...varint(value)];
}

/** A whole number, seven bits a byte, the lowest first. */
export function varint(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)];
}
