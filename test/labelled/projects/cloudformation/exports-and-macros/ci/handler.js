const { SQS } = require("@aws-sdk/client-sqs");

exports.onPush = async (payload) => new SQS({}).sendMessage(payload);
