interface HttpApiRequest {
  routeKey: string;
  headers: Record<string, string>;
  pathParameters?: Record<string, string>;
  queryStringParameters?: Record<string, string>;
  body?: string;
  isBase64Encoded: boolean;
}

export const handler = async (event: HttpApiRequest) => {
  // What a request lacks is absent here. Header names are in lower case, repeated values are
  // joined by commas.
  const { routeKey, pathParameters: path = {}, queryStringParameters: query = {} } = event;
  let body: unknown;
  try {
    body = readBody(event);
  } catch {
    return respond(400, { message: "The body is not JSON." });
  }
  return respond(200, { routeKey, path, query, body }); // $0
};

function readBody({ body, isBase64Encoded }: HttpApiRequest): unknown {
  if (!body) return null;
  return JSON.parse(isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body);
}

function respond(statusCode: number, body: unknown) {
  return {
    statusCode,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
}
