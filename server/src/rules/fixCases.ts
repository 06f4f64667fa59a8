import type { exampleTemplates } from "./exampleTemplate.ts";

/** What a rule's fix makes of code. */
export interface FixCase {
  readonly rule: string;
  readonly template: keyof typeof exampleTemplates;
  readonly language: "javascript" | "typescript" | "python";
  /** A line of the handler, or a whole file. */
  readonly before: string;
  /** Null where no fix is offered. */
  readonly after: string | null;
}

export const fixCases: readonly FixCase[] = [
  ...casesOf("http-response-missing-status", "pythonRest", "python", [
    ['return dict(body="a")', 'return dict(statusCode=200, body="a")'],
    ['return {"body": "a"}', 'return {"statusCode": 200, "body": "a"}'],
    ['return dict(status=200, body="a")', 'return dict(statusCode=200, body="a")'],
  ]),
  ...casesOf("cfn-string-boolean", "nodeCustomResource", "javascript", [
    [
      "return event.ResourceProperties.Enabled ? 1 : 2;",
      'return event.ResourceProperties.Enabled === "true" ? 1 : 2;',
    ],
    [
      "if (!event.ResourceProperties?.Enabled && event.a) return 1;",
      'if (event.ResourceProperties?.Enabled !== "true" && event.a) return 1;',
    ],
  ]),
  ...casesOf("cfn-string-boolean", "pythonCustomResource", "python", [
    [
      'return 1 if not event["ResourceProperties"].get("Enabled", False) else 2',
      'return 1 if event["ResourceProperties"].get("Enabled", False) != "true" else 2',
    ],
  ]),
  ...casesOf("http-response-body-not-string", "nodeRest", "javascript", [
    [
      "const res = { statusCode: 200 };\n  res.body = { id: event.path };\n  return res;",
      "const res = { statusCode: 200 };\n  res.body = JSON.stringify({ id: event.path });\n  return res;",
    ],
    [
      "const resp = (code, body) => ({ statusCode: code, body });\nexport const handler = async (event) => resp(200, { id: event.path });",
      "const resp = (code, body) => ({ statusCode: code, body });\nexport const handler = async (event) => resp(200, JSON.stringify({ id: event.path }));",
    ],
    [
      'let body;\n  if (event.path === "/") body = { id: 1 };\n  else body = "none";\n  return { statusCode: 200, body };',
      null,
    ],
  ]),
  ...casesOf("http-response-body-not-string", "pythonRest", "python", [
    [
      'import json\n\n\ndef handler(event, context):\n    res = {"statusCode": 200}\n    res["body"] = [event["path"]]\n    return res',
      'import json\n\n\ndef handler(event, context):\n    res = {"statusCode": 200}\n    res["body"] = json.dumps([event["path"]])\n    return res',
    ],
  ]),
  ...casesOf("cognito-return-event", "pythonConfirmation", "python", [
    ["def handler(event, context): print(event['userName'])", null],
    [
      "def handler(event, context):\n    print(event['userName'])",
      "def handler(event, context):\n    print(event['userName'])\n    return event",
    ],
  ]),
  ...casesOf("sns-lowercase-key", "nodeTopic", "javascript", [
    [
      "return event.Records.map(({ Sns: { message } }) => message);",
      "return event.Records.map(({ Sns: { Message: message } }) => message);",
    ],
  ]),
  ...casesOf("dynamodb-typed-value", "pythonTable", "python", [
    ["return [r for r in event['Records'] if r['dynamodb']['NewImage'].get('s') == 'x']", null],
  ]),
  ...casesOf("node24-callback-handler", "nodeQueue", "javascript", [
    [
      "export const handler = (event, context, callback) => callback(null, event);",
      "export const handler = async (event, context) => event;",
    ],
    [
      "export const handler = (event, context, callback) => callback(null, { id: 1 });",
      "export const handler = async (event, context) => ({ id: 1 });",
    ],
    [
      'export const handler = (event, context, callback) => {\n  if (event.id) callback(null, "a");\n  else callback(new Error("none"));\n};',
      'export const handler = async (event, context) => {\n  if (event.id) return "a";\n  else throw new Error("none");\n};',
    ],
    [
      "export const handler = (event, context, callback) => {\n  const err = event.ok ? null : new Error();\n  callback(err, 1);\n};",
      null,
    ],
    [
      "export const handler = (event, context, callback) => {\n  callback(null, 1);\n  console.log(2);\n};",
      null,
    ],
    [
      "export const handler = (event, context, callback) => {\n  try {\n    return callback(new Error());\n  } catch (e) {\n    callback(null, 1);\n  }\n};",
      null,
    ],
  ]),
  ...casesOf("http-null-params", "pythonRest", "python", [
    [
      'def handler(event, context):\n    return event["queryStringParameters"]["a"]',
      'def handler(event, context):\n    return (event.get("queryStringParameters") or {}).get("a")',
    ],
    [
      'def handler(event, context):\n    return event["queryStringParameters"][name]',
      'def handler(event, context):\n    return (event.get("queryStringParameters") or {}).get(name)',
    ],
    ['def handler(event, context):\n    event["queryStringParameters"]["a"] = 1', null],
    ['def handler(event, context):\n    event["queryStringParameters"]["a"] += "1"', null],
    ['def handler(event, context):\n    a, event["queryStringParameters"]["a"] = 1, 2', null],
    [
      'def handler(event, context):\n    with f() as event["queryStringParameters"]["a"]:\n        pass',
      null,
    ],
    [
      'def handler(event, context):\n    for event["queryStringParameters"]["a"] in []:\n        pass',
      null,
    ],
    ['def handler(event, context):\n    del event["queryStringParameters"]["a"]', null],
    ['def handler(event, context):\n    event["queryStringParameters"]["a"]["b"] = 1', null],
  ]),
  ...casesOf("unguarded-event-field", "pythonRest", "python", [
    ['def handler(event, context):\n    return event["body"][0]', null],
    [
      "def handler(event, context):\n    return f\"{len(event['body'])}\"",
      "def handler(event, context):\n    return f\"{len(event['body'] or '')}\"",
    ],
    [
      "def handler(event, context):\n    return f'{event[\"body\"].strip()}'",
      'def handler(event, context):\n    return f\'{(event["body"] or "").strip()}\'',
    ],
    [
      'def handler(event, context):\n    return f"""{event["body"].strip()}"""',
      'def handler(event, context):\n    return f"""{(event["body"] or "").strip()}"""',
    ],
    [
      'def handler(event, context):\n    return "a" f"{event[\'body\'].strip()}"',
      "def handler(event, context):\n    return \"a\" f\"{(event['body'] or '').strip()}\"",
    ],
    ['def handler(event, context):\n    event["body"].x = 1', null],
  ]),
  ...casesOf("http-body-unguarded-parse", "pythonRest", "python", [
    [
      "import json\ndef handler(event, context):\n    return f\"{json.loads(event['body'])}\"",
      "import json\ndef handler(event, context):\n    return f\"{json.loads(event.get('body') or '{}')}\"",
    ],
  ]),
  ...casesOf("python-get-default-null", "pythonRest", "python", [
    ['def handler(event, context):\n    event.get("queryStringParameters", {})["a"] = 1', null],
  ]),
  ...casesOf("unknown-event-field", "pythonRest", "python", [
    [
      'def handler(event, context):\n    return event.pop("httpMethd")',
      'def handler(event, context):\n    return event.pop("httpMethod")',
    ],
  ]),
  ...casesOf("http-null-params", "nodeRest", "javascript", [
    ["return event.queryStringParameters.page;", "return event.queryStringParameters?.page;"],
    ["return event.pathParameters['id'];", "return event.pathParameters?.['id'];"],
    ["event.queryStringParameters.page = '1';", null],
    [
      "const { page, size } = event.queryStringParameters;",
      "const { page, size } = event.queryStringParameters ?? {};",
    ],
    [
      "const parameters = event.queryStringParameters,\n    { page: first = 1 } = parameters;",
      "const parameters = event.queryStringParameters,\n    { page: first = 1 } = parameters ?? {};",
    ],
    ["const { queryStringParameters: { page } } = event;", null],
    ["event.stageVariables.n++;", null],
    ["event.pathParameters.id += 'x';", null],
    ["[event.pathParameters.id] = ['x'];", null],
    ["delete event.pathParameters.id;", "delete event.pathParameters?.id;"],
  ]),
  ...casesOf("http-null-params", "nodeRest", "typescript", [
    ["return event.pathParameters!.id;", "return event.pathParameters?.id;"],
    ["const { id } = event.pathParameters!;", "const { id } = event.pathParameters ?? {};"],
    ["return event.pathParameters!['id'];", "return event.pathParameters?.['id'];"],
    ["return event.pathParameters!\n    .id;", "return event.pathParameters\n    ?.id;"],
  ]),
  ...casesOf("http-body-unguarded-parse", "nodeRest", "typescript", [
    ["return JSON.parse(event.body!).id;", 'return JSON.parse(event.body ?? "{}").id;'],
    [
      "return JSON.parse(event.body as string);",
      'return JSON.parse(event.body ?? "{}" as string);',
    ],
  ]),
  ...casesOf("s3-key-not-decoded", "nodeBucket", "javascript", [
    [
      "const Key = event.Records[0].s3.object.key;\n  await s3.send(new GetObjectCommand({ Bucket, Key }));",
      'const Key = event.Records[0].s3.object.key;\n  await s3.send(new GetObjectCommand({ Bucket, Key: decodeURIComponent(Key.replace(/\\+/g, " ")) }));',
    ],
    [
      'const { key } = event.Records[0].s3.object;\n  get({ "Key": key || other });',
      'const { key } = event.Records[0].s3.object;\n  get({ "Key": decodeURIComponent((key || other).replace(/\\+/g, " ")) });',
    ],
  ]),
  ...casesOf("s3-key-not-decoded", "pythonBucket", "python", [
    [
      's3.get_object(Bucket=b, Key=event["Records"][0]["s3"]["object"]["key"])',
      's3.get_object(Bucket=b, Key=unquote_plus(event["Records"][0]["s3"]["object"]["key"]))',
    ],
  ]),
  ...casesOf("http-response-missing-status", "nodeRest", "javascript", [
    ["return { status: 200, body: '' };", "return { statusCode: 200, body: '' };"],
    [
      "const status = 200;\n  return { status, body: '' };",
      "const status = 200;\n  return { statusCode: status, body: '' };",
    ],
  ]),
  ...casesOf("response-shape", "nodeRest", "javascript", [
    [
      "const header = {};\n  return { statusCode: 200, header, body: '' };",
      "const header = {};\n  return { statusCode: 200, headers: header, body: '' };",
    ],
  ]),
  ...casesOf("sns-lowercase-key", "nodeTopic", "javascript", [
    ["return event.Records[0].Sns['message'];", "return event.Records[0].Sns['Message'];"],
    [
      "const { message } = event.Records[0].Sns;\n  return message;",
      "const { Message: message } = event.Records[0].Sns;\n  return message;",
    ],
    [
      "const KEY = 'message';\nexport const handler = async (event) => event.Records[0].Sns[KEY];",
      null,
    ],
  ]),
  ...casesOf("lex-null-slot", "nodeBot", "javascript", [
    [
      "return event.sessionState.intent.slots.City.value;",
      "return event.sessionState.intent.slots?.City.value;",
    ],
    ["event.sessionState.intent.slots.City.value = {};", null],
  ]),
  ...casesOf("eventbridge-detail-parsed", "nodeRule", "javascript", [
    ["return JSON.parse(event.detail).id;", "return event.detail.id;"],
    [
      "return JSON.parse(a ? event.detail : event.detail).id;",
      "return (a ? event.detail : event.detail).id;",
    ],
  ]),
  ...casesOf("http-header-case", "nodeHttp", "javascript", [
    ["return event.headers['X-Api-Key'];", "return event.headers['x-api-key'];"],
    ["return event.headers.Authorization;", "return event.headers.authorization;"],
    [
      "const HEADER = 'X-Api-Key';\nexport const handler = async (event) => event.headers[HEADER];",
      "const HEADER = 'x-api-key';\nexport const handler = async (event) => event.headers[HEADER];",
    ],
    [
      "const HEADER = 'X-Api-Key';\nexport const handler = async (event) => event.headers[HEADER] ?? HEADER;",
      null,
    ],
    [
      "export const HEADER = 'X-Api-Key';\nexport const handler = async (event) => event.headers[HEADER];",
      null,
    ],
  ]),
  ...casesOf("http-header-case", "pythonHttp", "python", [
    [
      "HEADER = 'X-Api-Key'\n\ndef handler(event, context):\n    return event['headers'].get(HEADER)",
      "HEADER = 'x-api-key'\n\ndef handler(event, context):\n    return event['headers'].get(HEADER)",
    ],
    [
      "HEADER = 'X-Api-Key'\n\ndef handler(event, context):\n    return {HEADER: event['headers'].get(HEADER)}",
      null,
    ],
  ]),
];

/** Cases of one rule. */
export function casesOf(
  rule: string,
  template: FixCase["template"],
  language: FixCase["language"],
  texts: readonly (readonly [before: string, after: string | null])[],
): readonly FixCase[] {
  return texts.map(([before, after]) => ({ rule, template, language, before, after }));
}
