/** First labels of the service principals that invoke, where the event's own key in lower case isn't it. */
export const eventServices: ReadonlyMap<string, string> = new Map([
  ["http", "apigateway"],
  ["httpApi", "apigateway"],
  ["websocket", "apigateway"],
  ["authorizer", "apigateway"],
  ["webhook", "apigateway"],
  ["queue", "sqs"],
  ["schedule", "events"],
  ["eventBridge", "events"],
  ["cloudwatchEvent", "events"],
  ["cloudwatchLog", "logs"],
  ["cognitoUserPool", "cognito-idp"],
  ["existingS3", "s3"],
  ["alb", "elasticloadbalancing"],
  ["alexaSkill", "alexa-appkit"],
  ["alexaSmartHome", "alexa-connectedhome"],
]);
