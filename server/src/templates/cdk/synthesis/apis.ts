import { memberOfRecord, textOf, type CdkValue, type MadeValue } from "../evaluation/cdkValue.ts";
import { connectingCalls, type ConnectingClass } from "./connections.ts";
import type { CallTable, SynthesizeCall } from "./construct.ts";
import {
  argumentOf,
  calledName,
  knownText,
  madeBehind,
  propertyOf,
  receiverOf,
  shortName,
} from "./madeThings.ts";
import { httpRoutes, restRoutes } from "./integrationRoutes.ts";
import { restRoute, usesOwnHandler } from "./restResources.ts";
import { staticName, type Synthesis } from "./synthesis.ts";
import { mapping, plain, undetermined, type SynthesisValue } from "./synthesisValue.ts";

const integrations: readonly ConnectingClass[] = [
  {
    names: ["aws-apigateway.LambdaRestApi"],
    at: ["property", 2, "handler"],
    type: "AWS::ApiGateway::Method",
    properties: (target, made, synthesis) =>
      usesOwnHandler(made, synthesis)
        ? restIntegration(
            target,
            (name) => memberOfRecord(propertyOf(made, "integrationOptions"), name),
            synthesis,
          )
        : {},
  },
  {
    names: ["aws-apigateway.LambdaIntegration"],
    at: ["argument", 0, "handler"],
    type: "AWS::ApiGateway::Method",
    properties: (target, made, synthesis) => ({
      ...restIntegration(target, (name) => propertyOf(made, name, 1), synthesis),
      ...routesOf(restRoutes(made, synthesis)),
    }),
    name: restRoute,
  },
  ...["TokenAuthorizer", "RequestAuthorizer"].map((name): ConnectingClass => ({
    names: [`aws-apigateway.${name}`],
    at: ["property", 2, "handler"],
    type: "AWS::ApiGateway::Authorizer",
    properties: (target, made, synthesis) => {
      const ttl = propertyOf(made, "resultsCacheTtl");
      return {
        Type: plain(name.replace("Authorizer", "").toUpperCase()),
        AuthorizerUri: target,
        ...(ttl !== undefined && { AuthorizerResultTtlInSeconds: synthesis.lower(ttl) }),
      };
    },
  })),
  {
    names: ["aws-apigatewayv2-integrations.HttpLambdaIntegration"],
    at: ["argument", 1, "handler"],
    type: "AWS::ApiGatewayV2::Integration",
    properties: (target, made, synthesis) => ({
      ...httpIntegration(target, propertyOf(made, "payloadFormatVersion")),
      ...routesOf(httpRoutes(made, synthesis)),
    }),
    name: httpRoute,
  },
  {
    names: ["aws-apigatewayv2-integrations.LambdaProxyIntegration"],
    at: ["property", 0, "handler"],
    type: "AWS::ApiGatewayV2::Integration",
    properties: (target, made) =>
      httpIntegration(target, propertyOf(made, "payloadFormatVersion", 0)),
    name: httpRoute,
  },
  {
    names: ["aws-apigatewayv2-integrations.WebSocketLambdaIntegration"],
    at: ["argument", 1, "handler"],
    type: "AWS::Serverless::WebSocketApi",
    properties: webSocketIntegration,
  },
  {
    names: ["aws-apigatewayv2-integrations.LambdaWebSocketIntegration"],
    at: ["property", 0, "handler"],
    type: "AWS::Serverless::WebSocketApi",
    properties: webSocketIntegration,
  },
  {
    names: ["aws-apigatewayv2-authorizers.HttpLambdaAuthorizer"],
    at: ["argument", 1, "handler"],
    type: "AWS::ApiGatewayV2::Authorizer",
    properties: (target, made) => httpAuthorizer(target, propertyOf(made, "responseTypes")),
    name: (made) => textOf(argumentOf(made, 0, "id")) ?? undefined,
  },
  {
    names: ["aws-apigatewayv2-authorizers.WebSocketLambdaAuthorizer"],
    at: ["argument", 1, "handler"],
    type: "AWS::Serverless::WebSocketApi",
    properties: (target) => ({ Auth: mapping({ AuthArn: target }) }),
    name: (made) => textOf(argumentOf(made, 0, "id")) ?? undefined,
  },
];

