export const createHandler = (name: string) => (event: unknown, context: unknown) => ({ name, event, context });
