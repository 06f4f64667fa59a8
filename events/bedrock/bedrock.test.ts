import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import type { EventType } from "../model/eventType.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";
import { bedrockAgentApi } from "./bedrockAgentApi.ts";
import { bedrockAgentFunction } from "./bedrockAgentFunction.ts";
import { bedrockAgentcoreGateway } from "./bedrockAgentcoreGateway.ts";
import { bedrockKbTransformation } from "./bedrockKbTransformation.ts";

type Fields = Record<string, unknown>;

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(eventType, sampleId, options).value as Fields;
}

describe("bedrock-agent-api", () => {
  const event = build(bedrockAgentApi, "get");
  const response = {
    actionGroup: "orders",
    apiPath: "/orders/{orderId}",
    httpMethod: "GET",
    httpStatusCode: 200,
    responseBody: { "application/json": { body: '{"status":"shipped"}' } },
  };
  const problems = (change: Fields) =>
    resultProblems(bedrockAgentApi, event, {
      messageVersion: "1.0",
      response: { ...response, ...change },
    });

  it("sends values as text beside their type, whatever the type", () => {
    const body = '{"id":"A","n":2,"price":1.5,"gift":true,"tags":["a","b"],"none":null}';
    expect(build(bedrockAgentApi, "post", { body })).toHaveProperty(
      ["requestBody", "content", "application/json", "properties"],
      [
        { name: "id", type: "string", value: "A" },
        { name: "n", type: "integer", value: "2" },
        { name: "price", type: "number", value: "1.5" },
        { name: "gift", type: "boolean", value: "true" },
        { name: "tags", type: "array", value: '["a","b"]' },
        { name: "none", type: "string", value: "null" },
      ],
    );
    expect(build(bedrockAgentApi, "get", { parameters: "7" })["parameters"]).toEqual([]);
  });

  it("leaves out a body that the operation does not have", () => {
    expect(event).not.toHaveProperty("requestBody");
    expect(build(bedrockAgentApi, "post")).not.toHaveProperty("parameters");
  });

  it("takes a body that is text, and wants the operation repeated", () => {
    expect(problems({})).toEqual([]);
    const body = { "application/json": { body: { status: "shipped" } } };
    expect(problems({ responseBody: body })).toEqual([
      'response.responseBody["application/json"].body: The invoker wants a string here, not an object',
    ]);
    expect(problems({ apiPath: "/orders/A-1042" })).toEqual([
      'response.apiPath has to be the event\'s "/orders/{orderId}", not "/orders/A-1042"',
    ]);
    expect(resultProblems(bedrockAgentApi, event, { response })).toHaveLength(1);
  });

  it("suggests the right spelling of a key", () => {
    const { apiPath, ...rest } = event;
    expect(validate(bedrockAgentApi, { ...rest, api_path: apiPath })).toContainEqual(
      expect.objectContaining({ path: "api_path", suggestion: "apiPath" }),
    );
  });
});

describe("bedrock-agent-function", () => {
  const event = build(bedrockAgentFunction, "reprompt");
  const problems = (functionResponse: Fields) =>
    resultProblems(bedrockAgentFunction, event, {
      messageVersion: "1.0",
      response: { actionGroup: "appointments", function: "bookAppointment", functionResponse },
    });

  it("takes text under TEXT, alone or with a state", () => {
    const responseBody = { TEXT: { body: "Which day?" } };
    expect(problems({ responseBody })).toEqual([]);
    expect(problems({ responseBody, responseState: "REPROMPT" })).toEqual([]);
    expect(problems({ responseBody, responseState: "RETRY" })).toHaveLength(1);
    expect(problems({ responseBody: { "application/json": { body: "{}" } } })).toEqual([
      expect.stringContaining('"TEXT" is missing'),
    ]);
  });

  it("has no parameters where the function takes none", () => {
    expect(build(bedrockAgentFunction, "no-parameters")).not.toHaveProperty("parameters");
  });
});

describe("bedrock-agentcore-gateway", () => {
  it("is a candidate for flat arguments, and no more than that", () => {
    for (const { id } of bedrockAgentcoreGateway.samples) {
      const found = identify(build(bedrockAgentcoreGateway, id));
      expect(found).toMatchObject({ eventType: null });
      expect(found.candidates).toContain("bedrock-agentcore-gateway");
    }
    for (const event of [{ "not an argument": 1 }, { city: "Oslo" }, { orderId: { deep: 1 } }]) {
      expect(identify(event).candidates).not.toContain("bedrock-agentcore-gateway");
    }
  });

  it("takes arguments of any name without a hint", () => {
    expect(validate(bedrockAgentcoreGateway, { city: "Oslo", days: 3 })).toEqual([]);
    expect(validate(bedrockAgentcoreGateway, [])).toMatchObject([{ severity: "error" }]);
  });
});

describe("bedrock-kb-transformation", () => {
  it("numbers the batches below the job's folder, without the document's ending", () => {
    const event = build(bedrockKbTransformation, "several-batches", {
      batches: "2",
      key: "a.b/c.pdf",
    });
    const folder = ["knowledgeBaseId", "dataSourceId", "ingestionJobId"].map((key) => event[key]);
    const start = `aws/bedrock/knowledge_bases/${folder.join("/")}`;
    expect(event).toMatchObject({
      inputFiles: [
        {
          originalFileLocation: { s3_location: { uri: "s3://support-handbook/a.b/c.pdf" } },
          contentBatches: [{ key: `${start}/a.b/c_1.JSON` }, { key: `${start}/a.b/c_2.JSON` }],
        },
      ],
    });
  });

  it("asks for output files with their batches", () => {
    const event = build(bedrockKbTransformation, "one-file");
    const [file] = event["inputFiles"] as readonly Fields[];
    const check = (result: unknown) => resultProblems(bedrockKbTransformation, event, result);
    expect(check({ outputFiles: [file] })).toEqual([]);
    expect(check({ inputFiles: [file] })).toEqual([expect.stringContaining("outputFiles")]);
  });
});
