import type {
  CallExpression,
  CodeFile,
  Expression,
  FunctionExpression,
  Statement,
} from "../code/codeModel.ts";
import type { ImportStatement } from "../code/importStatement.ts";
import { walkExpression, walkStatements } from "../code/walkCode.ts";
import { moduleBindingsOf } from "../flow/moduleNames.ts";
import { namedEventTypes } from "./namedEventTypes.ts";

/** Classes of Powertools that take one kind of event: its guides "Event Handler" and "Batch Processing". */
const classes: ReadonlyMap<string, string> = new Map([
  ["APIGatewayRestResolver", "api-gateway-rest-proxy"],
  ["ApiGatewayResolver", "api-gateway-rest-proxy"],
  ["APIGatewayHttpResolver", "api-gateway-http-v2"],
  ["ALBResolver", "alb"],
  ["LambdaFunctionUrlResolver", "lambda-function-url"],
  ["VPCLatticeResolver", "vpc-lattice-v1"],
  ["VPCLatticeV2Resolver", "vpc-lattice-v2"],
  ["AppSyncResolver", "appsync-resolver"],
  ["AppSyncGraphQLResolver", "appsync-resolver"],
  ["AppSyncEventsResolver", "appsync-events-publish"],
  ["BedrockAgentResolver", "bedrock-agent-api"],
  ["BedrockAgentFunctionResolver", "bedrock-agent-function"],
  ["SqsFifoPartialProcessor", "sqs"],
  ["SqsFifoPartialProcessorAsync", "sqs"],
]);

/** What members of Powertools' `EventType` and `ProxyEventType` stand for, where they are arguments. */
const members: ReadonlyMap<string, string> = new Map([
  ["EventType.SQS", "sqs"],
  ["EventType.KinesisDataStreams", "kinesis-stream"],
  ["EventType.DynamoDBStreams", "dynamodb-stream"],
  ["ProxyEventType.APIGatewayProxyEvent", "api-gateway-rest-proxy"],
  ["ProxyEventType.APIGatewayProxyEventV2", "api-gateway-http-v2"],
  ["ProxyEventType.ALBEvent", "alb"],
  ["ProxyEventType.LambdaFunctionUrlEvent", "lambda-function-url"],
  ["ProxyEventType.VPCLatticeEvent", "vpc-lattice-v1"],
  ["ProxyEventType.VPCLatticeEventV2", "vpc-lattice-v2"],
]);

/** Middlewares of middy that work on one kind of event: its documentation, "Official middlewares". */
const middlewares: ReadonlyMap<string, string> = new Map([
  ["@middy/sqs-partial-batch-failure", "sqs"],
  ["@middy/sqs-json-body-parser", "sqs"],
  ["@middy/s3-key-normalizer", "s3"],
  ["@middy/s3-object-response", "s3-object-lambda"],
  ["@middy/ws-json-body-parser", "api-gateway-websocket"],
  ["@middy/ws-response", "api-gateway-websocket"],
  ["@middy/ws-router", "api-gateway-websocket"],
  ["@middy/cloudformation-response", "cloudformation-custom-resource"],
  ["@middy/cloudformation-router", "cloudformation-custom-resource"],
]);

const powertools = /^(?:aws_lambda_powertools\b|@aws-lambda-powertools\/)/u;

/**
 * The event type that the idioms of Powertools and middy tell, in the handler and in what it uses of the module:
 * `app = APIGatewayRestResolver()`, `BatchProcessor(event_type=EventType.SQS)`, `parse(event, model=SqsModel)`,
 * `SQSEvent(event)`, `.use(sqsPartialBatchFailure())`.
 * @returns null where nothing tells one, or several are told
 */
export function idiomEventType(file: CodeFile, handler: FunctionExpression): ToldByIdiom | null {
  const imported = importsOf(file.statements);
  if (imported.size === 0) return null;
  const told = callsOf(file, handler).flatMap((call) => toldBy(call, imported));
  const [first = null] = told;
  return told.every(({ eventType }) => eventType === first?.eventType) ? first : null;
}

export interface ToldByIdiom {
  /** Catalogue id. */
  readonly eventType: string;
  /** What tells it: `APIGatewayHttpResolver`, `EventType.SQS`, `@middy/s3-key-normalizer`. */
  readonly name: string;
}

interface Imported {
  readonly name: string;
  readonly module: string;
}

/** The names that stand for something of Powertools, or for a middleware of middy. */
function importsOf(statements: readonly Statement[]): ReadonlyMap<string, Imported> {
  const imports = statements.filter(
    (statement): statement is ImportStatement => statement.kind === "import",
  );
  return new Map(
    imports
      .filter(({ module }) => powertools.test(module) || middlewares.has(module))
      .flatMap(({ module, names }) =>
        names.map(({ local, imported }) => [local, { name: imported, module }] as const),
      ),
  );
}

/** The calls in the statement that holds the handler, and those that made what it names of the module. */
function callsOf(file: CodeFile, handler: FunctionExpression): readonly CallExpression[] {
  const { values } = moduleBindingsOf(file);
  const calls: CallExpression[] = [];
  const named = new Set<string>();
  const visit = (expression: Expression): undefined => {
    if (expression.kind === "call") calls.push(expression);
    if (expression.kind === "name") named.add(expression.name);
  };
  const own = file.statements.filter(
    ({ start, end }) => start <= handler.start && handler.end <= end,
  );
  walkStatements(own, { expression: visit });
  for (const name of named) {
    const value = values.get(name);
    // Functions of the module would lead to all that they use.
    if (value !== undefined && value.kind !== "function")
      walkExpression(value, { expression: visit });
  }
  return calls;
}

function toldBy(
  call: CallExpression,
  imported: ReadonlyMap<string, Imported>,
): readonly ToldByIdiom[] {
  const { callee, arguments: given } = call;
  const from = callee.kind === "name" ? imported.get(callee.name) : undefined;
  if (from === undefined) return [];
  const tell = (name: string, eventType: string | undefined): readonly ToldByIdiom[] =>
    eventType === undefined ? [] : [{ name, eventType }];
  const byModule = tell(from.module, middlewares.get(from.module));
  if (byModule.length > 0) return byModule;
  const byArgument = given.flatMap(({ value }) => {
    const name = memberName(value);
    return tell(name, members.get(name));
  });
  if (byArgument.length > 0) return byArgument;
  const byClass = tell(from.name, classes.get(from.name));
  if (byClass.length > 0) return byClass;
  // A data class or a model: `SQSEvent(event)`, `parse(event, model=SqsModel)`.
  const names = [from.name, ...given.map(({ value }) => importedName(value, imported))];
  return names.flatMap((name) => tell(name, namedEventTypes(name)[0]?.id)).slice(0, 1);
}

function importedName(value: Expression, imported: ReadonlyMap<string, Imported>): string {
  return value.kind === "name" ? (imported.get(value.name)?.name ?? "") : "";
}

/** `EventType.SQS`; empty for anything else. */
function memberName(value: Expression): string {
  if (value.kind !== "member" || value.object.kind !== "name") return "";
  return `${value.object.name}.${String(value.key)}`;
}
