/**
 * Further names that `@types/aws-lambda` and Powertools give to an event type, by the name that the
 * catalogue has: narrower types of the same event, deprecated spellings, handlers with a context.
 */
const namesByMeaning: Readonly<Record<string, readonly string[]>> = {
  APIGatewayProxyEvent: [
    "APIGatewayEvent",
    "APIGatewayProxyEventBase",
    "APIGatewayProxyWithCognitoAuthorizerEvent",
    "APIGatewayProxyWithLambdaAuthorizerEvent",
  ],
  APIGatewayProxyHandler: [
    "ProxyHandler",
    "APIGatewayProxyWithCognitoAuthorizerHandler",
    "APIGatewayProxyWithLambdaAuthorizerHandler",
  ],
  APIGatewayProxyEventV2: [
    "APIGatewayProxyEventV2WithRequestContext",
    "APIGatewayProxyEventV2WithJWTAuthorizer",
    "APIGatewayProxyEventV2WithLambdaAuthorizer",
    "APIGatewayProxyEventV2WithIAMAuthorizer",
  ],
  APIGatewayProxyHandlerV2: [
    "APIGatewayProxyHandlerV2WithJWTAuthorizer",
    "APIGatewayProxyHandlerV2WithLambdaAuthorizer",
    "APIGatewayProxyHandlerV2WithIAMAuthorizer",
  ],
  APIGatewayProxyWebsocketEventV2: ["APIGatewayProxyWebsocketEventV2WithRequestContext"],
  APIGatewayTokenAuthorizerHandler: ["APIGatewayTokenAuthorizerWithContextHandler"],
  APIGatewayRequestAuthorizerHandler: ["APIGatewayRequestAuthorizerWithContextHandler"],
  APIGatewayRequestSimpleAuthorizerHandlerV2: [
    "APIGatewayRequestSimpleAuthorizerHandlerV2WithContext",
    "APIGatewayRequestIAMAuthorizerHandlerV2",
    "APIGatewayRequestIAMAuthorizerV2WithContextHandler",
  ],
  LambdaFunctionURLEvent: ["LambdaFunctionURLEventWithIAMAuthorizer"],
  LambdaFunctionURLHandler: ["LambdaFunctionURLHandlerWithIAMAuthorizer"],
  AlbSchema: ["AlbMultiValueHeadersSchema"],
  AppSyncAuthorizerHandler: ["AppSyncAuthorizerHander"],
  S3Event: ["S3CreateEvent"],
  S3NotificationEvent: [
    "AccessTierChanged",
    "ACLUpdated",
    "Created",
    "Deleted",
    "RestoreCompleted",
    "RestoreExpired",
    "RestoreInitiated",
    "StorageClassChanged",
    "TagsAdded",
    "TagsDeleted",
  ].map((change) => `S3Object${change}NotificationEvent`),
  GuardDutyScanResultNotificationEvent: ["GuardDutyNotificationEvent"],
  CodeCommitTrigger: ["CodeCommitTriggerEvent"],
  CloudFormationCustomResourceEvent: ["Create", "Update", "Delete"].map(
    (request) => `CloudFormationCustomResource${request}Event`,
  ),
  CloudFormationCustomResourceCreateSchema: [
    "CloudFormationCustomResourceUpdateSchema",
    "CloudFormationCustomResourceDeleteSchema",
  ],
  CloudFormationCustomResourceCreateModel: [
    "CloudFormationCustomResourceUpdateModel",
    "CloudFormationCustomResourceDeleteModel",
  ],
  CdkCustomResourceEvent: ["CdkCustomResourceIsCompleteEvent"],
  CdkCustomResourceHandler: ["CdkCustomResourceIsCompleteHandler"],
  ...userPoolNames(),
};

/** Name in the catalogue by each of its further names. */
export const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries(namesByMeaning).flatMap(([name, others]) =>
    others.map((other) => [other, name] as const),
  ),
);

/** A user pool's triggers have a type for each value of `triggerSource`, and one for what they share. */
function userPoolNames(): Readonly<Record<string, readonly string[]>> {
  const tokens = [
    "HostedAuth",
    "Authentication",
    "NewPasswordChallenge",
    "AuthenticateDevice",
    "RefreshTokens",
  ];
  const codes = [
    "SignUp",
    "ResendCode",
    "ForgotPassword",
    "UpdateUserAttribute",
    "VerifyUserAttribute",
    "AdminCreateUser",
  ];
  const sources: readonly (readonly [string, string, readonly string[]])[] = [
    ["PreSignUp", "", ["Email", "ExternalProvider", "AdminCreateUser"]],
    ["PostConfirmation", "", ["ConfirmSignUp", "ConfirmForgotPassword"]],
    ["PreTokenGeneration", "", tokens],
    ["PreTokenGeneration", "V2", tokens],
    ["PreTokenGeneration", "V3", [...tokens, "ClientCredentials"]],
    ["UserMigration", "", ["Authentication", "ForgotPassword"]],
    ["CustomMessage", "", [...codes, "Authentication"]],
    ["CustomEmailSender", "", [...codes, "Authentication", "AccountTakeOverNotification"]],
    ["CustomSMSSender", "", [...codes, "AuthenticationUser"]],
  ];
  return Object.fromEntries(
    sources.map(([trigger, version, kinds]) => [
      `${trigger}${version}TriggerEvent`,
      [
        `Base${trigger}${version}TriggerEvent`,
        ...kinds.map((kind) => `${trigger}${kind}${version}TriggerEvent`),
      ],
    ]),
  );
}
