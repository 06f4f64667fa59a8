/**
 * Base classes of `Amazon.Lambda.AspNetCoreServer`, by the event type that each takes; null for the one
 * that leaves it open.
 */
export const hostingBases: ReadonlyMap<string, string | null> = new Map([
  ["APIGatewayProxyFunction", "api-gateway-rest-proxy"],
  ["APIGatewayHttpApiV2ProxyFunction", "api-gateway-http-v2"],
  ["ApplicationLoadBalancerFunction", "alb"],
  ["AbstractAspNetCoreFunction", null],
]);

/** The method of those classes that handler strings name. */
export const hostingMethod = "FunctionHandlerAsync";

/** Members of `LambdaEventSource`, the argument of `AddAWSLambdaHosting`. */
export const hostingSources: ReadonlyMap<string, string> = new Map([
  ["RestApi", "api-gateway-rest-proxy"],
  ["HttpApi", "api-gateway-http-v2"],
  ["ApplicationLoadBalancer", "alb"],
]);

/** Attributes of `Amazon.Lambda.Annotations` that say what invokes the function. */
export const triggerAttributes: ReadonlyMap<string, string> = new Map([
  ["RestApi", "api-gateway-rest-proxy"],
  ["HttpApi", "api-gateway-http-v2"],
  ["ALBApi", "alb"],
  ["FunctionUrl", "lambda-function-url"],
  ["SQSEvent", "sqs"],
  ["SNSEvent", "sns"],
  ["S3Event", "s3"],
  ["DynamoDBEvent", "dynamodb-stream"],
  ["ScheduleEvent", "eventbridge-schedule"],
  ["HttpApiAuthorizer", "api-gateway-authorizer-http-v2"],
  ["RestApiAuthorizer", "api-gateway-authorizer-token"],
]);

/** Names that AWS's project templates give handlers. */
export const conventionalMethods: ReadonlySet<string> = new Set([
  "FunctionHandler",
  "FunctionHandlerAsync",
]);
