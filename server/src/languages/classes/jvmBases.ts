/** A class or interface whose descendants are handlers, by AWS's and the frameworks' documentation. */
export interface HandlerBase {
  readonly package: string;
  /** Event type that it fixes; null, its first type argument says it. */
  readonly eventType: string | null;
  /** Method that handles; left out for `handleRequest`. */
  readonly method?: string;
  /** True for what is a base of much else, and of handlers where its first type argument is an event. */
  readonly takesEvent?: true;
}

/** Package of Lambda's interfaces, and of the context that a handler gets. */
export const jvmRuntimePackage = "com.amazonaws.services.lambda.runtime";

const runtime = { package: jvmRuntimePackage, eventType: null };
const spring = { package: "org.springframework.cloud.function.adapter.aws", eventType: null };
/** Spring Cloud Function hands events to beans of these (its AWS adapter's guide). */
const functional = { package: "java.util.function", eventType: null, takesEvent: true } as const;
const micronaut = { package: "io.micronaut", eventType: null };

/** Handler bases by their simple name. */
export const jvmBases: ReadonlyMap<string, HandlerBase> = new Map<string, HandlerBase>([
  ["RequestHandler", runtime],
  ["RequestStreamHandler", runtime],
  ["SpringBootRequestHandler", spring],
  ["SpringBootStreamHandler", spring],
  ["SpringBootApiGatewayRequestHandler", { ...spring, eventType: "api-gateway-rest-proxy" }],
  ["SpringBootKinesisEventHandler", { ...spring, eventType: "kinesis-stream" }],
  ["FunctionInvoker", spring],
  ["Function", { ...functional, method: "apply" }],
  ["Consumer", { ...functional, method: "accept" }],
  ["MicronautRequestHandler", micronaut],
  ["MicronautRequestStreamHandler", micronaut],
  ["MicronautLambdaHandler", { ...micronaut, eventType: "api-gateway-rest-proxy" }],
  ["ApiGatewayProxyRequestEventFunction", { ...micronaut, eventType: "api-gateway-rest-proxy" }],
  ["APIGatewayV2HTTPEventFunction", { ...micronaut, eventType: "api-gateway-http-v2" }],
  ["FunctionInitializer", micronaut],
  ["SkillStreamHandler", { package: "com.amazon.ask", eventType: "alexa-skill" }],
  [
    "AbstractCustomResourceHandler",
    {
      package: "software.amazon.lambda.powertools.cloudformation",
      eventType: "cloudformation-custom-resource",
    },
  ],
  [
    "ApiGatewayV1LambdaFunction",
    { package: "org.http4k.serverless", eventType: "api-gateway-rest-proxy" },
  ],
  [
    "ApiGatewayV2LambdaFunction",
    { package: "org.http4k.serverless", eventType: "api-gateway-http-v2" },
  ],
]);

/** Package of the events' classes. */
export const jvmEventsPackage = "com.amazonaws.services.lambda.runtime.events";

/** What a Java or Kotlin file has in its text wherever it speaks of Lambda in one of these ways. */
export const jvmHandlerSign =
  /services\.lambda\.runtime|springframework\.cloud\.function\.adapter\.aws|io\.micronaut\.function\.aws|com\.amazon\.ask|powertools\.cloudformation|http4k\.serverless/u;