/** API Gateway's integrations and authorizers, function URLs, and AppSync's sources of data. */
export const apiCalls: CallTable = new Map<string, SynthesizeCall>([
  ...connectingCalls(integrations),
  ["addFunctionUrl", (made, synthesis) => connectUrl(made, receiverOf(made), 0, synthesis)],
  [
    "aws-lambda.FunctionUrl",
    (made, synthesis) => connectUrl(made, propertyOf(made, "function"), 2, synthesis),
  ],
  [
    "addLambdaDataSource",
    (made, synthesis) =>
      declareDataSource(made, argumentOf(made, 1, "lambdaFunction"), receiverOf(made), synthesis),
  ],
  [
    "aws-appsync.LambdaDataSource",
    (made, synthesis) =>
      declareDataSource(
        made,
        propertyOf(made, "lambdaFunction"),
        propertyOf(made, "api"),
        synthesis,
      ),
  ],
  ["createResolver", (made, synthesis) => connectResolver(made, receiverOf(made), 1, synthesis)],
  ["createFunction", (made, synthesis) => connectResolver(made, receiverOf(made), 1, synthesis)],
  [
    "aws-appsync.Resolver",
    (made, synthesis) => connectResolver(made, propertyOf(made, "dataSource"), 2, synthesis),
  ],
  [
    "aws-appsync.AppsyncFunction",
    (made, synthesis) => connectResolver(made, propertyOf(made, "dataSource"), 2, synthesis),
  ],
  [
    "aws-appsync.EventApi",
    (made, synthesis) => synthesis.declare(made, "AWS::AppSync::Api", mapping({})),
  ],
]);

/** What CloudFormation has resources of their own for, as its readers take it from a program. */
function routesOf(routes: SynthesisValue | null): Readonly<Record<string, SynthesisValue>> {
  return routes === null ? {} : { Routes: routes };
}

/** A Lambda integration is a proxy unless it says otherwise. */
function restIntegration(
  target: SynthesisValue,
  optionOf: (name: string) => CdkValue | undefined,
  synthesis: Synthesis,
): Readonly<Record<string, SynthesisValue>> {
  const proxy = optionOf("proxy");
  const parameters = optionOf("requestParameters");
  const isKnown = proxy === undefined || proxy.kind === "literal";
  const type = proxy?.kind === "literal" && proxy.value === false ? "AWS" : "AWS_PROXY";
  return {
    Integration: mapping({
      Type: isKnown ? plain(type) : undetermined,
      Uri: target,
      ...(parameters !== undefined && { RequestParameters: synthesis.lower(parameters) }),
    }),
  };
}

function httpIntegration(
  target: SynthesisValue,
  version: CdkValue | undefined,
): Readonly<Record<string, SynthesisValue>> {
  const name = version === undefined ? "VERSION_2_0" : staticName(version, "PayloadFormatVersion");
  return {
    IntegrationType: plain("AWS_PROXY"),
    IntegrationUri: target,
    PayloadFormatVersion:
      name === null ? undetermined : plain(name.replace("VERSION_", "").replace("_", ".")),
  };
}

function webSocketIntegration(
  target: SynthesisValue,
  made: MadeValue,
  synthesis: Synthesis,
): Readonly<Record<string, SynthesisValue>> {
  const route = webSocketRoute(made, synthesis) ?? knownText(argumentOf(made, 0, "id"));
  return { Routes: mapping({ [route]: mapping({ FunctionArn: target }) }) };
}

