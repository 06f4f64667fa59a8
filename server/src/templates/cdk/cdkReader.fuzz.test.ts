import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextRange } from "../../analysis/moduleOutline.ts";
import { readCdkFiles } from "../../testing/readCdk.ts";

const script = `import { Stack, Duration, aws_lambda as lambda, aws_sqs as sqs } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import * as path from "node:path";
const names = ["create", "remove"];
class Worker extends lambda.Function {
  constructor(scope, id, { handler, ...rest }) {
    super(scope, id, { code: lambda.Code.fromAsset(path.join(__dirname, "src")), handler: \`\${handler}.run\`, ...rest });
  }
}
export class Orders extends Stack {
  queue = new sqs.Queue(this, "Queue", { visibilityTimeout: Duration.minutes(1) });
  constructor(scope, id, props = {}) {
    super(scope, id, props);
    for (const handler of names) this.add(new Worker(this, handler, { handler, environment: { A: props.a ?? "x" } }));
  }
  add(fn) { fn.addEventSource(new SqsEventSource(this.queue, { batchSize: 5 })); }
}
`;

const python = `from aws_cdk import Stack, Duration, aws_lambda as lambda_, aws_lambda_event_sources as sources, aws_sqs as sqs
class Orders(Stack):
    def __init__(self, scope, id, *, stage="dev", **kwargs):
        super().__init__(scope, id, **kwargs)
        self.queue = sqs.Queue(self, "Queue", visibility_timeout=Duration.minutes(1))
        shared = dict(code=lambda_.Code.from_asset("src"), environment={"STAGE": stage})
        for name in ["create", "remove"]:
            fn = lambda_.Function(self, f"{name}-fn", handler=name + ".run", **shared)
            fn.add_event_source(sources.SqsEventSource(self.queue))
`;

const fragments = [
  ..."(){}[],.;:=`\"'\n@*&?!".split(""),
  "...",
  "=>",
  "${",
  "new ",
  "class X extends X {",
  "this",
  "self.",
  "super(",
  "for (const a of a) ",
  "while (1) ",
  "    ",
  "return ",
  "def f(*a, **k):\n",
  "__proto__",
  "constructor",
  "lambda ",
  "\0",
  "\u{1f980}",
];

function mutations(seed: string) {
  const mutation = fc.record({
    at: fc.nat({ max: seed.length }),
    remove: fc.nat({ max: 30 }),
    insert: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 6 })),
  });
  return fc
    .array(mutation, { minLength: 1, maxLength: 6 })
    .map((list) =>
      list.reduce(
        (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
        seed,
      ),
    );
}

function expectInside({ start, end }: TextRange, text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (const { line, character } of [start, end]) {
    expect(character).toBeLessThanOrEqual(lines[line]?.length ?? -1);
  }
}

describe("cdkReader on any text", () => {
  it.each([
    ["TypeScript", "stack.ts", script],
    ["Python", "stack.py", python],
  ])(
    "never throws, and places what it finds inside the text: %s",
    async (_language, file, seed) => {
      await fc.assert(
        fc.asyncProperty(mutations(seed), async (text) => {
          const facts = await readCdkFiles({ [file]: text });
          expect(JSON.parse(JSON.stringify(facts))).toMatchObject({ functions: expect.any(Array) });
          for (const { places, triggers } of facts.functions) {
            expectInside(places.name, text);
            for (const { range, uri } of triggers) if (uri === undefined) expectInside(range, text);
          }
        }),
        { numRuns: 250 },
      );
    },
  );

  it.each([
    [
      "a function that calls itself twice",
      `const f = (n) => { f(n + 1); f(n + 2); return [n, n]; }; f(0);`,
    ],
    [
      "loops in loops",
      `for (const a of l) for (const b of l) for (const c of l) for (const d of l) new lambda.Function(s, a + b + c + d, {});`,
    ],
    [
      "a text that doubles",
      `let t = "xxxxxxxxxxxxxxxx" + s.x; ${"t = t + t;".repeat(60)} new lambda.Function(s, t, { handler: t });`,
    ],
    [
      "a list that doubles",
      `let t = [1, 2, s.x]; ${"t = t.concat(t); t.push(...t);".repeat(60)} new lambda.Function(s, "A", { x: t });`,
    ],
    [
      "a list that holds itself over and over",
      `let t = [s.x]; ${"t = [t, t];".repeat(60)} new lambda.CfnFunction(s, "A", { environment: t }); new lambda.Function(s, "A", { environment: { A: t } });`,
    ],
    [
      "classes that extend each other",
      `class A extends B {} class B extends A {} new A(); new B();`,
    ],
    [
      "a class that makes itself",
      `class A extends Stack { constructor(s, i) { super(s, i); new A(this, i); new A(this, i); } }`,
    ],
    ["brackets without end", "(".repeat(50_000)],
    ["mappings without end", `new lambda.Function(s, "A", ${"{ a: ".repeat(20_000)}`],
    ["operators without end", `const x = ${"1 + ".repeat(20_000)} 1;`],
    [
      "a loop that never ends",
      `while (true) new lambda.Function(s, "A", {}); for (;;) new lambda.Function(s, "B", {}); for (let i = 0; i < 9; i += 0) f(i);`,
    ],
    [
      "counts in counts",
      `for (let a = 0; a < 90; a++) for (let b = 0; b < 90; b++) for (let c = 0; c < 90; c++) new lambda.Function(s, a + "-" + b + c, {});`,
    ],
    [
      "collections that grow",
      `const m = new Map(); const t = new Set(); for (const a of l) for (const b of l) { m.set(a + b, m); t.add(b + a); } new lambda.Function(s, "A", { m, t });`,
    ],
    ["many statements", `new lambda.Function(s, "A", {});\n`.repeat(6000)],
  ])("ends on %s", async (_what, code) => {
    const list = JSON.stringify(Array.from({ length: 100 }, (_item, index) => String(index)));
    const text = `import { Stack, aws_lambda as lambda } from "aws-cdk-lib"; const l = ${list};\n${code}`;
    const started = performance.now();
    await readCdkFiles({ "stack.ts": text });
    // Ten times what it takes on a machine with nothing else to do.
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("ends on files that import each other", async () => {
    const text = `import { b } from "./b"; import "aws-cdk-lib"; export const a = b;`;
    const facts = await readCdkFiles({
      "a.ts": text,
      "b.ts": `import { a } from "./a"; export const b = a; export * from "./b";`,
    });
    expect(facts.functions).toEqual([]);
  });
});
