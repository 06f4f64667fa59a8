import * as z from "zod";
import { field, hinted } from "./fieldDocs.ts";

/** A field that AWS always fills with an Amazon Resource Name. */
export function arnField(description: string, example: string, page: string | null = null) {
  return field(hinted(z.string(), "arn"), description, example, page);
}

/** A field that holds one constant, by which the event is recognised. */
export function constantField<const C extends string>(description: string, constant: C) {
  return field(z.literal(constant), description, constant);
}

/** A field that AWS always fills with text. */
export function textField(description: string, example: string, page: string | null = null) {
  return field(z.string(), description, example, page);
}

/** The Region field that records of pollers and notifications carry. */
export function regionField(description: string) {
  return field(z.string(), description, "us-east-1");
}

/** A field of text that AWS may leave out. */
export function optionalTextField(description: string, example: string) {
  return field(z.string().optional(), description, example);
}

/** A field of text that AWS may leave out or send as null. */
export function nullishTextField(description: string, example: string) {
  return field(z.string().nullish(), description, example);
}

/** A field that AWS always fills with a moment in ISO 8601. */
export function timeField(description: string, example = "2026-03-12T19:03:58.390Z") {
  return field(hinted(z.string(), "iso-date-time"), description, example);
}
