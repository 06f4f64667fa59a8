import { js, py, type CaretCase } from "./caretCase.ts";

/** Where the value has come another way: by a pattern, a loop, a callback, a helper, decoded text. */
export const bindingCases: readonly CaretCase[] = [
  {
    title: "a destructuring pattern",
    eventType: "sqs",
    javascript: js("  const { ‸ } = event;"),
    offers: ["Records"],
    accepted: { javascript: "  const { Records } = event;" },
  },
  {
    title: "a destructuring pattern with more in it",
    eventType: "eventbridge-custom",
    javascript: js("  const { source, ‸ } = event;"),
    offers: ["detail-type"],
    accepted: { javascript: '  const { source, "detail-type": detailType } = event;' },
  },
  {
    title: "destructuring patterns in each other",
    eventType: "sqs",
    javascript: js("  const { Records: [{ ‸ }] } = event;"),
    offers: ["body"],
    accepted: { javascript: "  const { Records: [{ body }] } = event;" },
  },
  {
    title: "a destructured parameter",
    eventType: "sqs",
    javascript: js("  return 1;", "{ ‸ }"),
    offers: ["Records"],
  },
  {
    title: "an alias",
    eventType: "sqs",
    javascript: js("  const message = event.Records[0];\n  const text = message.‸"),
    python: py('    message = event["Records"][0]\n    text = message["‸"]'),
    offers: ["body"],
  },
  {
    title: "a loop",
    eventType: "sqs",
    javascript: js("  for (const record of event.Records) {\n    record.‸\n  }"),
    python: py('    for record in event["Records"]:\n        record["‸"]'),
    offers: ["body", "receiptHandle"],
  },
  {
    title: "a loop that destructures",
    eventType: "sqs",
    javascript: js("  for (const { messageId, ‸ } of event.Records) {\n  }"),
    offers: ["body"],
  },
  {
    title: "a loop with numbers",
    eventType: "sqs",
    javascript: js("  for (const [i, record] of event.Records.entries()) record.‸"),
    python: py('    for i, record in enumerate(event["Records"]):\n        record["‸"]'),
    offers: ["body"],
  },
  {
    title: "the head of a block that is not there yet",
    eventType: "sqs",
    javascript: js("  for (const record of event.‸"),
    python: py('    for record in event["‸'),
    offers: ["Records"],
  },
  {
    title: "a condition that is not closed",
    eventType: "api-gateway-http-v2",
    javascript: js("  if (event.requestContext.http.‸"),
    python: py('    if event["requestContext"]["http"]["‸'),
    offers: ["method"],
  },
  {
    title: "a callback of `map`",
    eventType: "sqs",
    javascript: js("  return event.Records.map((record) => record.‸);"),
    python: py('    return list(map(lambda record: record["‸"], event["Records"]))'),
    offers: ["body"],
  },
  {
    title: "a callback that destructures",
    eventType: "sqs",
    javascript: js("  return event.Records.map(({ ‸ }) => 1);"),
    offers: ["body"],
  },
  {
    title: "a callback of `filter` and `forEach`",
    eventType: "sqs",
    javascript: js(
      "  event.Records.filter((a) => a.body).forEach((record) => {\n    record.‸\n  });",
    ),
    offers: ["body"],
  },
  {
    title: "a comprehension",
    eventType: "sqs",
    python: py('    return [record["‸"] for record in event["Records"]]'),
    offers: ["body"],
  },
  {
    title: "a comprehension's condition",
    eventType: "sqs",
    python: py('    return [record for record in event["Records"] if record["‸"]]'),
    offers: ["body"],
  },
  {
    title: "a dict comprehension",
    eventType: "sqs",
    python: py('    return {record["messageId"]: record["‸"] for record in event["Records"]}'),
    offers: ["body"],
  },
  {
    title: "the parameter of a helper",
    eventType: "sqs",
    javascript:
      "const work = (message) => {\n  return message.‸\n};\nexport const handler = async (event) => event.Records.map(work);\n",
    python:
      'def work(message):\n    return message["‸"]\n\ndef handler(event, context):\n    for record in event["Records"]:\n        work(record)\n',
    offers: ["body"],
  },
  {
    title: "the destructured parameter of a helper",
    eventType: "sqs",
    javascript:
      "function work({ ‸ }) {}\nexport const handler = async (event) => { for (const r of event.Records) work(r); };\n",
    offers: ["body"],
  },
  {
    title: "what a helper gives back",
    eventType: "sqs",
    javascript:
      "const first = (event) => event.Records[0];\nexport const handler = async (event) => {\n  first(event).‸\n};\n",
    python:
      'def first(event):\n    return event["Records"][0]\n\ndef handler(event, context):\n    first(event)["‸"]\n',
    offers: ["body"],
  },
  {
    title: "a template literal and an f-string",
    eventType: "sqs",
    javascript: js("  console.log(`got ${event.Records[0].‸} of it`);"),
    python: py("    print(f\"got {event['Records'][0]['‸']} of it\")"),
    offers: ["body"],
    accepted: {
      javascript: "  console.log(`got ${event.Records[0].body} of it`);",
      python: "    print(f\"got {event['Records'][0]['body']} of it\")",
    },
  },
  {
    title: "a `case`",
    eventType: "api-gateway-http-v2",
    python: py('    match event:\n        case {"requestContext": {"‸"}}:\n            pass'),
    offers: ["http"],
  },
  {
    title: "a `case` that is being typed",
    eventType: "api-gateway-http-v2",
    python: py('    match event:\n        case {"‸'),
    offers: ["requestContext"],
  },
  {
    title: "text that carries another event",
    eventType: "s3-via-sqs",
    javascript: js("  const inner = JSON.parse(event.Records[0].body);\n  inner.Records[0].s3.‸"),
    python: py(
      '    inner = json.loads(event["Records"][0]["body"])\n    inner["Records"][0]["s3"]["‸"]',
    ),
    offers: ["bucket", "object"],
  },
  {
    title: "the item in an invoking event of AWS Config",
    eventType: "config-rule",
    javascript: js(
      "  const { configurationItem } = JSON.parse(event.invokingEvent);\n  configurationItem.‸",
    ),
    python: py(
      '    invoking = json.loads(event["invokingEvent"])\n    invoking["configurationItem"]["‸"]',
    ),
    offers: ["resourceType", "configurationItemStatus", "ARN"],
  },
  {
    title: "the identity in the context",
    eventType: "sqs",
    javascript: js("  context.identity.‸"),
    offers: ["cognitoIdentityId", "cognitoIdentityPoolId"],
    accepted: { javascript: "  context.identity?.cognitoIdentityId" },
  },
  {
    title: "the device in the context",
    eventType: "sqs",
    javascript: js("  const { env } = context.clientContext ?? {};\n  env.‸"),
    offers: ["locale", "platform"],
  },
  {
    title: "what a client's context holds in Python",
    eventType: "sqs",
    python: py("    context.client_context.‸"),
    offers: ["client", "custom", "env"],
    accepted: { python: "    context.client_context.client" },
  },
  {
    title: "a walrus",
    eventType: "api-gateway-http-v2",
    python: py('    if request := event.get("requestContext"):\n        request["‸"]'),
    offers: ["http"],
  },
  {
    title: "a handler in CommonJS",
    eventType: "sqs",
    javascript: "exports.handler = async function (event) {\n  event.‸\n};\n",
    offers: ["Records"],
  },
  {
    title: "a method that is the handler",
    eventType: "sqs",
    javascript:
      "class Worker {\n  async run(event) {\n    event.‸\n  }\n}\nconst worker = new Worker();\nexport const handler = worker.run.bind(worker);\n",
    offers: ["Records"],
  },
  {
    title: "names that are no part of the event",
    eventType: "sqs",
    javascript: js("  const other = load();\n  other.‸"),
    python: py('    other = load()\n    other["‸"]'),
    offers: [],
  },
  {
    title: "text",
    eventType: "sqs",
    javascript: js('  console.log("event.‸");'),
    python: py('    print("event.‸")'),
    offers: [],
  },
  {
    title: "a comment",
    eventType: "sqs",
    javascript: js("  // event.‸"),
    python: py("    # event['‸']"),
    offers: [],
  },
  {
    title: "a dict's own methods",
    eventType: "sqs",
    python: py("    event.‸"),
    offers: [],
  },
  {
    title: "a function that nothing calls yet",
    eventType: "sqs",
    javascript: js("  const read = () => {\n    return event.‸\n  };"),
    python: py('    def read():\n        return event["‸"]'),
    offers: ["Records"],
  },
  {
    title: "a function that is handed to others",
    eventType: "sqs",
    javascript: js("  await retry(async () => {\n    event.‸\n  });"),
    python: py('    retry(lambda: event["‸"])'),
    offers: ["Records"],
  },
];
