import { md5 } from "../encoding/md5.ts";

/** An attribute that a sender attached: text for String and Number, bytes for Binary. */
export interface MessageAttribute {
  /** String, Number or Binary, perhaps with a label: `Number.int`. */
  readonly dataType: string;
  readonly value: string | Uint8Array;
}

/**
 * The digest that SQS sends as `md5OfMessageAttributes`: SQS Developer Guide, "Calculating the MD5
 * message digest for message attributes".
 * @returns null where there are no attributes
 */
export function md5OfAttributes(
  attributes: Readonly<Record<string, MessageAttribute>>,
): string | null {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return null;
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  const add = (part: Uint8Array): void => {
    const length = new DataView(new ArrayBuffer(4));
    length.setUint32(0, part.length);
    bytes.push(...new Uint8Array(length.buffer), ...part);
  };
  for (const name of names) {
    const { dataType, value } = attributes[name] ?? { dataType: "String", value: "" };
    add(encoder.encode(name));
    add(encoder.encode(dataType));
    bytes.push(typeof value === "string" ? 1 : 2);
    add(typeof value === "string" ? encoder.encode(value) : value);
  }
  return md5(Uint8Array.from(bytes));
}
