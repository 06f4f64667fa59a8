import { App, CfnOutput, Duration, SecretValue, Stack, aws_apigateway as apigateway, aws_codepipeline_actions as actions, aws_cognito as cognito, aws_events as events, aws_events_targets as targets, aws_kinesis as kinesis, aws_lambda as lambda, aws_lambda_event_sources as sources, aws_lambda_nodejs as nodejs, aws_scheduler as scheduler, aws_scheduler_targets as schedulerTargets, aws_sqs as sqs } from 'aws-cdk-lib';

const app = new App();
const stack = new Stack(app, 'OneFile', { description: 'Everything in one file' });
const environment = { STAGE: app.node.tryGetContext('stage') ?? 'dev' };

function makeFunction(id: string, options: Partial<nodejs.NodejsFunctionProps> = {}) {
  const name = id.toLowerCase();
  return new nodejs.NodejsFunction(stack, id, {
    entry: `functions/${name}/handler.ts`,
    runtime: lambda.Runtime.NODEJS_22_X,
    timeout: Duration.seconds(15),
    environment,
    ...options,
  });
}

const queue = new sqs.Queue(stack, 'Queue', { visibilityTimeout: Duration.minutes(2) });
const stream = new kinesis.Stream(stack, 'Stream');

makeFunction('Orders', { timeout: Duration.seconds(20) }).addEventSource(new sources.SqsEventSource(queue));
makeFunction('Clicks').addEventSource(
  new sources.KinesisEventSource(stream, { startingPosition: lambda.StartingPosition.LATEST, tumblingWindow: Duration.seconds(30) }),
);

const authorizer = makeFunction('Authorizer', { handler: 'authorize' });
const rest = new apigateway.RestApi(stack, 'Rest', {
  defaultMethodOptions: { authorizer: new apigateway.TokenAuthorizer(stack, 'Tokens', { handler: authorizer }) },
});
const items = makeFunction('Items');
rest.root.addMethod('GET', new apigateway.LambdaIntegration(items, { proxy: false }));

const pool = new cognito.UserPool(stack, 'Pool', {
  lambdaTriggers: { postConfirmation: makeFunction('Welcome') },
});
new CfnOutput(stack, 'PoolId', { value: pool.userPoolId });

new scheduler.Schedule(stack, 'Nightly', {
  schedule: scheduler.ScheduleExpression.rate(Duration.days(1)),
  target: new schedulerTargets.LambdaInvoke(makeFunction('Nightly')),
});

new events.Rule(stack, 'S3Events', {
  eventPattern: { source: ['aws.s3'], detailType: ['Object Created'] },
  targets: [new targets.LambdaFunction(items, { event: events.RuleTargetInput.fromEventPath('$.detail') })],
});
