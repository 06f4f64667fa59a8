import { isUtf8 } from "node:buffer";
import { StringDecoder } from "node:string_decoder";
import { isJsonObject, type Json } from "../events/model/json.ts";
import { parseJson } from "./invokedEvent.ts";
import type { StreamedChunk } from "./api/streamedBody.ts";
import type { HttpHead, StreamedPart, StreamedResponse } from "./invocationResult.ts";
import type { StreamedBody } from "./streamCollector.ts";

/** Content type of a body that begins with the head of an HTTP response. */
const httpIntegrationType = "application/vnd.awslambda.http-integration-response";

/** What divides the head from the body. Source: Lambda Developer Guide, "Response streaming", HTTP integration. */
const divider = Buffer.alloc(8);

/** Parts that a result lists, and bytes of them that it holds. */
const mostParts = 1000;
const mostBytes = 1024 * 1024;

/** A streamed response as whoever called `InvokeWithResponseStream` sees it come. */
export interface DescribedStream {
  readonly response: StreamedResponse;
  /** Without the head of an HTTP response. */
  readonly body: Buffer;
}

/** Tells the head of an HTTP response from the body, and the body's parts with their times. */
export function describeStream({ contentType, chunks }: StreamedBody): DescribedStream {
  const whole = Buffer.concat(chunks.map(({ bytes }) => bytes));
  const dividerAt = contentType === httpIntegrationType ? whole.indexOf(divider) : -1;
  const bodyStart = dividerAt === -1 ? 0 : dividerAt + divider.length;
  const body = whole.subarray(bodyStart);
  const listed = withoutBeginning(chunks, bodyStart);
  const response = {
    contentType,
    httpHead: dividerAt === -1 ? null : readHead(whole.subarray(0, dividerAt)),
    totalBytes: body.length,
    parts: describeParts(listed.slice(0, mostParts), isUtf8(body)),
    partsLeftOut: Math.max(0, listed.length - mostParts),
  };
  return { response, body };
}

function readHead(bytes: Buffer): HttpHead {
  const head = parseJson(bytes.toString("utf8"));
  const { statusCode, headers, cookies }: Readonly<Record<string, Json>> = isJsonObject(head)
    ? head
    : {};
  return {
    statusCode: typeof statusCode === "number" ? statusCode : 200,
    headers: isJsonObject(headers)
      ? Object.entries(headers).map(([name, value]) => [name, textOf(value)] as const)
      : [],
    cookies: Array.isArray(cookies) ? cookies.map(textOf) : [],
  };
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function withoutBeginning(
  chunks: readonly StreamedChunk[],
  length: number,
): readonly StreamedChunk[] {
  let left = length;
  const rest: StreamedChunk[] = [];
  for (const { atMs, bytes } of chunks) {
    const part = bytes.subarray(Math.min(left, bytes.length));
    left = Math.max(0, left - bytes.length);
    if (part.length > 0) rest.push({ atMs, bytes: part });
  }
  return rest;
}

/** A character that two chunks share belongs to the one that ends it. */
function describeParts(chunks: readonly StreamedChunk[], isText: boolean): readonly StreamedPart[] {
  const decoder = new StringDecoder("utf8");
  let held = 0;
  return chunks.map(({ atMs, bytes }) => {
    const text = isText ? decoder.write(bytes) : null;
    held += bytes.length;
    const isHeld = held <= mostBytes;
    return {
      atMs,
      bytes: bytes.length,
      text: isHeld ? text : null,
      base64: isHeld && !isText ? bytes.toString("base64") : null,
    };
  });
}
