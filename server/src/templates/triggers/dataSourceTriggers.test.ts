import { describe, expect, it } from "vitest";
import { typesBySource, workerArn as arn } from "../../testing/readWorker.ts";

const source = `{ Name: worker, LambdaConfig: { LambdaFunctionArn: ${arn} } }`;

function typesWith(others: string): readonly unknown[] {
  return typesBySource("AWS::AppSync::DataSource", source, others);
}

const resolver = (properties: string, id = "Orders"): string =>
  `${id}: { Type: AWS::AppSync::Resolver, Properties: { DataSourceName: !GetAtt Source.Name${properties} } }`;
const handlers = (entries: string): string =>
  `Chat: { Type: AWS::AppSync::ChannelNamespace, Properties: { HandlerConfigs: { ${entries} } } }`;
const handler = (kind: string, behavior = "DIRECT"): string =>
  `${kind}: { Behavior: ${behavior}, Integration: { DataSourceName: worker } }`;

describe("a data source of AppSync", () => {
  it.each([
    ["nothing", "", ["appsync-resolver"]],
    ["a resolver", resolver(""), ["appsync-resolver"]],
    ["a resolver of batches", resolver(", MaxBatchSize: 10"), ["appsync-batch-resolver"]],
    [
      "code that asks for a batch",
      resolver(`, Code: "export const request = () => ({ operation: 'BatchInvoke' })"`),
      ["appsync-batch-resolver"],
    ],
    [
      "resolvers of both kinds",
      `${resolver("")}\n${resolver(", MaxBatchSize: 5", "Items")}`,
      ["appsync-resolver", "appsync-batch-resolver"],
    ],
    ["a handler of what is published", handlers(handler("OnPublish")), ["appsync-events-publish"]],
    ["a handler of subscriptions", handlers(handler("OnSubscribe")), ["appsync-events-subscribe"]],
    ["a handler's code", handlers(handler("OnPublish", "CODE")), [null]],
    [
      "another data source's user",
      `Orders: { Type: AWS::AppSync::Resolver, Properties: { DataSourceName: other, MaxBatchSize: 5 } }`,
      ["appsync-resolver"],
    ],
  ])("used by %s", (_what, others, eventTypes) => {
    expect(typesWith(others)).toEqual(eventTypes);
  });

  it("of an event API may serve either operation", () => {
    const properties = `{ ApiId: !GetAtt Chat.ApiId, LambdaConfig: { LambdaFunctionArn: ${arn} } }`;
    const api = "Chat: { Type: AWS::AppSync::Api, Properties: { Name: chat } }";
    expect(typesBySource("AWS::AppSync::DataSource", properties, api)).toEqual([null]);
  });

  it.each([
    ["AWS::AppSync::GraphQLApi", `{ LambdaAuthorizerConfig: { AuthorizerUri: ${arn} } }`],
    [
      "AWS::AppSync::GraphQLApi",
      `{ AdditionalAuthenticationProviders: [{ LambdaAuthorizerConfig: { AuthorizerUri: ${arn} } }] }`,
    ],
    [
      "AWS::AppSync::Api",
      `{ EventConfig: { AuthProviders: [{ LambdaAuthorizerConfig: { AuthorizerUri: ${arn} } }] } }`,
    ],
    ["AWS::Serverless::GraphQLApi", `{ Auth: { LambdaAuthorizer: { AuthorizerUri: ${arn} } } }`],
  ])("stands beside the authorizer of %s %s", (type, properties) => {
    expect(typesBySource(type, properties)).toEqual(["appsync-authorizer"]);
  });

  it("of SAM's GraphQL API tells batches only where nothing is batched", () => {
    const api = (more: string): string =>
      `{ DataSources: { Lambda: { Orders: { FunctionArn: ${arn} } } }${more} }`;
    expect(typesBySource("AWS::Serverless::GraphQLApi", api(""))).toEqual(["appsync-resolver"]);
    const batched = ", Resolvers: { Query: { orders: { MaxBatchSize: 5 } } }";
    expect(typesBySource("AWS::Serverless::GraphQLApi", api(batched))).toEqual([null]);
  });
});
