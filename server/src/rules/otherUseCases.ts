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
