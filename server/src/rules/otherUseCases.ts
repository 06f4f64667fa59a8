import { casesOf, type FixCase } from "./fixCases.ts";

/** What fixes make of code in which the names that they use, or the values that they change, have other uses. */
export const otherUseCases: readonly FixCase[] = [
  ...casesOf("s3-key-not-decoded", "pythonBucket", "python", [
    [
      'import boto3\n\ns3 = boto3.client("s3")\n\n\ndef unquote_plus(text):\n    return text\n\n\ndef handler(event, context):\n    s3.head_object(Bucket="b", Key=event["Records"][0]["s3"]["object"]["key"])',
      null,
    ],
  ]),
  ...casesOf("http-response-missing-status", "pythonRest", "python", [
    [
      'from json import loads\n\n\ndef handler(event, context):\n    json = loads("{}")\n    return {"message": len(json)}',
      null,
    ],
    [
      'def handler(event, context):\n    import json\n    return {"message": json.dumps("")}',
      'import json\n\ndef handler(event, context):\n    import json\n    return {"statusCode": 200, "body": json.dumps({"message": json.dumps("")})}',
    ],
  ]),
  ...casesOf("http-response-missing-status", "pythonRest", "python", [
    [
      'import json\n\n\ndef handler(event, context):\n    result = {"message": "hi"}\n    print(result["message"])\n    return result',
      'import json\n\n\ndef handler(event, context):\n    result = {"message": "hi"}\n    print(result["message"])\n    return {"statusCode": 200, "body": json.dumps(result)}',
    ],
    [
      'import json\n\n\ndef handler(event, context):\n    result = {"message": "hi"}\n    return result',
      'import json\n\n\ndef handler(event, context):\n    result = {"statusCode": 200, "body": json.dumps({"message": "hi"})}\n    return result',
    ],
    [
      'def handler(event, context):\n    result = {"body": "hi"}\n    print(result["body"])\n    return result',
      'def handler(event, context):\n    result = {"body": "hi"}\n    print(result["body"])\n    return {"statusCode": 200, **result}',
    ],
    [
      'def handler(event, context):\n    result = {"status": 200}\n    print(result["status"])\n    return result',
      null,
    ],
    [
      'def greet():\n    return {"message": "hi"}\n\n\ndef other():\n    return greet()["message"]\n\n\ndef handler(event, context):\n    return greet()',
      null,
    ],
    [
      'def handler(event, context):\n    text = "hi"\n    print(text)\n    return text',
      'def handler(event, context):\n    text = "hi"\n    print(text)\n    return {"statusCode": 200, "body": text}',
    ],
  ]),
  ...casesOf("http-response-missing-status", "nodeRest", "javascript", [
    [
      "const res = { message: 'hi' };\n  console.log(res.message);\n  return res;",
      "const res = { message: 'hi' };\n  console.log(res.message);\n  return { statusCode: 200, body: JSON.stringify(res) };",
    ],
    [
      "const res = { message: 'hi' };\n  res.path = event.path;\n  return res;",
      "const res = { message: 'hi' };\n  res.path = event.path;\n  return { statusCode: 200, body: JSON.stringify(res) };",
    ],
    [
      "const greet = () => ({ message: 'hi' });\nexport const other = () => greet().message;\nexport const handler = async () => greet();",
      null,
    ],
    [
      "const greet = () => ({ message: 'hi' });\nexport const handler = async () => greet();",
      "const greet = () => ({ statusCode: 200, body: JSON.stringify({ message: 'hi' }) });\nexport const handler = async () => greet();",
    ],
  ]),
  ...casesOf("http-response-missing-status", "nodeRest", "javascript", [
    [
      "const res = { message: 'hi' };\nconsole.log(res);\nexport const handler = async () => res;",
      "const res = { message: 'hi' };\nconsole.log(res);\nexport const handler = async () => ({ statusCode: 200, body: JSON.stringify(res) });",
    ],
    [
      "const greet = (name) => ({ message: name });\nexport const handler = async (event) => load(event).then(greet);\nexport const other = () => greet('a').message;",
      null,
    ],
  ]),
  ...casesOf("http-response-missing-status", "nodeRest", "typescript", [
    [
      "const res: any = { message: 'hi' };\n  console.log(res.message);\n  return res;",
      "const res: any = { message: 'hi' };\n  console.log(res.message);\n  return { statusCode: 200, body: JSON.stringify(res) };",
    ],
  ]),
  ...casesOf("http-response-body-not-string", "nodeRest", "javascript", [
    [
      "const res = { statusCode: 200, body: { id: 1 } };\n  console.log(res.body.id);\n  return res;",
      null,
    ],
    [
      "const ok = (body) => ({ statusCode: 200, body });\nexport const id = () => ok({ id: 1 }).body.id;\nexport const handler = async () => ok({ id: 1 });",
      "const ok = (body) => ({ statusCode: 200, body });\nexport const id = () => ok({ id: 1 }).body.id;\nexport const handler = async () => ok(JSON.stringify({ id: 1 }));",
    ],
  ]),
  ...casesOf("async-foreach", "nodeQueue", "javascript", [
    [
      "event.Records?.forEach(async (r) => console.log(r));",
      "await Promise.all((event.Records ?? []).map(async (r) => console.log(r)));",
    ],
    [
      "event?.Records.forEach(async (r) => console.log(r));",
      "await Promise.all((event?.Records ?? []).map(async (r) => console.log(r)));",
    ],
    [
      "export const handler = async (event) => event.Records.forEach(async (r) => console.log(r));",
      "export const handler = async (event) => { await Promise.all(event.Records.map(async (r) => console.log(r))); };",
    ],
    [
      "const work = async (r) => console.log(r);\nexport const handler = async (event) => {\n  event.Records.forEach((r) => work(r));\n};",
      "const work = async (r) => console.log(r);\nexport const handler = async (event) => {\n  await Promise.all(event.Records.map((r) => work(r)));\n};",
    ],
    [
      "const work = async (r) => console.log(r);\nexport const handler = async (event) => {\n  event.Records.forEach((r) => { work(r); });\n};",
      null,
    ],
    ["return event.Records.forEach(async (r) => console.log(r));", null],
  ]),
  ...casesOf("node24-callback-handler", "nodeQueue", "typescript", [
    [
      "export const handler = (event: any, context: any, callback: any): void => {\n  callback(null, event);\n};",
      "export const handler = async (event: any, context: any) => {\n  return event;\n};",
    ],
    [
      "export function handler(event: any, context: any, callback: any): void {\n  callback(null, event);\n}",
      "export async function handler(event: any, context: any) {\n  return event;\n}",
    ],
  ]),
  ...casesOf("response-shape", "nodeRest", "javascript", [
    [
      "const res = { statusCode: 200, header: {}, body: '' };\n  console.log(res.header);\n  return res;",
      null,
    ],
  ]),
  ...casesOf("kinesis-data-not-decoded", "nodeKinesis", "javascript", [
    [
      "const Buffer = { from: (text) => text };\nexport const handler = async (event) => JSON.parse(event.Records[0].kinesis.data);",
      null,
    ],
    [
      'const { Buffer } = require("buffer");\nexport const handler = async (event) => JSON.parse(event.Records[0].kinesis.data);',
      'const { Buffer } = require("buffer");\nexport const handler = async (event) => JSON.parse(Buffer.from(event.Records[0].kinesis.data, "base64").toString("utf8"));',
    ],
  ]),
];
