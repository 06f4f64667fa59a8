import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readServerlessFiles, serverlessSource } from "../../testing/readServerless.ts";
import { serverlessReader } from "./serverlessReader.ts";

const seed = `service: shop
provider: { name: aws, stage: "\${opt:stage, 'dev'}", environment: { A: 1 } }
custom: &custom
  name: orders
  deep: \${self:custom.\${self:custom.key, 'name'}}
functions:
  worker:
    handler: &handler src/app.handler
    memorySize: \${self:custom.memory, 512}
    url: true
    events:
      - http: GET /orders
      - sqs: { arn: !GetAtt Jobs.Arn, batchSize: 5 }
      - stream: \${self:custom.stream, 'arn:aws:kinesis:x:1:stream/y'}
      - eventBridge: { pattern: { source: [shop] } }
      - schedule: { rate: [rate(1 day)] }
      - alexaSkill
  other: \${file(other.yml):other}
resources:
  - Resources: { Jobs: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 60 } } }
  - \${file(other.yml):resources}
`;

const other = "other: { handler: *h, events: [s3: photos] }\nresources: { Resources: {} }\n";

const fragments = [
  ..."${self:} ${self:custom} ${self:functions} ${file(other.yml)} ${file(serverless.yml)}".split(
    " ",
  ),
  ..."${self:custom.deep, &a *handler *custom __proto__: constructor toString ${ } !Sub !Ref".split(
    " ",
  ),
  ...Array.from("[]{}:\"'|#~,\n"),
  "<<: *custom",
  "- ",
  "? ",
  "\0",
  "\u{1f980}",
  "\r\n",
];

const mutation = fc.record({
  at: fc.nat({ max: seed.length }),
  remove: fc.nat({ max: 40 }),
  insert: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 6 })),
});

describe("the reader of the Serverless Framework on any text", () => {
  it("never throws, and gives serialisable facts with positions inside the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        const text = mutations.reduce(
          (current, { at, remove, insert }) =>
            current.slice(0, at) + insert + current.slice(at + remove),
          seed,
        );
        const facts = await readServerlessFiles({ "serverless.yml": text, "other.yml": other });
        const lineCount = text.split(/\r\n|\r|\n/).length;
        const here = [...facts.functions, ...facts.problems].filter(({ uri }) => uri === undefined);
        for (const { line } of here) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lineCount);
        }
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
        const source = serverlessSource({ "serverless.yml": text, "other.yml": other });
        for (const { range } of (await serverlessReader.readReferences?.(source)) ?? []) {
          expect(range.start.line).toBeLessThan(lineCount);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("never throws on JSON of any shape under the names that it looks for", async () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const names = fc.constantFrom(
      ..."handler events environment http sqs arn authorizer destinations url layers image".split(
        " ",
      ),
      ..."schedule rate pattern Ref Fn::GetAtt Resources stateMachines dataSources".split(" "),
    );
    const service = fc.record(
      {
        functions: fc.dictionary(names, fc.oneof(fc.dictionary(names, value), value)),
        provider: value,
        custom: value,
        resources: value,
        appSync: fc.dictionary(names, value),
        stepFunctions: fc.dictionary(names, value),
      },
      { requiredKeys: ["functions"] },
    );
    await fc.assert(
      fc.asyncProperty(service, async (root) => {
        const facts = await readServerlessFiles({ "serverless.json": JSON.stringify(root) });
        expect(Array.isArray(facts.functions)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const seedModule = `import { other as rest } from "./other";
import type { AWS } from "@serverless/typescript";
const stage = process.env.STAGE ?? "dev", base = { timeout: 5 };
const config: AWS = {
  service: "shop",
  provider: { name: "aws", stage },
  functions: {
    worker: { ...base, ...rest, handler: \`src/\${stage}.handler\`, events: [{ http: "GET /" }] },
    second: Object.assign({}, base, require("./other").other),
  },
};
module.exports = config;
`;

const codeFragments = [
  ..."...base ...config config stage rest require('./serverless') => () await export default".split(
    " ",
  ),
  ...Array.from("[]{}:\"'`,;\n"),
];

describe("the reader of the Serverless Framework on any code", () => {
  it("never throws, and gives serialisable facts", async () => {
    const edit = fc.record({
      at: fc.nat({ max: seedModule.length }),
      remove: fc.nat({ max: 30 }),
      insert: fc.oneof(fc.constantFrom(...codeFragments), fc.string({ maxLength: 6 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
        const text = edits.reduce(
          (current, { at, remove, insert }) =>
            current.slice(0, at) + insert + current.slice(at + remove),
          seedModule,
        );
        const files = { "serverless.ts": text, "other.js": "exports.other = { handler: 'a.b' };" };
        const facts = await readServerlessFiles(files);
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the reader of the Serverless Framework on hostile text", () => {
  const service = (custom: string): string =>
    `custom:\n${custom}\nfunctions:\n  a: { handler: x.y, environment: "\${self:custom.a}" }
resources: { Resources: { Q: { Type: AWS::SQS::Queue, Properties: { A: "\${self:custom.a}" } } } }
`;
  const doubling = (line: (level: number) => string): string =>
    Array.from({ length: 40 }, (_, level) => `  ${line(level)}`).join("\n");

  it.each([
    ["deep nesting", `functions: ${"[".repeat(50_000)}`],
    ["deep mappings", `functions: ${'{"a":'.repeat(50_000)}`],
    ["more than 5 MB", `functions:\n${"# x\n".repeat(1_400_000)}`],
    ["an unclosed variable", `functions: { a: { handler: "${"${self:a".repeat(100_000)}" } }`],
    ["variables in each other", service(`  a: "${"${self:".repeat(1000)}${"}".repeat(1000)}"`)],
    ["fallbacks in each other", service(`  a: "${"${self:, ".repeat(1000)}${"}".repeat(1000)}"`)],
    [
      "texts that double",
      service(
        doubling(
          (n) => `${n === 0 ? "a" : `a${n}`}: "\${self:custom.a${n + 1}}\${self:custom.a${n + 1}}"`,
        ),
      ),
    ],
    [
      "lists that double",
      service(
        doubling(
          (n) =>
            `${n === 0 ? "a" : `a${n}`}: ["\${self:custom.a${n + 1}}", "\${self:custom.a${n + 1}}"]`,
        ),
      ),
    ],
    ["a mapping in itself", service("  a: { b: '${self:custom.a}', c: '${self:custom.a}' }")],
    [
      "a long chain",
      service(
        Array.from(
          { length: 20_000 },
          (_, n) => `  ${n === 0 ? "a" : `a${n}`}: "\${self:custom.a${n + 1}}"`,
        ).join("\n"),
      ),
    ],
    [
      "an alias bomb",
      `custom:\n${Array.from({ length: 12 }, (_, level) => {
        const previous = level === 0 ? "x" : `*l${level - 1}`;
        return `  l${level}: &l${level} [${Array.from({ length: 10 }, () => previous).join(", ")}]`;
      }).join("\n")}\nfunctions: {}`,
    ],
  ])("comes to an end with %s", async (_, text) => {
    const { functions } = await readServerlessFiles({ "serverless.yml": text });
    expect(functions.length).toBeLessThanOrEqual(1);
  });
});
