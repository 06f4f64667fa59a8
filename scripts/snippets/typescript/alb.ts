interface AlbRequest {
  path: string;
  httpMethod: string;
  queryStringParameters?: Record<string, string>;
  multiValueQueryStringParameters?: Record<string, string[]>;
  headers?: Record<string, string>;
  multiValueHeaders?: Record<string, string[]>;
  body: string;
  isBase64Encoded: boolean;
}

export const handler = async (event: AlbRequest) => {
  const query = Object.fromEntries(readQuery(event));
  let body: unknown;
  try {
    body = readBody(event);
  } catch {
    return respond(event, 400, { message: "The body is not JSON." });
  }
  return respond(event, 200, { path: event.path, query, body }); // $0
};

// The load balancer passes names and values on as they were sent, still percent-encoded.
function readQuery(event: AlbRequest): URLSearchParams {
  const sent = event.multiValueQueryStringParameters ?? event.queryStringParameters ?? {};
  const pairs = Object.entries(sent).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}=${value}`),
  );
  return new URLSearchParams(pairs.join("&"));
}

// The body of a request without one is empty text.
function readBody({ body, isBase64Encoded }: AlbRequest): unknown {
  if (!body) return null;
  return JSON.parse(isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body);
}

// A target group with multi-value headers sends lists, and takes nothing else back.
function respond(request: AlbRequest, statusCode: number, body: unknown) {
  const type = "application/json";
  return {
    statusCode,
    ...(request.multiValueHeaders
      ? { multiValueHeaders: { "Content-Type": [type] } }
      : { headers: { "Content-Type": type } }),
    body: JSON.stringify(body),
    isBase64Encoded: false,
  };
}
