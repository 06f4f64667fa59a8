export const publisher = { handler: 'src/functions/queueHandlers.publish', url: { cors: true } };

export const consumer = {
  handler: 'src/functions/queueHandlers.consume',
  events: [{ sqs: { arn: 'arn:aws:sqs:eu-west-1:123456789012:jobs', batchSize: 1 } }],
};
