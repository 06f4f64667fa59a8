const handler = async () => ['item'];

export default handler;
export { handler };
