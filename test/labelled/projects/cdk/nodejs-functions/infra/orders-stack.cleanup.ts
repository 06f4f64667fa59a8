export const handler = async () => "cleaned";
