import type { CheckedHandler } from "../rules/rule.ts";
import { triggersOf } from "../rules/matching/handlerTriggers.ts";

/** A whole response as people write it, where one made of the schema alone would be none that works. */
export interface OwnSkeleton {
  /** What tells it from others of the same event: `redirect`; empty for the only one. */
  readonly name: string;
  /** Snippets; `EVENT` stands for the handler's event. */
  readonly javascript: string;
  readonly python: string;
  /** Statement that Python's text needs. */
  readonly pythonImport?: string;
}

type Chosen = (handler: CheckedHandler) => readonly OwnSkeleton[];

function lines(...texts: readonly string[]): string {
  return texts.join("\n");
}

const http: OwnSkeleton = {
  name: "",
  javascript: lines(
    "{",
    "\tstatusCode: ${1:200},",
    '\theaders: { "content-type": "application/json" },',
    "\tbody: JSON.stringify({ ${2:ok: true} }),",
    "}",
  ),
  python: lines(
    "{",
    '\t"statusCode": ${1:200},',
    '\t"headers": {"content-type": "application/json"},',
    '\t"body": json.dumps({${2:"ok": True}}),',
    "}",
  ),
  pythonImport: "import json",
};

/** What a connection gets is sent by the management API; the answer itself needs no more. */
const socket: OwnSkeleton = {
  name: "",
  javascript: "{ statusCode: ${1:200} }",
  python: '{"statusCode": ${1:200}}',
};

function policy(arn: string): OwnSkeleton {
  return {
    name: "policy",
    javascript: lines(
      "{",
      '\tprincipalId: "${1:user}",',
      "\tpolicyDocument: {",
      '\t\tVersion: "2012-10-17",',
      "\t\tStatement: [",
      "\t\t\t{",
      '\t\t\t\tAction: "execute-api:Invoke",',
      '\t\t\t\tEffect: "${2:Allow}",',
      `\t\t\t\tResource: EVENT.${arn}.split("/", 2).join("/") + "/*",`,
      "\t\t\t},",
      "\t\t],",
      "\t},",
      "}",
    ),
    python: lines(
      "{",
      '\t"principalId": "${1:user}",',
      '\t"policyDocument": {',
      '\t\t"Version": "2012-10-17",',
      '\t\t"Statement": [',
      "\t\t\t{",
      '\t\t\t\t"Action": "execute-api:Invoke",',
      '\t\t\t\t"Effect": "${2:Allow}",',
      `\t\t\t\t"Resource": "/".join(EVENT["${arn}"].split("/")[:2]) + "/*",`,
      "\t\t\t},",
      "\t\t],",
      "\t},",
      "}",
    ),
  };
}

const simple: OwnSkeleton = {
  name: "simple",
  javascript: '{ isAuthorized: ${1:true}, context: { ${2:user: "ada"} } }',
  python: '{"isAuthorized": ${1:True}, "context": {${2:"user": "ada"}}}',
};

/** `EnableSimpleResponses` of the template decides which of them API Gateway takes. */
function httpAuthorizer(handler: CheckedHandler): readonly OwnSkeleton[] {
  const stated = new Set(triggersOf(handler).map(({ trigger }) => trigger.enablesSimpleResponses));
  if (stated.has(true)) return [simple];
  return stated.has(false) ? [policy("routeArn")] : [simple, policy("routeArn")];
}

/** Offered unless every template says that nobody reads it. */
function failures(handler: CheckedHandler): readonly OwnSkeleton[] {
  const { functions } = handler;
  const isRead = functions.some(
    ({ reportsBatchItemFailures }) => reportsBatchItemFailures === true,
  );
  if (functions.length > 0 && !isRead) return [];
  const name = /\b(?:batchItemFailures|batch_item_failures|failures)\b(?=\s*(?::[^=\n]*)?=)/u.exec(
    handler.text,
  )?.[0];
  const list = name ?? "[]";
  const short = name === "batchItemFailures" ? name : `batchItemFailures: ${list}`;
  return [
    {
      name: "",
      javascript: `{ ${short} }`,
      python: `{"batchItemFailures": ${list}}`,
    },
  ];
}

const edgeRequest: OwnSkeleton = {
  name: "request",
  javascript: "EVENT.Records[0].cf.request",
  python: 'EVENT["Records"][0]["cf"]["request"]',
};

const redirect: OwnSkeleton = {
  name: "redirect",
  javascript: lines(
    "{",
    '\tstatus: "302",',
    '\tstatusDescription: "Found",',
    '\theaders: { location: [{ key: "Location", value: "${1:https://example.com/}" }] },',
    "}",
  ),
  python: lines(
    "{",
    '\t"status": "302",',
    '\t"statusDescription": "Found",',
    '\t"headers": {"location": [{"key": "Location", "value": "${1:https://example.com/}"}]},',
    "}",
  ),
};

