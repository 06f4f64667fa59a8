import type { SampleParameter } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";

/** What the parameters of a sample request start from; `body` null for a request without one. */
export interface RequestDefaults {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: { readonly text: string; readonly contentType: string } | null;
}

export const plainGet: RequestDefaults = {
  method: "GET",
  path: "/orders",
  query: "",
  headers: {},
  body: null,
};

export const jsonPost: RequestDefaults = {
  method: "POST",
  path: "/orders",
  query: "",
  headers: {},
  body: { text: '{"item":"book","quantity":2}', contentType: "application/json" },
};

export const binaryPost: RequestDefaults = {
  method: "POST",
  path: "/uploads",
  query: "",
  headers: {},
  body: { text: "the bytes of a file", contentType: "application/octet-stream" },
};

/** The parameters that every HTTP sample has, those of the body only where there is one. */
export function requestParameters(defaults: RequestDefaults): readonly SampleParameter[] {
  return [
    textParameter("method", "HTTP method.", defaults.method),
    textParameter("path", "Path of the request, without stage and query string.", defaults.path),
    textParameter(
      "query",
      "Query string as in the URL, URL-encoded: `tag=a&tag=b`.",
      defaults.query,
    ),
    headersParameter(defaults.headers),
    ...(defaults.body === null ? [] : bodyParameters(defaults.body)),
  ];
}

/** The parameter of further header fields. */
export function headersParameter(headers: RequestDefaults["headers"]): SampleParameter {
  return jsonParameter(
    "headers",
    "Header fields to add or replace, as an object; a list repeats the field.",
    JSON.stringify(headers),
  );
}

/** The parameter of a stage's name. */
export function stageParameter(stage: string): SampleParameter {
  return textParameter("stage", "Name of the API's stage.", stage);
}

/** The parameter of an HTTP API's route. */
export function routeParameter(route: string): SampleParameter {
  return textParameter(
    "route",
    "Path of the API's route: `/orders/{orderId}`, `/{proxy+}` or `$default`.",
    route,
  );
}

function bodyParameters(
  body: NonNullable<RequestDefaults["body"]>,
): readonly [SampleParameter, SampleParameter] {
  return [
    textParameter("body", "Body of the request, as the client sends it.", body.text),
    textParameter("contentType", "Media type of the body.", body.contentType),
  ];
}
