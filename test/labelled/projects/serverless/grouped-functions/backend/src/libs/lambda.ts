import middy from '@middy/core';

export const middyfy = (handler: (event: unknown) => Promise<unknown>) => middy(handler);
