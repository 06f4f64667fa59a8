import { describe, expect, it } from "vitest";
import { pathText } from "../rules/matching/eventPaths.ts";
import { followText } from "../testing/followText.ts";

/** What a handler reads: the paths, with the context's marked. */
async function readsIn(
  language: "javascript" | "python",
  text: string,
): Promise<readonly string[]> {
  const { accesses } = await followText(language, text);
  return accesses.map(({ origin: { root, steps } }) =>
    root === "event" ? pathText(steps) : `context.${pathText(steps)}`,
  );
}

function js(body: string, after = ""): string {
  return `export const handler = async (event, context) => {\n${body}\n};\n${after}`;
}

const javascript: readonly (readonly [string, string, string])[] = [
  ["a member", js("use(event.body)"), "body"],
  ["a member by index", js(`use(event["detail-type"])`), "detail-type"],
  ["a member by a constant", js("use(event[KEY])", `const KEY = "body";`), "body"],
  ["an optional member", js("use(event?.requestContext?.http)"), "requestContext.http"],
  ["a member in a text", js("use(`a ${event.body} b`)"), "body"],
  ["the context", js("use(context.awsRequestId)"), "context.awsRequestId"],
  ["an alias", js("const e = event; use(e.body)"), "body"],
  ["a reassigned name", js("let e; e = event; use(e.body)"), "body"],
  ["a destructuring", js("const { body } = event;"), "body"],
  [
    "a nested destructuring",
    js("const { Records: [{ s3 }] } = event; use(s3.bucket)"),
    "Records[].s3.bucket",
  ],
  [
    "a renaming destructuring",
    js("const { requestContext: c = {} } = event; use(c.http)"),
    "requestContext.http",
  ],
  [
    "a destructured parameter",
    "export const handler = async ({ Records }) => Records[0].body;",
    "Records[].body",
  ],
  ["a rest of a destructuring", js("const { a, ...rest } = event; use(rest.body)"), "body"],
  ["a spread", js("const e = { ...event, x: 1 }; use(e.body)"), "body"],
  [
    "a member of a literal",
    js("const o = { r: event.requestContext }; use(o.r.http)"),
    "requestContext.http",
  ],
  ["an index", js("use(event.Records[0].body)"), "Records[].body"],
  [
    "an index that varies",
    js("for (let i = 0; i < 3; i++) use(event.Records[i].body)"),
    "Records[].body",
  ],
  ["at", js("use(event.Records.at(0).body)"), "Records[].body"],
  ["for of", js("for (const r of event.Records) use(r.body)"), "Records[].body"],
  [
    "for of with a pattern",
    js("for (const { s3: { bucket } } of event.Records) use(bucket.name)"),
    "Records[].s3.bucket.name",
  ],
  ["forEach", js("event.Records.forEach((r) => use(r.body))"), "Records[].body"],
  ["map with a pattern", js("event.Records.map(({ body }) => body)"), "Records[].body"],
  [
    "a chain",
    js("event.Records.filter((r) => r.s3).map((r) => r.s3).forEach((s) => use(s.bucket))"),
    "Records[].s3.bucket",
  ],
  ["find", js("const r = event.Records.find((r) => r.a); use(r.body)"), "Records[].body"],
  ["reduce", js("event.Records.reduce((sum, r) => sum + r.size, 0)"), "Records[].size"],
  ["flatMap", js("event.Records.flatMap((r) => r.items).map((i) => i.id)"), "Records[].items[].id"],
  ["sort", js("event.Records.toSorted((a, b) => a.size - b.size)"), "Records[].size"],
  [
    "promises",
    js("await Promise.all(event.Records.map(async (r) => { await use(r.body); }))"),
    "Records[].body",
  ],
  [
    "values of a map",
    js("for (const list of Object.values(event.records)) for (const r of list) use(r.value)"),
    "records.*[].value",
  ],
  [
    "flat values of a map",
    js("Object.values(event.records).flat().forEach((r) => use(r.value))"),
    "records.*[].value",
  ],
  [
    "entries of a map",
    js("for (const [name, a] of Object.entries(event.attributes)) use(a.stringValue)"),
    "attributes.*.stringValue",
  ],
  ["JSON", js("const { id } = JSON.parse(event.body)"), "body|json.id"],
  [
    "base64 and JSON",
    js(`const d = JSON.parse(Buffer.from(event.data, "base64").toString("utf8")); use(d.id)`),
    "data|base64|json.id",
  ],
  [
    "gzip",
    js(
      `use(JSON.parse(zlib.gunzipSync(Buffer.from(event.awslogs.data, "base64")).toString()).logEvents)`,
    ),
    "awslogs.data|base64|gunzip|json.logEvents",
  ],
  ["a fallback", js("const b = event.body ?? event.rawBody; use(b.x)"), "rawBody.x"],
  ["an or", js("const q = event.params || {}; use(q.id)"), "params.id"],
  ["a conditional", js("const q = event.a ? event.b : event.c; use(q.id)"), "c.id"],
  ["a helper", js("help(event)", "function help(e) { return e.body; }"), "body"],
  [
    "a helper's result",
    js("use(help(event).http)", "const help = (e) => e.requestContext;"),
    "requestContext.http",
  ],
  ["a helper's pattern", js("help(event)", "const help = ({ body }) => body;"), "body"],
  [
    "a helper that is passed on",
    js("event.Records.map(help)", "function help(r) { return r.body; }"),
    "Records[].body",
  ],
  [
    "a helper in a helper",
    js("a(event)", "function a(e) { return b(e.requestContext) }\nfunction b(c) { return c.http }"),
    "requestContext.http",
  ],
  ["a closure", js("const get = () => event.body; get()"), "body"],
  ["a hoisted function", js("inner(event); function inner(e) { use(e.body) }"), "body"],
  [
    "a class",
    js(
      "new Job(event).run()",
      "class Job { constructor(e) { this.event = e } run() { return this.event.body } }",
    ),
    "body",
  ],
  [
    "an unknown function's callback",
    js("await pMap(event.Records, async (r) => use(r.body))"),
    "Records[].body",
  ],
  [
    "Powertools' batch",
    js(
      "return processPartialResponse(event, one, processor)",
      "const one = async (record) => use(record.body);",
    ),
    "Records[].body",
  ],
  ["a promise's callback", js("Promise.resolve(event).then((e) => use(e.body))"), "body"],
  ["a switch", js("switch (event.a) { case 1: use(event.b); break; default: use(event.c) }"), "c"],
  ["a catch", js("try { f() } catch (e) { use(event.body) } finally { use(event.id) }"), "id"],
  ["what can't be reached", js("return; use(event.body)"), "body"],
  [
    "a loop's result",
    js("let last; for (const r of event.Records) { if (last) use(last.size); last = r; }"),
    "Records[].size",
  ],
  [
    "a pushed item",
    js(
      "const all = []; for (const r of event.Records) all.push(r.s3); all.forEach((s) => use(s.bucket))",
    ),
    "Records[].s3.bucket",
  ],
  ["a URL's parameters", js("use(new URLSearchParams(event.body))"), "body"],
  [
    "a decoded key",
    js(`const k = decodeURIComponent(event.key.replace(/\\+/g, " ")); use(k.length)`),
    "key|url.length",
  ],
];

