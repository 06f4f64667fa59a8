exports.handler = async ({ requestPayload, responsePayload }) => console.error(requestPayload, responsePayload);
