import { middyfy } from '@libs/lambda';

export const main = middyfy(async () => ({ statusCode: 204 }));
