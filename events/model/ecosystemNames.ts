/** What an event type is called elsewhere; null where that tool has no name for it. */
export interface EcosystemNames {
  /** `Type` of an entry in a SAM function's `Events`, one or several. */
  readonly samEventTypes: readonly string[];
  /** Key of an entry in a Serverless Framework function's `events`. */
  readonly serverlessKeys: readonly string[];
  /** CDK construct that wires the trigger: `SqsEventSource`. */
  readonly cdkConstruct: string | null;
  /** Type in the npm package `@types/aws-lambda`. */
  readonly typescriptType: string | null;
  /** Type of the whole handler in `@types/aws-lambda`: `SQSHandler`. */
  readonly typescriptHandlerType: string | null;
  /** Type of what the handler returns in `@types/aws-lambda`. */
  readonly typescriptResultType: string | null;
  /** zod schema in `@aws-lambda-powertools/parser`. */
  readonly powertoolsTypescriptSchema: string | null;
  /** Class in `aws_lambda_powertools.utilities.data_classes`, or in a module of it. */
  readonly powertoolsPythonDataClass: string | null;
  /** Model in `aws_lambda_powertools.utilities.parser.models`. */
  readonly powertoolsPythonModel: string | null;
  /** Type in `github.com/aws/aws-lambda-go/events`. */
  readonly goType: string | null;
  /** Class in `com.amazonaws.services.lambda.runtime.events`. */
  readonly javaClass: string | null;
  /** NuGet package, and the class in it. */
  readonly dotnet: { readonly package: string; readonly type: string } | null;
}

/** For an event type that no tool has a name of its own for; spread it and set what there is. */
export const noEcosystemNames: EcosystemNames = {
  samEventTypes: [],
  serverlessKeys: [],
  cdkConstruct: null,
  typescriptType: null,
  typescriptHandlerType: null,
  typescriptResultType: null,
  powertoolsTypescriptSchema: null,
  powertoolsPythonDataClass: null,
  powertoolsPythonModel: null,
  goType: null,
  javaClass: null,
  dotnet: null,
};
