/**
 * Names by which a handler is known outside of the event catalogue: those of the frameworks that
 * wrap handlers, and those of other clouds and frameworks whose functions look like ours.
 */

/** Exported names that Lambda's documentation and tools use for handlers. */
export const conventionalNames: ReadonlySet<string> = new Set([
  "handler",
  "lambdaHandler",
  "lambda_handler",
]);

/** Functions that make a Lambda handler out of their argument, whatever the result is called. */
export const knownWrappers: ReadonlySet<string> = new Set([
  "middy",
  "middyfy",
  "streamifyResponse",
  "wrapHandler",
  "captureLambdaHandler",
  "injectLambdaContext",
  "logMetrics",
  "withDurableExecution",
  "serverlessExpress",
  "awsLambdaFastify",
  "startServerAndCreateLambdaHandler",
  "awsLambdaRequestHandler",
  "Mangum",
  "make_lambda_handler",
  "inject_lambda_context",
  "capture_lambda_handler",
  "log_metrics",
]);

/** Modules whose default export, whatever it is called here, makes a handler out of its argument. */
export const wrapperModules: ReadonlyMap<string, string> = new Map([
  ["@middy/core", "middy"],
  ["serverless-http", "serverless-http"],
  ["@vendia/serverless-express", "serverless-express"],
  ["@codegenie/serverless-express", "serverless-express"],
  ["@fastify/aws-lambda", "@fastify/aws-lambda"],
  ["hono/aws-lambda", "hono/aws-lambda"],
]);

/** Decorators that only handlers carry. */
export const handlerDecorators: ReadonlySet<string> = new Set([
  "inject_lambda_context",
  "capture_lambda_handler",
  "event_source",
  "event_parser",
  "log_metrics",
  "batch_processor",
  "async_batch_processor",
  "lambda_handler_decorator",
  "durable_execution",
  "datadog_lambda_wrapper",
  "lambda_function",
  "captureLambdaHandler",
  "injectLambdaContext",
  "logMetrics",
]);

/** Decorators of Powertools with names that other libraries use as well. */
export const powertoolsDecorators: ReadonlySet<string> = new Set([
  "idempotent",
  "validator",
  "parser",
]);

/** The decorator that turns a function into a decorator for handlers. */
export const middlewareDecorator = "lambda_handler_decorator";

/** Modules that declare types for Lambda, and nothing but Lambda. */
export const lambdaTypeModule =
  /^(?:@types\/)?aws-lambda(?:$|\/)|^@aws-lambda-powertools\/|^aws_lambda_(?:powertools|typing|context)(?:$|\.)/u;

/** Modules of other clouds and frameworks: their functions may be called `handler` too. */
export const foreignModule =
  /^(?:@google-cloud\/|firebase-functions|@azure\/functions|@vercel\/|@netlify\/|@cloudflare\/|next(?:$|[/-])|react(?:$|[/-])|preact|vue(?:$|\/)|svelte|@sveltejs\/|solid-js|@angular\/|h3$|nitropack|nuxt|yargs|knex|electron|functions_framework|azure\.functions|azure$|google\.cloud|firebase_functions|firebase_admin|cloudevents|oss2$|aliyunsdk)/u;

/** A web framework whose functions take anything, and what puts it, or the function itself, on Lambda. */
export const flaskModule = /^flask(?:$|[._])/u;
export const lambdaAdapter =
  /^(?:a?wsgi$|aws_?wsgi|apig_wsgi|serverless_wsgi|mangum|zappa|boto(?:3|core)|aws_|chalice|flask_lambda)/u;

/** Names of first parameters that no Lambda handler has. */
export const foreignFirstParameters: ReadonlySet<string> = new Set([
  "req",
  "res",
  "err",
  "error",
  "next",
  "argv",
  "args",
  "ctx",
  "c",
  "context",
  "knex",
  "props",
  "state",
  "interaction",
  "socket",
  "signum",
  "sig",
]);

/** Names of second parameters that no Lambda handler has. */
export const foreignSecondParameters: ReadonlySet<string> = new Set([
  "res",
  "response",
  "reply",
  "next",
  "env",
  "req",
  "h",
  "frame",
]);

/** Types that a parameter of another framework's or the browser's handler is written with. */
export const foreignType =
  /^(?:Request|Response|NextApiRequest|NextRequest|IncomingMessage|HttpRequest|InvocationContext|FetchEvent|H3Event|RequestEvent|CloudEvent|Event|UIEvent|MouseEvent|KeyboardEvent|PointerEvent|InputEvent|SubmitEvent|TouchEvent|DragEvent|FocusEvent|MessageEvent|CustomEvent|ChangeEvent|FormEvent|SyntheticEvent|Knex|FastifyRequest|FastifyReply)$/u;
