export const createHandler = (routes: Record<string, () => unknown>) => async (event: { path: string }) => {
  return { statusCode: 200, body: JSON.stringify(await routes[event.path]()) };
};
