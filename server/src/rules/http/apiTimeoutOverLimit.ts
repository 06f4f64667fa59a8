import type { TemplateTrigger } from "../../templates/templateFacts.ts";
import { replaceValue } from "../matching/templateSettings.ts";
import { functionsIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

/** How long an API waits where its integration states nothing: "Amazon API Gateway quotas". */
const limits: ReadonlyMap<string, { readonly api: string; readonly seconds: number }> = new Map([
  ["api-gateway-rest-proxy", { api: "A REST API", seconds: 29 }],
  ["api-gateway-rest-custom", { api: "A REST API", seconds: 29 }],
  ["api-gateway-websocket", { api: "A WebSocket API", seconds: 29 }],
  ["api-gateway-http-v1", { api: "An HTTP API", seconds: 30 }],
  ["api-gateway-http-v2", { api: "An HTTP API", seconds: 30 }],
]);

/** A function that may go on after its caller has been told that it failed. */
export const apiTimeoutOverLimit: Rule = {
  id: "api-timeout-over-limit",
  title: "A function may run longer than its API waits",
  severity: "information",
  why: `API Gateway waits 29 seconds for a function behind a REST or WebSocket API, and 30 behind an HTTP API. After that
the caller gets a 504, while the function goes on, costs money, and may well succeed, so that the caller tries again
what has been done. Give the function less time, answer at once and work asynchronously, or, for a REST API, raise the
integration's timeout. Where another trigger needs the time, a second function can have it.`,
  source: {
    title: "API Gateway: Quotas for configuring and running a REST API",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html",
  },
  examples: [{ language: "template", bad: template(60), good: template(20) }],
  checkTemplate,
};

function template(timeout: number): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: ${timeout}
      Events:
        Post:
          Type: HttpApi
          Properties: { Path: /orders, Method: post }
`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  for (const declared of functionsIn(checked)) {
    const { timeoutSeconds, triggers, places, logicalId } = declared;
    if (timeoutSeconds === null) continue;
    const waits = triggers.flatMap((trigger) => waitOf(trigger) ?? []);
    const [shortest] = waits.toSorted((one, other) => one.seconds - other.seconds);
    if (shortest === undefined || timeoutSeconds <= shortest.seconds) continue;
    const seconds = Math.floor(shortest.seconds);
    const title = `Give the function ${seconds} s`;
    // Another trigger may well need the time.
    const isOnlyApi = waits.length === triggers.length;
    const fix =
      isOnlyApi && places.timeout !== null && isOwn(checked, declared)
        ? replaceValue(checked, places.timeout, String(timeoutSeconds), String(seconds), title)
        : null;
    const advice = isOnlyApi
      ? ""
      : " If another trigger needs the time, give it a function of its own.";
    yield {
      span: checked.spanOf(places.timeout ?? places.name),
      message: `${shortest.api} waits ${shortest.seconds} s and then answers 504, while ${logicalId} may go on for ${timeoutSeconds} s.${advice}`,
      ...(fix !== null && { fix: { ...fix, needsChoice: true } }),
    };
  }
}

/** How long the trigger's invoker waits; null where it isn't an API, doesn't wait, or nobody can tell. */
function waitOf({
  eventType,
  integrationTimeoutMs = "default",
}: TemplateTrigger): { readonly api: string; readonly seconds: number } | null {
  const limit = limits.get(eventType ?? "");
  if (limit === undefined || integrationTimeoutMs === "unknown") return null;
  if (integrationTimeoutMs === "none") return null;
  return integrationTimeoutMs === "default"
    ? limit
    : { ...limit, seconds: integrationTimeoutMs / 1000 };
}

/** True for a timeout that stands among the function's own properties, not in `Globals`. */
function isOwn(
  { spanOf }: CheckedTemplate,
  { places: { timeout, body } }: CheckedTemplate["facts"]["functions"][number],
): boolean {
  if (timeout === null || body === undefined) return false;
  const own = spanOf(body);
  const { start } = spanOf(timeout);
  return own.start <= start && start < own.end;
}
