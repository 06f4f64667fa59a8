export const handler = async () => "hourly";
