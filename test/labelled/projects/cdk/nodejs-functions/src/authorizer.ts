export const authorize = async (event: { identitySource: string[] }) => ({ isAuthorized: event.identitySource[0] === "x" });
