const path = require("path");
const { CustomResource, Stack, Duration } = require("aws-cdk-lib");
const cognito = require("aws-cdk-lib/aws-cognito");
const lambda = require("aws-cdk-lib/aws-lambda");
const logs = require("aws-cdk-lib/aws-logs");
const destinations = require("aws-cdk-lib/aws-logs-destinations");
const { Provider } = require("aws-cdk-lib/custom-resources");

class UsersStack extends Stack {
  /**
   * @param {Construct} scope
   * @param {string} id
   */
  constructor(scope, id, props) {
    super(scope, id, props);

    const code = lambda.Code.fromAsset(path.join(__dirname, "../functions"));
    const common = { runtime: lambda.Runtime.NODEJS_22_X, code, timeout: Duration.seconds(5) };

    const preSignUp = new lambda.Function(this, "PreSignUp", { ...common, handler: "cognito/pre-sign-up.handler" });
    const message = new lambda.Function(this, "Message", { ...common, handler: "cognito/message.handler" });
    const pool = new cognito.UserPool(this, "Pool", { lambdaTriggers: { preSignUp } });
    pool.addTrigger(cognito.UserPoolOperation.CUSTOM_MESSAGE, message);

    const onEvent = new lambda.Function(this, "OnEvent", Object.assign({}, common, { handler: "custom.onEvent" }));
    const provider = new Provider(this, "Provider", { onEventHandler: onEvent });
    new CustomResource(this, "Seed", { serviceToken: provider.serviceToken });

    const reader = new lambda.Function(this, "LogReader", { ...common, handler: "logs.handler" });
    new logs.SubscriptionFilter(this, "Filter", {
      logGroup: new logs.LogGroup(this, "Group"),
      destination: new destinations.LambdaDestination(reader),
      filterPattern: logs.FilterPattern.allEvents(),
    });
  }
}

module.exports = { UsersStack };
