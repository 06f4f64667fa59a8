import type { EcosystemNames } from "../../../events/model/ecosystemNames.ts";

/** What the analysis needs of an event type. */
export interface NamedEventType {
  readonly id: string;
  readonly names: EcosystemNames;
}

/** Which event type a name in code stands for. */
export interface Vocabulary {
  /** Types of events, data classes, models and schemas: `SQSEvent`, `SqsModel` → `sqs`. */
  readonly eventNames: ReadonlyMap<string, string>;
  /** Types of whole handlers: `SQSHandler` → `sqs`. */
  readonly handlerNames: ReadonlyMap<string, string>;
  /** Types of results: `SQSBatchResponse`. */
  readonly resultNames: ReadonlySet<string>;
}

/** Other names that `@types/aws-lambda` and Powertools give to the same thing. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ["APIGatewayEvent", "APIGatewayProxyEvent"],
  ["APIGatewayProxyEventBase", "APIGatewayProxyEvent"],
  ["APIGatewayProxyWithCognitoAuthorizerEvent", "APIGatewayProxyEvent"],
  ["APIGatewayProxyWithLambdaAuthorizerEvent", "APIGatewayProxyEvent"],
  ["APIGatewayProxyWithCognitoAuthorizerHandler", "APIGatewayProxyHandler"],
  ["APIGatewayProxyWithLambdaAuthorizerHandler", "APIGatewayProxyHandler"],
  ["APIGatewayProxyEventV2WithRequestContext", "APIGatewayProxyEventV2"],
  ["APIGatewayProxyEventV2WithJWTAuthorizer", "APIGatewayProxyEventV2"],
  ["APIGatewayProxyEventV2WithLambdaAuthorizer", "APIGatewayProxyEventV2"],
  ["APIGatewayProxyEventV2WithIAMAuthorizer", "APIGatewayProxyEventV2"],
  ["APIGatewayProxyHandlerV2WithJWTAuthorizer", "APIGatewayProxyHandlerV2"],
  ["APIGatewayProxyHandlerV2WithLambdaAuthorizer", "APIGatewayProxyHandlerV2"],
  ["APIGatewayProxyHandlerV2WithIAMAuthorizer", "APIGatewayProxyHandlerV2"],
  ["LambdaFunctionURLEventWithIAMAuthorizer", "LambdaFunctionURLEvent"],
  ["KinesisStreamTumblingWindowEvent", "KinesisStreamEvent"],
  ["CloudFormationCustomResourceCreateEvent", "CloudFormationCustomResourceEvent"],
  ["CloudFormationCustomResourceUpdateEvent", "CloudFormationCustomResourceEvent"],
  ["CloudFormationCustomResourceDeleteEvent", "CloudFormationCustomResourceEvent"],
  ["CloudFormationCustomResourceUpdateSchema", "CloudFormationCustomResourceCreateSchema"],
  ["CloudFormationCustomResourceDeleteSchema", "CloudFormationCustomResourceCreateSchema"],
  ["CloudFormationCustomResourceUpdateModel", "CloudFormationCustomResourceCreateModel"],
  ["CloudFormationCustomResourceDeleteModel", "CloudFormationCustomResourceCreateModel"],
  ["CdkCustomResourceIsCompleteEvent", "CdkCustomResourceEvent"],
  ["CdkCustomResourceIsCompleteHandler", "CdkCustomResourceHandler"],
]);

/**
 * Collects the names that the event types go by. A name that several types share stands for the
 * first of them: the catalogue's order puts that one before the others.
 */
export function createVocabulary(eventTypes: readonly NamedEventType[]): Vocabulary {
  const eventNames = new Map<string, string>();
  const handlerNames = new Map<string, string>();
  const resultNames = new Set<string>();
  for (const { id, names } of eventTypes) {
    const events = [
      names.typescriptType,
      names.powertoolsTypescriptSchema,
      names.powertoolsPythonDataClass,
      names.powertoolsPythonModel,
    ];
    for (const name of events) addName(eventNames, name, id);
    addName(handlerNames, names.typescriptHandlerType, id);
    if (names.typescriptResultType !== null) resultNames.add(names.typescriptResultType);
  }
  for (const [synonym, name] of synonyms) {
    addSynonym(eventNames, synonym, name);
    addSynonym(handlerNames, synonym, name);
  }
  return { eventNames, handlerNames, resultNames };
}

function addName(known: Map<string, string>, name: string | null, id: string): void {
  if (name !== null && !known.has(name)) known.set(name, id);
}

function addSynonym(names: Map<string, string>, synonym: string, name: string): void {
  const id = names.get(name);
  if (id !== undefined && !names.has(synonym)) names.set(synonym, id);
}
