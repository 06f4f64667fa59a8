export const handler = async (event: { Records: { cf: { request: unknown } }[] }) => event.Records[0].cf.request;
