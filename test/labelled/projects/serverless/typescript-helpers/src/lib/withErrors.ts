type Handler<E, R> = (event: E, context: unknown) => Promise<R>;

export const withErrors =
  <E, R>(handler: Handler<E, R>): Handler<E, R> =>
  async (event, context) => {
    try {
      return await handler(event, context);
    } catch (error) {
      console.error(error);
      throw error;
    }
  };
