/** What a wrapper, a decorator or a middleware may make another one. */
export type Effect = "event" | "response";

const nothing: readonly Effect[] = [];
export const both: readonly Effect[] = ["event", "response"];

/** Packages that watch and measure: the event and the response go through them as they are. */
const watching =
  /^(?:@aws-sdk|@aws-lambda-powertools|aws-|aws_(?!lambda_typing)|middy$|@middy\/core$|@?sentry|@?dazn|@?lumigo|@?epsagon|@?datadog|ddtrace|@smithy|@?newrelic|@?thundra|@?opentelemetry|@?bugsnag|@?rollbar|@?honeycomb|@?instana|elastic-?apm|@?dynatrace)/u;

/** Modules of the languages themselves: what they make of a function is what they are given. */
const plain = /^(?:node:|functools$|contextlib$|typing$|itertools$|operator$)/u;

/** Powertools' modules that make another event, by their last names: parsers, validators, Kafka's consumer. */
const powertoolsEvent = /pars|validat|envelope|kafka/iu;

/** middy's packages that make another event: normalizers, parsers, validators, routers. */
const middyEvent = /normaliz|pars|validat|negotiation|router|partial-batch|event-batch/u;

/** middy's packages that make another response. Its error handlers only answer where the handler throws. */
const middyResponse = /serializ|response|partial|encoding|batch|router/u;

/** Names after which the event is another one, wherever they come from. */
const eventWords =
  /pars(?:e|er|ing)$|parser|normaliz|validat|envelope|urlencode|multipart|schema|transform|zod/iu;

/** Names after which the response is another one: it is written as JSON. */
const responseWords = /serializ|response|respond|json|\bapi\b/iu;

/** Methods of Powertools' logger, tracer and metrics, in both languages: whatever the object is called, they watch. */
export const watchingMethods: ReadonlySet<string> = new Set([
  "injectLambdaContext",
  "inject_lambda_context",
  "captureLambdaHandler",
  "capture_lambda_handler",
  "logMetrics",
  "log_metrics",
]);

/** A name that stands for something of another module. */
export interface ImportedName {
  readonly module: string;
  readonly imported: string;
}

/**
 * What may become another one where something of a module is around the handler.
 * @param key what is taken of the name, `event_parser` of `parser.event_parser`; null for the name itself
 * @returns both for code that nobody knows: the project's own, and packages that are not known to only watch
 */
export function effectsOfImport(
  { module, imported }: ImportedName,
  key: string | null,
): readonly Effect[] {
  if (plain.test(module)) return nothing;
  if (module.startsWith("@middy/") && module !== "@middy/core") {
    if (module === "@middy/util") return both;
    return both.filter((effect) => (effect === "event" ? middyEvent : middyResponse).test(module));
  }
  if (!watching.test(module)) return both;
  const words = `${module} ${imported} ${key ?? ""}`;
  const isPowertools = /powertools/u.test(module);
  return isPowertools && powertoolsEvent.test(words) ? ["event"] : nothing;
}

/** True for a module of a language itself, which does with functions what the file says. */
export function isPlainModule(module: string): boolean {
  return plain.test(module);
}

/** What a name says that it makes, where nothing else is known of it. */
export function effectsOfWord(name: string): readonly Effect[] {
  return both.filter((effect) => (effect === "event" ? eventWords : responseWords).test(name));
}
