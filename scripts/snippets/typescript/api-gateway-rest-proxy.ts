interface RestApiRequest {
  path: string;
  httpMethod: string;
  headers: Record<string, string> | null;
  pathParameters: Record<string, string> | null;
  queryStringParameters: Record<string, string> | null;
  body: string | null;
  isBase64Encoded: boolean;
}

export const handler = async (event: RestApiRequest) => {
  // What a request lacks is null here, never an empty object.
  const path = event.pathParameters ?? {};
  const query = event.queryStringParameters ?? {};
  let body: unknown;
  try {
    body = readBody(event);
  } catch {
    return respond(400, { message: "The body is not JSON." });
  }
  return respond(200, { path, query, body }); // $0
};

function readBody({ body, isBase64Encoded }: RestApiRequest): unknown {
  if (!body) return null;
  return JSON.parse(isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body);
}

// API Gateway takes a number and a string; anything else becomes a 502.
function respond(statusCode: number, body: unknown) {
  return {
    statusCode,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
}
