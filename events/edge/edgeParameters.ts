import { headersParameter, type RequestDefaults } from "../http/requestParameters.ts";
import type { SampleParameter } from "../model/sample.ts";
import { textParameter } from "../model/sampleParameters.ts";

/** What a viewer asks for, unless a sample says otherwise. */
export interface ViewerDefaults {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: RequestDefaults["headers"];
}

/** Parameters of a viewer's request. */
export function viewerParameters(defaults: Partial<ViewerDefaults>): readonly SampleParameter[] {
  const { method = "GET", path = "/products/shoes.html", query = "", headers = {} } = defaults;
  return [
    textParameter("method", "HTTP method of the request.", method),
    textParameter("path", "Path of the requested object, the event's `uri`.", path),
    textParameter("query", "Query string as the viewer sent it, without `?`.", query),
    headersParameter(headers),
  ];
}

export const originDomainParameter = textParameter(
  "originDomain",
  "Host of the origin.",
  "origin.example.com",
);

export const bucketParameter = textParameter(
  "bucket",
  "Name of the bucket that is the origin.",
  "product-pages",
);
