interface ResolverEvent {
  arguments: Record<string, unknown>;
  identity: { username?: string } | null;
  source: Record<string, unknown> | null;
  info: { parentTypeName: string; fieldName: string };
}

// Throw, and the field becomes null and the message joins the answer's errors.
export const handler = async (event: ResolverEvent) => {
  const { parentTypeName, fieldName } = event.info;
  // Null with an API key; an OIDC provider gives no username.
  const { identity } = event;
  const caller = identity && "username" in identity ? identity.username : null;
  // Null for a field of Query or Mutation; else the object that the field belongs to.
  const parent = event.source;
  console.log(`${parentTypeName}.${fieldName}`, { caller, parent });
  return { ...event.arguments }; // $0
};
