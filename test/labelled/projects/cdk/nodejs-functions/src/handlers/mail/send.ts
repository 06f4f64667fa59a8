export const send = async (event: { Records: { body: string }[] }) => event.Records.map(({ body }) => body);