describe("following in JavaScript", () => {
  it.each(javascript)("goes through %s", async (_what, text, path) => {
    expect(await readsIn("javascript", text)).toContain(path);
  });

  it.each([
    ["another function's parameter", js("use((e) => e.body)")],
    ["a shadowing parameter", js("list.forEach((event) => event.body)")],
    ["a reassigned name", js("let e = event; e = other(); use(e.body)")],
    ["a member that was written before", js("event.parsed = f(); use(event.parsed.id)")],
    ["a literal's own member", js("const e = { ...event, body: f() }; use(e.body.id)")],
  ])("does not take %s for the event", async (_what, text) => {
    const reads = await readsIn("javascript", text);
    expect(reads.filter((path) => /body|id/.test(path))).toEqual([]);
  });
});

describe("a handler in JavaScript", () => {
  it.each([
    ["exports.handler = async (event) => event.body;", "handler"],
    [
      "const make = (table) => async (event) => event.body;\nexport const handler = make('a');",
      "handler",
    ],
    [
      "function make() { async function h(event) { return event.body } return h }\nexport const handler = wrap(make());",
      "handler",
    ],
    ["module.exports = { handler: async (event) => event.body };", "handler"],
    ["async function h(event) { return event.body }\nexport { h as handler };", "handler"],
    ["async function h(event) { return event.body }\nmodule.exports.handler = h;", "handler"],
    ["export default async function (event) { return event.body }", "default"],
    ["export const handler = middy(async (event) => event.body).use(logger());", "handler"],
    ["const base = async (event) => event.body;\nexport const handler = middy(base);", "handler"],
    ["export const handler = middy().use(a()).handler(async (event) => event.body);", "handler"],
    ["export const handler = Sentry.wrapHandler(async (event) => event.body);", "handler"],
    [
      "class Orders { async process(event) { return event.body } }\nconst o = new Orders();\nexport const handler = o.process.bind(o);",
      "handler",
    ],
    ["export class Orders { static async process(event) { return event.body } }", "Orders.process"],
    ["export const orders = { create: async (event) => event.body };", "orders.create"],
    [
      "export const handler = awslambda.streamifyResponse(async (event, stream, context) => { use(event.body, context.functionName) });",
      "handler",
    ],
  ])("is found in %s", async (text, symbol) => {
    const { accesses } = await followText("javascript", text, symbol);
    expect(accesses.map(({ origin }) => pathText(origin.steps))).toContain("body");
  });

  it("may get another event from middleware", async () => {
    const parsed =
      "export const handler = middy(async (event) => event.body).use(httpJsonBodyParser());";
    const plain = "export const handler = middy(async (event) => event.body).use(errorLogger());";
    expect((await followText("javascript", parsed)).hasReshapedEvent).toBe(true);
    expect((await followText("javascript", plain)).hasReshapedEvent).toBe(false);
  });
});

