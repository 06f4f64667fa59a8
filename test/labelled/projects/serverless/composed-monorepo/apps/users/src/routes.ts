export const routes = { list: async () => [] };
