const queue = (visibility: number) => ({ Type: "AWS::SQS::Queue", Properties: { VisibilityTimeout: visibility } });

export default {
  Resources: {
    Topic: { Type: "AWS::SNS::Topic" },
    Queue: queue(150),
    Subscription: {
      Type: "AWS::SNS::Subscription",
      Properties: { Protocol: "sqs", TopicArn: { Ref: "Topic" }, Endpoint: { "Fn::GetAtt": ["Queue", "Arn"] } },
    },
  },
};
