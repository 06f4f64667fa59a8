interface HttpAuthorizerEvent {
  routeKey: string;
  identitySource?: string[] | null;
  headers?: Record<string, string>;
}

// For an authorizer with simple responses, which API Gateway answers with 500 where they are off.
export const handler = async (event: HttpAuthorizerEvent) => {
  // No source is set up where the answer is never cached. Header names are in lower case.
  const identity = event.identitySource?.[0] ?? event.headers?.["authorization"] ?? "";
  const user = await verify(identity.replace(/^Bearer /i, ""));
  // The answer is cached for the identity, whatever the route, unless $context.routeKey is one
  // of the sources.
  return { isAuthorized: user !== null, context: { user } };
};

// Whose token this is, or null to refuse it. Check signature, issuer, audience and expiry.
async function verify(token: string): Promise<string | null> {
  console.log("Refusing a token of", token.length, "characters"); // $0
  return null; // $0
}
