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
