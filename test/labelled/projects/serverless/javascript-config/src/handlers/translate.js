exports.handler = async function (event, context) {
  context.callbackWaitsForEmptyEventLoop = false;
  return Promise.all(event.Records.map(({ body }) => body));
};