const python: readonly (readonly [string, string, string])[] = [
  ["a subscript", py(`use(event["body"])`), "body"],
  ["get", py(`use(event.get("body"))`), "body"],
  ["get with a default", py(`use(event.get("params", {}).get("id"))`), "params.id"],
  ["get with or", py(`use((event.get("params") or {}).get("id"))`), "params.id"],
  ["the context", py("use(context.aws_request_id)"), "context.aws_request_id"],
  [
    "a method of the context",
    py("use(context.get_remaining_time_in_millis())"),
    "context.get_remaining_time_in_millis",
  ],
  ["an alias", py(`e = event\nuse(e["body"])`), "body"],
  ["an index", py(`use(event["Records"][0]["body"])`), "Records[].body"],
  ["the last item", py(`use(event["Records"][-1]["body"])`), "Records[].body"],
  ["a loop", py(`for record in event["Records"]:\n    use(record["body"])`), "Records[].body"],
  [
    "enumerate",
    py(`for i, record in enumerate(event["Records"]):\n    use(record["body"])`),
    "Records[].body",
  ],
  ["zip", py(`for a, b in zip(event["Records"], names):\n    use(a["body"])`), "Records[].body"],
  [
    "items",
    py(`for name, attribute in event["attributes"].items():\n    use(attribute["stringValue"])`),
    "attributes.*.stringValue",
  ],
  [
    "values",
    py(
      `for records in event["records"].values():\n    for record in records:\n        use(record["value"])`,
    ),
    "records.*[].value",
  ],
  ["a comprehension", py(`use([r["body"] for r in event["Records"]])`), "Records[].body"],
  [
    "a dict comprehension",
    py(`use({r["messageId"]: r["body"] for r in event["Records"]})`),
    "Records[].body",
  ],
  [
    "a nested comprehension",
    py(`use([x["id"] for r in event["Records"] for x in r["items"]])`),
    "Records[].items[].id",
  ],
  [
    "a generator's items",
    py(`for body in (r["s3"] for r in event["Records"]):\n    use(body["bucket"])`),
    "Records[].s3.bucket",
  ],
  ["map", py(`use(list(map(lambda r: r["body"], event["Records"])))`), "Records[].body"],
  [
    "an executor",
    py(`pool.map(one, event["Records"])`, `def one(record):\n    return record["body"]`),
    "Records[].body",
  ],
  [
    "a submitted function",
    py(`pool.submit(one, event)`, `def one(e):\n    return e["body"]`),
    "body",
  ],
  ["JSON", py(`use(json.loads(event["body"])["id"])`), "body|json.id"],
  [
    "base64",
    py(`use(json.loads(base64.b64decode(event["data"]).decode("utf-8"))["id"])`),
    "data|base64|json.id",
  ],
  [
    "gzip",
    py(`use(json.loads(gzip.decompress(base64.b64decode(event["awslogs"]["data"])))["logEvents"])`),
    "awslogs.data|base64|gunzip|json.logEvents",
  ],
  ["a decoded key", py(`key = unquote_plus(event["key"])\nuse(key)`), "key"],
  ["a helper", py(`help(event)`, `def help(e):\n    return e["body"]`), "body"],
  [
    "a helper by keyword",
    py(`help(limit=1, item=event)`, `def help(item, limit):\n    return item["body"]`),
    "body",
  ],
  [
    "a helper's result",
    py(`use(help(event)["http"])`, `def help(e):\n    return e["requestContext"]`),
    "requestContext.http",
  ],
  [
    "a class",
    py(
      `Job(event).run()`,
      `class Job:\n    def __init__(self, event):\n        self.event = event\n    def run(self):\n        return self.event["body"]`,
    ),
    "body",
  ],
  [
    "a generator function",
    py(
      `for r in records(event):\n    use(r["body"])`,
      `def records(e):\n    for r in e["Records"]:\n        yield r`,
    ),
    "Records[].body",
  ],
  ["a walrus", py(`if (p := event.get("params")):\n    use(p["id"])`), "params.id"],
  [
    "match",
    py(`match event:\n    case {"Records": [{"s3": s3}]}:\n        use(s3["bucket"])`),
    "Records[].s3.bucket",
  ],
  ["a formatted text", py(`use(f"a {event['body']} b")`), "body"],
  ["a conditional", py(`q = event["a"] if event["k"] else event["b"]\nuse(q["id"])`), "b.id"],
  ["unpacking", py(`first, *rest = event["Records"]\nuse(first["body"])`), "Records[].body"],
  [
    "sorted",
    py(`for r in sorted(event["Records"], key=lambda r: r["order"]):\n    use(r["body"])`),
    "Records[].body",
  ],
  ["a spread", py(`use({**event, "a": 1}["body"])`), "body"],
  ["in", py(`use("body" in event)`), "body"],
  ["a constant key", py(`use(event[KEY])`, `KEY = "body"`), "body"],
  [
    "async",
    `async def handler(event, context):\n    await asyncio.gather(*[one(r) for r in event["Records"]])\n\nasync def one(r):\n    return r["body"]`,
    "Records[].body",
  ],
  [
    "a coroutine that is run",
    py(`r = asyncio.run(one(event))\nuse(r["body"])`, "async def one(e):\n    return e"),
    "body",
  ],
  [
    "a coroutine that a loop runs",
    py(
      `loop = asyncio.new_event_loop()\nuse(loop.run_until_complete(one(event))["body"])`,
      "async def one(e):\n    return e",
    ),
    "body",
  ],
  [
    "coroutines that are gathered",
    `async def handler(event, context):\n    a, b = await asyncio.gather(one(event), two(event))\n    use(a["body"])\n\nasync def one(e):\n    return e\n\nasync def two(e):\n    return e["x"]`,
    "body",
  ],
  [
    "a task",
    `async def handler(event, context):\n    task = asyncio.create_task(one(event))\n    await task\n    use(task.result()["body"])\n\nasync def one(e):\n    return e`,
    "body",
  ],
  [
    "a coroutine that is waited for, for some time",
    `async def handler(event, context):\n    use((await asyncio.wait_for(one(event), 3))["body"])\n\nasync def one(e):\n    return e`,
    "body",
  ],
  ["with", py(`with tracer.segment("a"):\n    use(event["body"])`), "body"],
  [
    "an appended item",
    py(
      `found = []\nfor r in event["Records"]:\n    found.append(r["s3"])\nfor s in found:\n    use(s["bucket"])`,
    ),
    "Records[].s3.bucket",
  ],
];

