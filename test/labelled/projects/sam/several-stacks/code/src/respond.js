export const respond = (statusCode, body) => ({ statusCode, body: JSON.stringify(body) });
