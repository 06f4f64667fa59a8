export const queues = {
  UploadsQueue: { Type: "AWS::SQS::Queue", Properties: { VisibilityTimeout: 90 } },
};