function py(body: string, after = ""): string {
  const lines = body.split("\n").map((line) => `    ${line}`);
  return `def handler(event, context):\n${lines.join("\n")}\n\n${after}\n`;
}

describe("following in Python", () => {
  it.each(python)("goes through %s", async (_what, text, path) => {
    expect(await readsIn("python", text)).toContain(path);
  });

  it.each([
    ["an attribute of a data class", py("use(event.body)")],
    ["another function's parameter", py("use(lambda e: e['body'])")],
    ["a reassigned name", py("e = event\ne = other()\nuse(e['body'])")],
    ["a coroutine", py("use(one(event)['body'])", "async def one(e):\n    return e")],
    [
      "coroutines that are gathered and not awaited",
      py("use(asyncio.gather(one(event))[0]['body'])", "async def one(e):\n    return e"),
    ],
  ])("does not take %s for a part of the event", async (_what, text) => {
    expect(await readsIn("python", text)).toEqual([]);
  });
});

describe("following hostile code", () => {
  it.each([
    ["functions that call themselves", js("f(event)", "function f(e) { return f(e.next) }")],
    [
      "functions that call each other",
      js("f(event)", "function f(e) { return g(e.a) }\nfunction g(e) { return f(e.b) }"),
    ],
    ["an alias of itself", "const a = b;\nconst b = a;\nexport const handler = a;"],
    ["deep nesting", js(`${"if (event.a) {".repeat(300)}${"}".repeat(300)}`)],
    [
      "many calls",
      js(
        "a(event)",
        Array.from(
          { length: 40 },
          (_, i) => `function f${i}(e) { f${i + 1}(e.x); f${i + 1}(e.y); }`,
        )
          .join("\n")
          .replace("f0", "a"),
      ),
    ],
    ["broken code", js("const { = event; event.")],
    ["a long chain", js(`event${".a".repeat(3000)}`)],
    [
      "many conditions",
      js(`return ${Array.from({ length: 400 }, (_, i) => `event.a${i}`).join(" && ")};`),
    ],
  ])("ends in time at %s", async (_what, text) => {
    // A hang takes minutes; what it takes else is measured by the bench, on a machine that does nothing besides.
    const before = process.cpuUsage();
    await followText("javascript", text).catch(() => null);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});
