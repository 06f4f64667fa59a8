exports.find = async (event) => ({
  statusCode: 200,
  body: JSON.stringify({ title: event.queryStringParameters?.title ?? "" }),
});
