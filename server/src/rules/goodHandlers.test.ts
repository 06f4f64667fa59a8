import { describe, expect, it } from "vitest";
import { findEventType } from "../../../events/catalogue.ts";
import { readCode } from "../code/readCode.ts";
import { findHandlerFunction } from "../flow/findHandlerFunction.ts";
import { followHandler } from "../flow/followHandler.ts";
import { memoryParser } from "../testing/memoryWorkspace.ts";
import { allRules } from "./ruleTopics.ts";
import { runRules } from "./runRules.ts";

/** Handlers as experienced people write them: the event type, and the code. */
const cases: readonly (readonly [string, "javascript" | "python", string])[] = [
  [
    "cognito-pre-sign-up",
    "javascript",
    `export const handler = async (event) => {
  const { email } = event.request.userAttributes;
  if (event.triggerSource === "PreSignUp_ExternalProvider") { event.response.autoConfirmUser = true; event.response.autoVerifyEmail = true; }
  if (event.request.clientMetadata?.invite !== "x" && !email.endsWith("@a.com")) throw new Error("no");
  return event;
};`,
  ],
  [
    "cognito-pre-sign-up",
    "python",
    `def handler(event, context):
    event["response"]["autoConfirmUser"] = True
    return event
`,
  ],
  [
    "api-gateway-rest-proxy",
    "javascript",
    `export const handler = async (event) => {
  if (event.source === "serverless-plugin-warmup") return "warm";
  return { statusCode: 200, body: event.path };
};`,
  ],
  [
    "api-gateway-rest-proxy",
    "python",
    `def handler(event, context):
    if "source" in event and event["source"] == "aws.events":
        return None
    return {"statusCode": 200, "body": event["path"]}
`,
  ],
  [
    "sqs",
    "javascript",
    `export const handler = async (event) => {
  for (const record of event.Records) {
    if (record.EventSource === "aws:sns") await notify(record);
    if (record.eventSource === "aws:s3") await copy(record);
    if (record.eventSource === "aws:sqs") await go(record.body);
  }
};`,
  ],
  [
    "api-gateway-rest-proxy",
    "javascript",
    `export const handler = async (event) => {
  const response = { statusCode: 200, headers: { "x": "1" }, body: {} };
  try {
    response.body.items = [event.path];
    if (event.path === "/x") { response.statusCode = 404; response.body = { message: "no" }; }
  } catch (error) {
    response.statusCode = 500;
    response.body = { message: error.message };
  } finally {
    response.body = JSON.stringify(response.body);
  }
  return response;
};`,
  ],
  [
    "api-gateway-rest-proxy",
    "javascript",
    `const finish = (res) => ({ ...res, body: JSON.stringify(res.body) });
export const handler = async (event) => {
  const res = { statusCode: 200, body: { a: 1 } };
  if (event.path === "/x") return finish(res);
  return finish({ statusCode: 201, body: { b: [1] } });
};`,
  ],
  [
    "api-gateway-rest-proxy",
    "javascript",
    `export const handler = async (event) => {
  let body;
  let statusCode = 200;
  const headers = { "Content-Type": "application/json" };
  try {
    switch (event.httpMethod) {
      case "DELETE":
        body = \`Deleted \${event.pathParameters.id}\`;
        break;
      case "GET":
        body = { items: [] };
        body.items.push(1);
        break;
      default:
        throw new Error(\`Unsupported route: "\${event.httpMethod}"\`);
    }
  } catch (err) {
    statusCode = 400;
    body = err.message;
  } finally {
    body = JSON.stringify(body);
  }
  return { statusCode, body, headers };
};`,
  ],
  [
    "api-gateway-rest-proxy",
    "javascript",
    `const fail = (error) => {
  const out = { statusCode: error.status ?? 500, body: JSON.stringify({ message: error.message }) };
  if (error.headers) out.headers = error.headers;
  Object.assign(out, error.extra);
  return out;
};
export const handler = async (event) => {
  const base = { statusCode: 200, body: { pending: true } };
  const done = Object.assign({}, base, { body: JSON.stringify(base.body) });
  if (event.path === "/f") return fail(new Error("x"));
  return done;
};`,
  ],
  [
    "api-gateway-rest-proxy",
    "javascript",
    `const render = (res) => {
  for (const key of Object.keys(res)) if (typeof res[key] === "object" && key === "body") res[key] = JSON.stringify(res[key]);
  return res;
};
export const handler = async (event) => {
  const res = { statusCode: 200, body: { a: 1 } };
  render(res);
  return res;
};`,
  ],
  [
    "api-gateway-rest-proxy",
    "python",
    `import json
from decimal import Decimal
class Enc(json.JSONEncoder):
    def default(self, o):
        return float(o) if isinstance(o, Decimal) else super().default(o)
def resp(status_code, body=None, **kwargs):
    res = {"statusCode": status_code}
    if body is not None:
        res["body"] = json.dumps(body, cls=Enc)
    res.update(kwargs)
    return res
def handler(event, context):
    return resp(200, {"a": 1}, headers={"x": "y"})
`,
  ],
  [
    "api-gateway-rest-proxy",
    "python",
    `import json
def handler(event, context):
    response = {"statusCode": 200, "headers": {}, "body": {}}
    try:
        response["body"] = {"items": [event["path"]]}
    except KeyError as e:
        response["statusCode"] = 500
        response["body"] = {"message": str(e)}
    finally:
        response["body"] = json.dumps(response["body"])
    return response
`,
  ],
  [
    "api-gateway-rest-proxy",
    "python",
    `import functools, json
def json_response(func):
    @functools.wraps(func)
    def wrapper(event, context):
        res = func(event, context)
        res["body"] = json.dumps(res["body"])
        return res
    return wrapper
@json_response
def handler(event, context):
    return {"statusCode": 200, "body": {"a": 1}}
`,
  ],
  [
    "api-gateway-rest-proxy",
    "python",
    `import json
def build(status, body):
    body = body if isinstance(body, str) else json.dumps(body)
    return dict(statusCode=status, body=body)
def other(status, body):
    if type(body) in (dict, list):
        return {"statusCode": status, "body": json.dumps(body)}
    return {"statusCode": status, "body": body}
def handler(event, context):
    status, body = 200, {"a": 1}
    if event["path"] == "/a":
        return build(status, body)
    if event["path"] == "/b":
        return other(200, {"a": 1})
    if event["path"] == "/c":
        body = "text"
        return {"statusCode": 200, "body": body}
    body = json.dumps(body)
    return {"statusCode": status, "body": body}
`,
  ],
  [
    "api-gateway-rest-proxy",
    "python",
    `import json
from abc import ABC, abstractmethod
class Base(ABC):
    @abstractmethod
    def serialize(self, value): ...
    def respond(self, status, value=None):
        response = {"statusCode": status}
        if value is not None:
            response["body"] = self.serialize(value)
        return response
class Json(Base):
    def serialize(self, value):
        return json.dumps(value)
    def handle(self, event):
        if event["httpMethod"] == "DELETE":
            return self.respond(204)
        return self.respond(200, {"id": event["path"]})
app = Json()
def handler(event, context):
    return app.handle(event)
`,
  ],
  [
    "api-gateway-rest-proxy",
    "python",
    `import json
class Response:
    def __init__(self, status=200, body=None):
        self.status = status
        self.body = body
    def to_dict(self):
        return {"statusCode": self.status, "body": json.dumps(self.body)}
    @classmethod
    def error(cls, message):
        return cls(400, {"message": message}).to_dict()
def handler(event, context):
    if not event.get("body"):
        return Response.error("no body")
    return Response(200, {"ok": True}).to_dict()
`,
  ],
  [
    "sqs",
    "javascript",
    `class Worker {
  constructor() { this.failures = []; }
  async run({ Records }) {
    this.failures = [];
    for (const record of Records) await this.attempt(record);
    return { batchItemFailures: this.failures };
  }
  async attempt(record) {
    try { await fetch(JSON.parse(record.body).url); }
    catch (error) { console.error(error); this.failures.push({ itemIdentifier: record.messageId }); }
  }
}
export const handler = async (event) => new Worker().run(event);`,
  ],
  [
    "api-gateway-http-v2",
    "javascript",
    `const pipeline = (...steps) => (event) => steps.reduce((value, step) => step(value), event);
const parse = (event) => ({ event, input: JSON.parse(event.body ?? "{}") });
const run = ({ input }) => ({ statusCode: 200, body: { echo: input } });
const serialize = (res) => ({ ...res, body: JSON.stringify(res.body) });
export const handler = async (event) => pipeline(parse, run, serialize)(event);`,
  ],
  [
    "sqs",
    "python",
    `import itertools
HANDLERS = {"a": lambda record: record["body"].strip()}
def handler(event, context):
    records = [] + sorted(event["Records"], key=lambda r: (r["body"], r["messageId"]))
    by_id = {r["messageId"]: r for r in records}
    for key, group in itertools.groupby(records, key=lambda r: r["eventSource"]):
        print(key.upper(), [r["body"][0] for r in group])
    print(max(records, key=lambda r: len(r["body"]), default={}).get("messageId"), by_id["a"]["body"].upper())
    text = records[0]["body"] + records[0]["messageId"]
    return [HANDLERS[r["eventSource"]](r) for r in filter(None, records)] + [text.strip()]
`,
  ],
  [
    "sqs",
    "javascript",
    `const handlers = { a: (record) => record.body, b: ({ messageId }) => messageId };
export const handler = async (event) => {
  const records = [].concat(event.Records, []);
  const byId = new Map(records.map((r) => [r.messageId, r]));
  const settings = Object.fromEntries(records.map(({ body }) => body.split("=")));
  for (const [id, record] of byId.entries()) console.log(id.trim(), byId.get(id).body, settings.stage);
  for (const [index, record] of records.entries()) await handlers[record.body](record);
};`,
  ],
  [
    "sqs",
    "python",
    `def handler(event, context):
    for record in event.get("Records") or event.get("records") or []:
        source = record.get("eventSource") or record.get("EventSource")
        go(source, record["body"])
`,
  ],
  [
    "api-gateway-http-v2",
    "javascript",
    `export const handler = async (event) => {
  if (event.version === "1.0") throw new Error("Payload format 2.0 is wanted");
  return { statusCode: 200, body: event.requestContext.http.method };
};`,
  ],
  [
    "api-gateway-rest-proxy",
    "python",
    `def handler(event, context):
    at = event["requestContext"]["requestTimeEpoch"]
    host = event["requestContext"]["domainName"]
    tags = (event["multiValueQueryStringParameters"] or {}).get("tag", [])
    return {"statusCode": 200, "body": f"{at} {host} {tags}"}
`,
  ],
  [
    "cloudfront-response",
    "javascript",
    `export const handler = async (event) => {
  const { request, response } = event.Records[0].cf;
  response.headers["x-uri"] = [{ key: "X-Uri", value: request.uri }];
  return response;
};`,
  ],
  [
    "lex-v2",
    "python",
    `def slot(slots, name):
    if slots is not None and name in slots and slots[name] is not None:
        return slots[name]["value"]["interpretedValue"]
    return None


def handler(event, context):
    intent = event["sessionState"]["intent"]
    print(slot(intent["slots"], "City"))
    return {"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": intent}}
`,
  ],
  [
    "iot-rule",
    "python",
    `def handler(event, context):
    if event["eventType"] == "temperature" and event["timestamp"] == "2024-01-01":
        go(event["statusDetails"]["installed"], event["device"])
`,
  ],
  [
    "sqs",
    "javascript",
    `export const handler = async (event) => {
  console.log(event.Records[0].eventSourceARN);
  for (const record of event.Records) await go(record);
};`,
  ],
  [
    "sqs",
    "javascript",
    `export const handler = async (event) => {
  const arn = event.Records[0].eventSourceARN;
  await Promise.all(event.Records.map((record) => go(record, arn)));
};`,
  ],
  [
    "sqs",
    "javascript",
    `export const handler = async (event) => {
  if (event.Records.length !== 1) throw new Error("One record is wanted");
  return go(event.Records[0].body);
};`,
  ],
  [
    "sqs",
    "python",
    `def handler(event, context):
    assert len(event["Records"]) == 1
    go(event["Records"][0]["body"])
`,
  ],
  [
    "dynamodb-stream",
    "python",
    `def handler(event, context):
    logger.info(event["Records"][0]["eventID"])
    write_all(table, event["Records"])
`,
  ],
  [
    "appsync-resolver",
    "javascript",
    `export const handler = async (event) => {
  const { info: { fieldName, parentTypeName }, arguments: args, identity, source, request } = event;
  switch (fieldName) {
    case "getPost": return get(args.id, identity?.sub);
    case "createPost": return put({ ...args.input, owner: identity.username, ip: identity.sourceIp[0], agent: request.headers["user-agent"] });
    case "comments": return list(source.id);
    default: throw new Error(fieldName);
  }
};`,
  ],
  [
    "cloudformation-custom-resource",
    "python",
    `import json, urllib3
http = urllib3.PoolManager()
def handler(event, context):
    props = event["ResourceProperties"]
    old = event.get("OldResourceProperties", {})
    physical = event.get("PhysicalResourceId", context.log_stream_name)
    status = "SUCCESS"
    try:
        if event["RequestType"] == "Delete":
            delete(physical)
        elif event["RequestType"] in ("Create", "Update"):
            physical = create(props["Name"], props.get("Tags", []), old.get("Name"))
    except Exception as e:
        status = "FAILED"
    body = json.dumps({"Status": status, "Reason": "see " + context.log_stream_name, "PhysicalResourceId": physical, "StackId": event["StackId"], "RequestId": event["RequestId"], "LogicalResourceId": event["LogicalResourceId"], "Data": {}})
    http.request("PUT", event["ResponseURL"], body=body)
`,
  ],
  [
    "api-gateway-http-v2",
    "javascript",
    `const json = (statusCode, value) => ({ statusCode, headers: { "content-type": "application/json" }, body: JSON.stringify(value) });
const parseBody = (event) => {
  if (!event.body) return {};
  const text = event.isBase64Encoded ? Buffer.from(event.body, "base64").toString("utf8") : event.body;
  return JSON.parse(text);
};
export const handler = async (event, context) => {
  const { method, path } = event.requestContext.http;
  const sub = event.requestContext.authorizer?.jwt?.claims?.sub;
  const { limit = "20", cursor } = event.queryStringParameters ?? {};
  const id = event.pathParameters?.id;
  try {
    switch (event.routeKey) {
      case "GET /orders": return json(200, await list(sub, Number(limit), cursor));
      case "GET /orders/{id}": return json(200, await get(id));
      case "POST /orders": return json(201, await create(parseBody(event)));
      default: return json(404, { message: method + path });
    }
  } catch (error) { console.error(error); return json(500, { message: error.message }); }
};`,
  ],
  [
    "api-gateway-rest-proxy",
    "python",
    `import base64
import json
def respond(status, body, headers=None):
    return {"statusCode": status, "headers": {"Content-Type": "application/json", **(headers or {})}, "body": json.dumps(body)}
def get_user(event):
    authorizer = event["requestContext"].get("authorizer") or {}
    return (authorizer.get("claims") or {}).get("sub")
def parse(event):
    body = event.get("body") or "{}"
    if event.get("isBase64Encoded"):
        body = base64.b64decode(body).decode()
    return json.loads(body)
def handler(event, context):
    route = (event["httpMethod"], event["resource"])
    params = event.get("queryStringParameters") or {}
    path = event.get("pathParameters") or {}
    if route == ("GET", "/orders"):
        return respond(200, {"limit": int(params.get("limit", 10)), "user": get_user(event)})
    if event["httpMethod"] == "POST":
        data = parse(event)
        return respond(201, data["items"])
    return respond(404, {"message": "no " + path.get("id", "")})
`,
  ],
  [
    "dynamodb-stream",
    "javascript",
    `import { unmarshall } from "@aws-sdk/util-dynamodb";
const handlers = { INSERT: onInsert, MODIFY: onModify, REMOVE: onRemove };
export const handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    try {
      const { NewImage, OldImage } = record.dynamodb;
      await handlers[record.eventName](NewImage && unmarshall(NewImage), OldImage ? unmarshall(OldImage) : null);
    } catch (e) { batchItemFailures.push({ itemIdentifier: record.dynamodb.SequenceNumber }); return { batchItemFailures }; }
  }
  return { batchItemFailures };
};
async function onInsert(item) { await save(item.id); }
async function onModify(item, old) { if (item.status !== old.status) await save(item); }
async function onRemove(_, old) { await save(old.id); }`,
  ],
  [
    "cloudwatch-logs",
    "python",
    `import base64, gzip, json
def handler(event, context):
    payload = json.loads(gzip.decompress(base64.b64decode(event["awslogs"]["data"])))
    if payload["messageType"] == "CONTROL_MESSAGE":
        return
    for e in payload["logEvents"]:
        print(payload["logGroup"], e["timestamp"], e["message"], e.get("extractedFields", {}).get("level"))
`,
  ],
  [
    "s3",
    "python",
    `import urllib.parse, boto3
s3 = boto3.client("s3")
def handler(event, context):
    for record in event["Records"]:
        bucket = record["s3"]["bucket"]["name"]
        key = urllib.parse.unquote_plus(record["s3"]["object"]["key"], encoding="utf-8")
        if record["eventName"].startswith("ObjectRemoved"):
            continue
        size = record["s3"]["object"].get("size", 0)
        etag = record["s3"]["object"].get("eTag")
        print(bucket, key, size, etag, record["s3"]["object"].get("versionId"))
`,
  ],
  [
    "codepipeline-job",
    "javascript",
    `import { CodePipelineClient, PutJobSuccessResultCommand, PutJobFailureResultCommand } from "@aws-sdk/client-codepipeline";
const client = new CodePipelineClient({});
export const handler = async (event, context) => {
  const job = event["CodePipeline.job"];
  const { data: { actionConfiguration, inputArtifacts, continuationToken } } = job;
  try {
    const parameters = JSON.parse(actionConfiguration.configuration.UserParameters ?? "{}");
    const [artifact] = inputArtifacts;
    await deploy(parameters.stage, artifact?.location.s3Location.objectKey, continuationToken);
    await client.send(new PutJobSuccessResultCommand({ jobId: job.id }));
  } catch (error) {
    await client.send(new PutJobFailureResultCommand({ jobId: job.id, failureDetails: { type: "JobFailed", message: error.message, externalExecutionId: context.awsRequestId } }));
  }
};`,
  ],
  [
    "api-gateway-authorizer-token",
    "javascript",
    `export const handler = async (event) => {
  const token = event.authorizationToken?.replace(/^Bearer /, "");
  if (!token) throw new Error("Unauthorized");
  const [region, , account] = event.methodArn.split(":").slice(3);
  return { principalId: "u", policyDocument: { Version: "2012-10-17", Statement: [{ Action: "execute-api:Invoke", Effect: "Allow", Resource: \`arn:aws:execute-api:\${region}:\${account}:*\` }] }, context: { user: "u", level: 3 } };
};`,
  ],
  [
    "eventbridge-custom",
    "python",
    `def handler(event, context):
    detail = event["detail"]
    match event["detail-type"]:
        case "OrderPlaced":
            place(detail["order"]["id"], detail.get("customer", {}).get("name"))
        case "OrderShipped":
            ship(**detail)
        case _:
            raise ValueError(event["detail-type"])
    print(event["source"], event["time"], event["id"], event["resources"])
`,
  ],
  [
    "api-gateway-websocket",
    "javascript",
    `export const handler = async (event) => {
  const { connectionId, routeKey, domainName, stage, eventType } = event.requestContext;
  if (routeKey === "$connect") { await save(connectionId, event.queryStringParameters?.token, event.headers?.Origin); }
  else if (routeKey === "$disconnect") { await remove(connectionId); }
  else { const { action, data } = JSON.parse(event.body ?? "{}"); await send(domainName + stage, action, data, eventType); }
  return { statusCode: 200 };
};`,
  ],
  [
    "kinesis-stream",
    "python",
    `import base64, json
def handler(event, context):
    records = [json.loads(base64.b64decode(r["kinesis"]["data"])) for r in event["Records"]]
    last = max(event["Records"], key=lambda r: r["kinesis"]["approximateArrivalTimestamp"])
    by = {}
    for r, raw in zip(records, event["Records"]):
        by.setdefault(raw["kinesis"]["partitionKey"], []).append(r["user"]["id"])
    print(last["kinesis"]["sequenceNumber"], by, context.get_remaining_time_in_millis())
    return {"batchItemFailures": []}
`,
  ],
  [
    "cloudfront-request",
    "python",
    `def handler(event, context):
    request = event["Records"][0]["cf"]["request"]
    request["uri"] = request["uri"] + request["querystring"].replace("&", "/")
    return request
`,
  ],
  [
    "codepipeline-job",
    "python",
    `import boto3
pipeline = boto3.client("codepipeline")
def handler(event, context):
    job = event["CodePipeline.job"]
    keys = job["data"]["artifactCredentials"]
    try:
        copy(aws_access_key_id=keys["accessKeyId"], aws_secret_access_key=keys["secretAccessKey"], aws_session_token=keys["sessionToken"])
        pipeline.put_job_success_result(jobId=job["id"])
    except Exception as error:
        message = f"{error} {keys['sessionToken'][:4]}"
        pipeline.put_job_failure_result(jobId=job["id"], failureDetails={"type": "JobFailed", "message": message})
`,
  ],
  [
    "appsync-resolver",
    "python",
    `def handler(event, context):
    agent = event["request"]["headers"]["user-agent"]
    fields = [name for name in event["info"]["selectionSetList"] if "/" not in name]
    return {"agent": agent.strip(), "fields": fields, "text": event["info"]["selectionSetGraphQL"].strip()}
`,
  ],
];
const nothingElse = { templates: [], eventFile: null, ruleFile: null };

describe("good handlers", () => {
  it.each(cases)("of %s in %s leave all rules silent", async (id, language, text) => {
    const file = await readCode(memoryParser, language === "python" ? "app.py" : "app.mjs", text);
    const handler = file === null ? null : findHandlerFunction(file, "handler");
    const eventType = findEventType(id);
    if (file === null || handler === null || eventType === null)
      throw new Error(`${id} is not read`);
    const checked = {
      language,
      text,
      file,
      handler,
      flow: followHandler(file, handler, language),
      targets: [],
      functions: [],
      eventTypes: [eventType],
      hasTypedEvent: false,
      packages: new Set<string>(),
    };
    const findings = runRules(
      allRules,
      { text, handlers: [checked], ...nothingElse },
      {},
      (rule, error) => {
        throw new Error(`${rule.id} failed`, { cause: error });
      },
    );
    expect(findings.map(({ rule, message }) => `${rule.id}: ${message}`)).toEqual([]);
  });
});