/** The payload has version 2.0 where simple responses are among those that the authorizer may give. */
function httpAuthorizer(
  target: SynthesisValue,
  types: CdkValue | undefined,
): Readonly<Record<string, SynthesisValue>> {
  const names =
    types?.kind === "list"
      ? types.items.map((item) => staticName(item, "HttpLambdaResponseType"))
      : [];
  const isKnown =
    types === undefined || (types.kind === "list" && !types.isOpen && !names.includes(null));
  const isSimple = names.includes("SIMPLE");
  return {
    AuthorizerUri: target,
    AuthorizerPayloadFormatVersion: isKnown ? plain(isSimple ? "2.0" : "1.0") : undetermined,
    EnableSimpleResponses: isKnown ? plain(isSimple) : undetermined,
  };
}

function httpRoute(made: MadeValue, { trace }: Synthesis): string | undefined {
  const use = trace.find(
    (other) => shortName(other) === "addRoutes" && propertyOf(other, "integration", 0) === made,
  );
  const path = use === undefined ? null : textOf(propertyOf(use, "path", 0));
  if (use === undefined || path === null) return textOf(argumentOf(made, 0, "id")) ?? undefined;
  const methods = propertyOf(use, "methods", 0);
  const names =
    methods?.kind === "list" ? methods.items.map((item) => staticName(item, "HttpMethod")) : [];
  return `${names.length === 1 && names[0] ? names[0] : "ANY"} ${path}`;
}

/** `$connect`, or the key of the route that uses an integration. */
function webSocketRoute(made: MadeValue, { trace }: Synthesis): string | null {
  const options = [
    ["connectRouteOptions", "$connect"],
    ["disconnectRouteOptions", "$disconnect"],
    ["defaultRouteOptions", "$default"],
  ] as const;
  for (const other of trace) {
    if (calledName(other) === "aws-apigatewayv2.WebSocketApi") {
      const found = options.find(
        ([name]) => memberOfRecord(propertyOf(other, name), "integration") === made,
      );
      if (found !== undefined) return found[1];
    } else if (shortName(other) === "addRoute" && propertyOf(other, "integration", 1) === made) {
      return textOf(argumentOf(other, 0, "routeKey"));
    }
  }
  return null;
}

function connectUrl(
  made: MadeValue,
  target: CdkValue | undefined,
  index: number,
  synthesis: Synthesis,
): void {
  const mode = propertyOf(made, "invokeMode", index);
  const name = staticName(mode, "InvokeMode");
  synthesis.connect({
    by: made,
    type: "AWS::Lambda::Url",
    properties: mapping({
      TargetFunctionArn: synthesis.lower(target),
      InvokeMode:
        mode === undefined ? null : name === null ? undetermined : plain(name, mode.origin),
    }),
    kind: "cdk:FunctionUrl",
    name: made.isNew ? undefined : "FunctionUrl",
  });
}

function declareDataSource(
  made: MadeValue,
  target: CdkValue | undefined,
  api: CdkValue | undefined,
  synthesis: Synthesis,
): void {
  const id = made.isNew ? argumentOf(made, 1, "id") : argumentOf(made, 0, "id");
  synthesis.connect({
    by: made,
    type: "AWS::AppSync::DataSource",
    properties: mapping({
      ApiId: synthesis.lower(api),
      LambdaConfig: mapping({ LambdaFunctionArn: synthesis.lower(target) }),
    }),
    kind: "cdk:LambdaDataSource",
    name: textOf(id) ?? undefined,
  });
}

function connectResolver(
  made: MadeValue,
  source: CdkValue | undefined,
  index: number,
  synthesis: Synthesis,
): void {
  if (madeBehind(source) === null) return;
  synthesis.connect({
    by: made,
    type: "AWS::AppSync::Resolver",
    properties: mapping({
      DataSourceName: synthesis.lower(source),
      // Until version 2 the method took no id.
      MaxBatchSize:
        synthesis.property(made, "maxBatchSize", index) ??
        synthesis.property(made, "maxBatchSize", 0),
    }),
  });
}
