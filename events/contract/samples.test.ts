import { describe, expect, it } from "vitest";
import { contextParameters, checkParameter } from "../sampleParameters.ts";
import { validate } from "../validate.ts";
import { everySample, markedSamples } from "./everySample.ts";

// Nothing in these events is random.
const constant = new Set([
  "cloudwatch-custom-widget/describe",
  "cloudwatch-logs/control-message",
  "sagemaker-groundtruth-post/one-object",
  "sagemaker-groundtruth-pre/source-ref",
  "sagemaker-groundtruth-pre/source-text",
]);

const trickyText = 'a "b" \\ <c> & d/é 🎉';

describe.each(everySample)("sample $name", ({ name, eventType, sample, build }) => {
  it("is valid to the last format", () => {
    expect(validate(eventType, build())).toEqual([]);
  });

  it("is plain JSON, the same each time for one seed and clock", () => {
    const text = JSON.stringify(build());
    expect(JSON.parse(text)).toEqual(build());
    expect(JSON.stringify(build())).toBe(text);
  });

  it("has no placeholder in it", () => {
    expect(JSON.stringify(build())).not.toMatch(/EXAMPLE|CHANGEME|changeme|\{\{|lorem ipsum/);
  });

  it("lies in the Region, partition and account that it is asked for", () => {
    const text = JSON.stringify(build({ region: "cn-north-1", accountId: "210987654321" }));
    expect(text).not.toContain("us-east-1");
    expect(text).not.toContain("123456789012");
    expect(text).not.toContain("arn:aws:");
  });

  it("has parameters with readable defaults and names of their own", () => {
    const names = [...sample.parameters, ...contextParameters].map((parameter) => parameter.name);
    expect(new Set(names).size).toBe(names.length);
    for (const parameter of sample.parameters) {
      expect(parameter.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(parameter.description).toMatch(/\S.*\.$/);
      checkParameter(parameter, parameter.default, name);
    }
  });

  const texts = sample.parameters.filter(({ kind }) => kind === "text");
  it.runIf(texts.length > 0)("stays valid whatever text is set", () => {
    const set = Object.fromEntries(texts.map((parameter) => [parameter.name, trickyText]));
    const errors = validate(eventType, build(set)).filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
  });
});

const varying = markedSamples.filter(({ name }) => !constant.has(name));

describe.each(varying)("sample $name", ({ build }) => {
  it("differs with another seed", () => {
    expect(build({}, 2)).not.toEqual(build({}, 1));
  });
});
