import { describe, expect, it } from "vitest";
import { serverlessSource } from "../../testing/readServerless.ts";
import { textIn } from "../../testing/textIn.ts";
import { serverlessReader } from "./serverlessReader.ts";

const service = `service: shop
custom:
  stages: { dev: { url: x } }
  name: orders
provider:
  name: aws
  environment:
    URL: \${self:custom.stages.dev.url, self:custom.name}
    NESTED: "\${self:custom.stages.\${opt:stage, 'dev'}.url}"
    MISSING: \${self:custom.nothing}
functions:
  worker:
    handler: app.handler
    environment: \${file(./env.yml):dev.values}
    events:
      - sqs: !GetAtt Jobs.Arn
      - sns: { arn: { Ref: Topic }, topicName: "\${self:custom.name}" }
      - s3: { bucket: !Ref Elsewhere }
resources:
  - Resources: { Jobs: { Type: AWS::SQS::Queue } }
  - \${file(topics.yml)}
  - Outputs: { Worker: { Value: !GetAtt WorkerLambdaFunction.Arn } }
`;
const files = {
  "serverless.yml": service,
  "env.yml": "dev:\n  values: { A: 1 }\n",
  "topics.yml": "Resources:\n  Topic: { Type: AWS::SNS::Topic }\n",
};

describe("references in a service of the Serverless Framework", () => {
  it("lead from variables, files and resources' names to what they mean", async () => {
    const references = await serverlessReader.readReferences?.(serverlessSource(files));
    const texts = new Map(
      Object.entries(files).map(([name, text]) => [`file:///service/${name}`, text]),
    );
    const found = references?.map(({ range, declaration }) => {
      // Without a file's name, a rename would take the service's own file for all of it.
      const { uri = "" } = declaration;
      const meant = textIn(texts.get(uri) ?? "", declaration.range);
      const name = uri.replace("file:///service/", "");
      return `${range.start.line + 1}: ${textIn(service, range)} → ${name}:${declaration.range.start.line + 1} ${meant}`;
    });
    expect(found).toEqual([
      "8: stages → serverless.yml:3 stages",
      "8: dev → serverless.yml:3 dev",
      "8: url → serverless.yml:3 url",
      "8: name → serverless.yml:4 name",
      "9: stages → serverless.yml:3 stages",
      "14: ./env.yml → env.yml:1 ",
      "14: dev → env.yml:1 dev",
      "14: values → env.yml:2 values",
      "17: name → serverless.yml:4 name",
      "21: topics.yml → topics.yml:1 ",
      "16: Jobs → serverless.yml:20 Jobs",
      "17: Topic → topics.yml:2 Topic",
    ]);
  });

  it("are found in all its files, whose own file names are relative to the service", async () => {
    const parts = {
      "serverless.yml":
        "service: shop\nprovider: { name: aws }\ncustom: { name: q }\nfunctions:\n  - ${file(parts/fn.yml)}\nresources: ${file(parts/queues.yml)}\n",
      "parts/fn.yml":
        "worker:\n  handler: app.handler\n  events: [{ sqs: !GetAtt Q.Arn }]\n  environment: ${file(parts/env.yml):dev}\n",
      "parts/queues.yml":
        'Resources:\n  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: "${self:custom.name}" } }\nOutputs: { Q: { Value: !GetAtt Q.Arn } }\n',
      "parts/env.yml": "dev: { A: 1 }\n",
    };
    const references = await serverlessReader.readReferences?.(serverlessSource(parts));
    const inParts = (references ?? []).flatMap(({ uri, range, declaration }) => {
      if (uri === undefined) return [];
      const [from, to] = [uri, declaration.uri ?? "own"].map((each) => each.slice(16));
      const { line } = declaration.range.start;
      const name = textIn(Object.entries(parts).find(([key]) => key === from)?.[1] ?? "", range);
      return [`${from}:${range.start.line + 1} ${name} → ${to}:${line + 1}`];
    });
    expect(inParts).toEqual([
      "parts/fn.yml:4 parts/env.yml → parts/env.yml:1",
      "parts/fn.yml:4 dev → parts/env.yml:1",
      "parts/queues.yml:2 name → serverless.yml:3",
      "parts/fn.yml:3 Q → parts/queues.yml:2",
      "parts/queues.yml:3 Q → parts/queues.yml:2",
    ]);
  });

  it("are none where nothing can be read", async () => {
    const nested = { "serverless.yml": `functions: ${'{"a":'.repeat(20_000)}` };
    expect(await serverlessReader.readReferences?.(serverlessSource(nested))).toEqual([]);
  });
});
