export function withLogging<E, R>(fn: (event: E, context: unknown) => Promise<R>) {
  return async (event: E, context: unknown): Promise<R> => {
    console.log(JSON.stringify(event));
    return fn(event, context);
  };
}
