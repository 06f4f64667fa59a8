export default async () => ({ statusCode: 200, body: "ok" });
