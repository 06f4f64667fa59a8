import { handlerPath } from "@libs/handler-resolver";

export default {
  handler: `${handlerPath(__dirname)}/handler.main`,
  timeout: 30,
  events: [{ sqs: { arn: { "Fn::GetAtt": ["UploadsQueue", "Arn"] }, batchSize: 1 } }],
};