const edgeResponse: OwnSkeleton = {
  name: "response",
  javascript: "EVENT.Records[0].cf.response",
  python: 'EVENT["Records"][0]["cf"]["response"]',
};

/** Every record goes back, under its own id. */
const transformed: OwnSkeleton = {
  name: "",
  javascript: lines(
    "{",
    "\trecords: EVENT.records.map(({ recordId, data }) => ({",
    "\t\trecordId,",
    '\t\tresult: "${1:Ok}",',
    "\t\tdata,",
    "\t})),",
    "}",
  ),
  python: lines(
    "{",
    '\t"records": [',
    '\t\t{"recordId": record["recordId"], "result": "${1:Ok}", "data": record["data"]}',
    '\t\tfor record in EVENT["records"]',
    "\t],",
    "}",
  ),
};

const batchOperation: OwnSkeleton = {
  name: "",
  javascript: lines(
    "{",
    "\tinvocationSchemaVersion: EVENT.invocationSchemaVersion,",
    '\ttreatMissingKeysAs: "PermanentFailure",',
    "\tinvocationId: EVENT.invocationId,",
    "\tresults: EVENT.tasks.map(({ taskId }) => ({",
    "\t\ttaskId,",
    '\t\tresultCode: "${1:Succeeded}",',
    '\t\tresultString: "${2}",',
    "\t})),",
    "}",
  ),
  python: lines(
    "{",
    '\t"invocationSchemaVersion": EVENT["invocationSchemaVersion"],',
    '\t"treatMissingKeysAs": "PermanentFailure",',
    '\t"invocationId": EVENT["invocationId"],',
    '\t"results": [',
    '\t\t{"taskId": task["taskId"], "resultCode": "${1:Succeeded}", "resultString": "${2}"}',
    '\t\tfor task in EVENT["tasks"]',
    "\t],",
    "}",
  ),
};

const dialog: OwnSkeleton = {
  name: "",
  javascript: lines(
    "{",
    "\tsessionState: {",
    '\t\tdialogAction: { type: "${1:Delegate}" },',
    "\t\tintent: EVENT.sessionState.intent,",
    "\t},",
    "}",
  ),
  python: lines(
    "{",
    '\t"sessionState": {',
    '\t\t"dialogAction": {"type": "${1:Delegate}"},',
    '\t\t"intent": EVENT["sessionState"]["intent"],',
    "\t},",
    "}",
  ),
};

const macro: OwnSkeleton = {
  name: "",
  javascript: '{ requestId: EVENT.requestId, status: "success", fragment: EVENT.fragment }',
  python: '{"requestId": EVENT["requestId"], "status": "success", "fragment": EVENT["fragment"]}',
};

function only(skeleton: OwnSkeleton): Chosen {
  return () => [skeleton];
}

/** The event itself, with its response filled in: Amazon Cognito Developer Guide, "Lambda triggers". */
export const eventItself: OwnSkeleton = { name: "event", javascript: "EVENT", python: "EVENT" };

/** By event type; others get what their schema says has to be there. */
export const ownSkeletons: ReadonlyMap<string, Chosen> = new Map([
  ...[
    "api-gateway-rest-proxy",
    "api-gateway-http-v1",
    "api-gateway-http-v2",
    "lambda-function-url",
    "alb",
    "vpc-lattice-v1",
    "vpc-lattice-v2",
  ].map((id) => [id, only(http)] as const),
  ["api-gateway-websocket", only(socket)],
  ["api-gateway-authorizer-token", only(policy("methodArn"))],
  ["api-gateway-authorizer-request", only(policy("methodArn"))],
  ["api-gateway-authorizer-websocket", only(policy("methodArn"))],
  ["api-gateway-authorizer-http-v2", httpAuthorizer],
  ...[
    "sqs",
    "sns-via-sqs",
    "s3-via-sqs",
    "eventbridge-via-sqs",
    "eventbridge-pipe",
    "dynamodb-stream",
    "kinesis-stream",
    "kinesis-dynamodb",
    "kinesis-cloudwatch-logs",
    "msk",
    "kafka-self-managed",
  ].map((id) => [id, failures] as const),
  ["cloudfront-request", () => [edgeRequest, redirect]],
  ["cloudfront-response", only(edgeResponse)],
  ...["firehose-transform", "firehose-sqs", "kinesis-analytics-input"].map(
    (id) => [id, only(transformed)] as const,
  ),
  ["s3-batch", only(batchOperation)],
  ["lex-v2", only(dialog)],
  ["cloudformation-macro", only(macro)],
]);
