import type { HttpDelivery } from "../../events/model/delivery.ts";
import type { HttpResponseView, InvokerView, Status } from "../invocationResult.ts";
import type { DescribedStream } from "../streamedResponse.ts";

type FrontDoor = HttpDelivery["frontDoor"];

/**
 * True for front doors that can pass a streamed response on as it comes. Source: Lambda Developer Guide,
 * "Response streaming"; API Gateway Developer Guide, "Stream the integration response for your proxy
 * integrations".
 */
export function passesStreamsOn(frontDoor: FrontDoor): boolean {
  return frontDoor === "function-url" || frontDoor === "rest-api";
}

const streamingSetting: Readonly<Partial<Record<FrontDoor, string>>> = {
  "function-url": "Where the function URL's InvokeMode is RESPONSE_STREAM",
  "rest-api": "Where the integration's responseTransferMode is STREAM",
};

/** The HTTP response that a client gets of a stream: its head is sent first, so that no error can change it. */
export function viewStream(
  frontDoor: FrontDoor,
  { response, body }: DescribedStream,
  status: Status,
): InvokerView {
  const http = toHttp(response, body);
  const setting = `${streamingSetting[frontDoor]}; else the client waits for the whole`;
  if (status === "success") {
    const parts = response.parts.length + response.partsLeftOut;
    const summary = `The client gets HTTP ${http.statusCode}, in ${parts} ${parts === 1 ? "part" : "parts"}`;
    return { verdict: "accepted", summary, details: [setting], http };
  }
  const summary = `The client gets HTTP ${http.statusCode}, and after ${body.length} bytes the connection breaks off`;
  return { verdict: "rejected", summary, details: [setting], http };
}

function toHttp(
  { contentType, httpHead }: DescribedStream["response"],
  body: Buffer,
): HttpResponseView {
  const text = body.toString("utf8");
  const isBase64Encoded = !Buffer.from(text).equals(body);
  const plain = { body: isBase64Encoded ? body.toString("base64") : text, isBase64Encoded };
  if (httpHead === null) {
    const type = contentType ?? "application/octet-stream";
    return { statusCode: 200, headers: [["content-type", type]], ...plain };
  }
  const cookies = httpHead.cookies.map((cookie) => ["set-cookie", cookie] as const);
  const headers = httpHead.headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  return { statusCode: httpHead.statusCode, headers: [...headers, ...cookies], ...plain };
}
