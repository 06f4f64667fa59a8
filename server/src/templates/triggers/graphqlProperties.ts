import { memberOf, membersOf, type TemplateValue } from "../templateValue.ts";
import { byKey, type FunctionPlace, type FunctionProperty } from "./functionProperty.ts";

const service = "appsync";

/** AppSync's authorizers, by SAM and by CloudFormation, and the data sources of SAM's GraphQL APIs. */
export const graphqlProperties: readonly FunctionProperty[] = [
  ...[
    ["AWS::AppSync::GraphQLApi", "LambdaAuthorizerConfig"],
    ["AWS::AppSync::GraphQLApi", "AdditionalAuthenticationProviders[].LambdaAuthorizerConfig"],
    ["AWS::AppSync::Api", "EventConfig.AuthProviders[].LambdaAuthorizerConfig"],
    ["AWS::Serverless::GraphQLApi", "Auth.LambdaAuthorizer"],
    ["AWS::Serverless::GraphQLApi", "Auth.Additional[].LambdaAuthorizer"],
  ].map(([resource = "", path = ""]) => ({
    resource,
    path: `${path}.AuthorizerUri`,
    service,
    eventType: "appsync-authorizer",
  })),
  {
    resource: "AWS::Serverless::GraphQLApi",
    path: "DataSources.Lambda.*.FunctionArn",
    service,
    eventType: ({ resource: { properties } }: FunctionPlace) =>
      mentionsBatches(memberOf(properties, "Resolvers")) ||
      mentionsBatches(memberOf(properties, "Functions"))
        ? null
        : "appsync-resolver",
    name: byKey,
  },
];

/** Whether any resolver asks for batches; which data source it has is written in its code. */
function mentionsBatches(value: TemplateValue | undefined): boolean {
  return membersOf(value).some(
    ([key, member]) => key === "MaxBatchSize" || mentionsBatches(member),
  );
}
