export const run = async (input: { id: string }) => input.id;
