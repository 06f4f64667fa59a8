export const handler = async () => "daily";
