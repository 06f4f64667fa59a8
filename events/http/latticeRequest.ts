import { utf8Length } from "../encoding/base64.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import {
  encodeBody,
  isTextType,
  sampleUserAgent,
  type EncodedBody,
  type HttpRequest,
} from "./httpRequest.ts";
import {
  findValue,
  lowerCaseNames,
  overrideEntries,
  sortByName,
  type MultiMap,
} from "./multiMap.ts";
import { decodeQueryText, parseQueryString } from "./queryString.ts";

/** A request as a VPC Lattice service passes it on, before it is written in one version or the other. */
export interface LatticeRequest {
  readonly headers: MultiMap;
  readonly query: MultiMap;
  /** Null for a request without body. */
  readonly body: EncodedBody | null;
}

/** The address of a client within a VPC. */
const clientIp = "10.0.2.100";

/**
 * Reads a request as VPC Lattice does: header names in lower case, query decoded.
 * @param extra fields that the client sends for this kind of request, unless it sends others
 */
export function readLatticeRequest(
  context: SampleContext,
  request: HttpRequest,
  extra: MultiMap,
): LatticeRequest {
  const { body } = request;
  const fields: readonly (readonly [string, string])[] = [
    ["accept", "*/*"],
    ["host", latticeHost(context)],
    ["user-agent", sampleUserAgent],
    ["x-forwarded-for", clientIp],
    ...(body === null
      ? []
      : ([
          ["content-type", body.contentType],
          ["content-length", String(utf8Length(body.text))],
        ] as const)),
  ];
  const sent = fields.map(([name, value]) => ({ name, values: [value] }));
  const arrived = overrideEntries([...sent, ...extra], request.extraHeaders);
  const headers = sortByName(lowerCaseNames(arrived));
  const encoded = !isTextType(findValue(headers, "content-type") ?? "");
  return {
    headers,
    query: parseQueryString(request.rawQuery, decodeQueryText),
    body: body === null ? null : encodeBody(body, encoded),
  };
}

function latticeHost(context: SampleContext): string {
  const label = `orders-${context.hex(17)}.${context.hex(7)}`;
  return `${label}.vpc-lattice-svcs.${context.region}.on.aws`;
}
