import * as z from "zod";
import { findEventType } from "../catalogue.ts";
import {
  decodeBase64,
  decodeBase64Bytes,
  encodeBase64,
  encodeBytesAsBase64,
} from "../encoding/base64.ts";
import { gunzipText, gzipOfText, isGzip } from "../encoding/gzip.ts";
import { parseJson } from "../encoding/parseJson.ts";
import { carrierOf, identify } from "../identify.ts";
import { hintedFormatOf } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { schemaShapeOf } from "../model/schemaShape.ts";

const otherAccount = "998877665544";

/**
 * A copy of an event in which every text and number that is nobody's constant is another of its kind:
 * an ARN becomes one of another Region, account and resource of the same service, a host name of AWS's
 * one with another first label, text that carries an event carries that event with other values. Keys
 * stay, and so do constants and what a pattern does not let become another text.
 * @param value a value that the schema takes
 */
export function replaceValues(schema: z.ZodType, value: unknown): unknown {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") {
    return value === null || value === undefined ? value : replaceValues(shape.inner, value);
  }
  if (shape.kind === "union") {
    const branch = shape.options.find((option) => option.safeParse(value).success);
    return branch === undefined ? value : replaceValues(branch, value);
  }
  if (shape.kind === "array" && Array.isArray(value)) {
    return value.map((item) => replaceValues(shape.element, item));
  }
  if (shape.kind === "record" && isJsonObject(value)) {
    const items = Object.entries(value);
    return Object.fromEntries(
      items.map(([key, item]) => [replaceAccounts(key), replaceValues(shape.value, item)]),
    );
  }
  if (shape.kind === "object" && isJsonObject(value)) {
    return mapValues(value, (item, key) => {
      const child = shape.fields[key];
      return child === undefined ? replaceAll(item) : replaceValues(child, item);
    });
  }
  return shape.kind === "leaf" ? replaceLeaf(schema, value) : value;
}

function replaceLeaf(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodEnum) return value;
  if (schema instanceof z.ZodUnknown || schema instanceof z.ZodAny) return replaceAll(value);
  const encoded = hintedFormatOf(schema) === "base64";
  const other = encoded && typeof value === "string" ? replaceEncoded(value) : replaceAll(value);
  // What a pattern does not let become another text is at least of another account.
  const kept = typeof value === "string" ? replaceAccounts(value) : value;
  return schema.safeParse(other).success ? other : kept;
}

/** Replaces what lies where the schema says nothing of the inside. */
function replaceAll(value: unknown): unknown {
  if (typeof value === "string") return replaceText(value);
  if (typeof value === "number") return value + 1;
  if (Array.isArray(value)) return value.map(replaceAll);
  return isJsonObject(value) ? mapValues(value, replaceAll) : value;
}

function replaceText(text: string): string {
  const content = parseJson(text);
  if (typeof content === "object" && content !== null) {
    return JSON.stringify(replaceCarried(content));
  }
  const service = /^arn:[^:]*:([^:]*):/.exec(text)?.[1];
  if (service !== undefined) return `arn:aws-cn:${service}:cn-northwest-1:${otherAccount}:another`;
  const hostOfAws = /^[^.\s]+(\.\S+\.(?:on\.aws|amazonaws\.com))$/.exec(text)?.[1];
  return hostOfAws === undefined ? "another-text" : `another${hostOfAws}`;
}

function replaceAccounts(text: string): string {
  return text.replaceAll(/(?<!\d)\d{12}(?!\d)/g, otherAccount);
}

function replaceEncoded(text: string): string {
  const bytes = decodeBase64Bytes(text);
  if (bytes === null) return text;
  const packed = isGzip(bytes);
  const content = packed ? gunzipText(bytes) : decodeBase64(text);
  if (content === null || typeof parseJson(content) !== "object") return text;
  const other = replaceText(content);
  return packed ? encodeBytesAsBase64(gzipOfText(other)) : encodeBase64(other);
}

/**
 * Content that is no event has no schema here to tell its constants: an envelope around an event, the
 * item of a rule. Only what it carries changes, and the account.
 */
function replaceCarried(content: object): unknown {
  const found = identify(content).eventType;
  const eventType = found === null ? null : findEventType(carrierOf(found));
  return eventType === null ? replaceInside(content) : replaceValues(eventType.schema(), content);
}

function replaceInside(value: unknown): unknown {
  if (typeof value === "string") {
    return typeof parseJson(value) === "object" ? replaceText(value) : replaceAccounts(value);
  }
  if (Array.isArray(value)) return value.map(replaceInside);
  return isJsonObject(value) ? mapValues(value, replaceInside) : value;
}

function mapValues(
  value: Readonly<Record<string, unknown>>,
  change: (item: unknown, key: string) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}
