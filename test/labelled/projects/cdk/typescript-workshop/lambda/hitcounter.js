const { DynamoDB } = require("@aws-sdk/client-dynamodb");

exports.handler = async function (event) {
  const dynamo = new DynamoDB();
  await dynamo.updateItem({ TableName: process.env.HITS_TABLE_NAME, Key: { path: { S: event.path } } });
  return { statusCode: 200, body: "" };
};
