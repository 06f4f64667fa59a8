const handler = async (event) => ({ statusCode: event.body ? 201 : 400 });

export { handler };
