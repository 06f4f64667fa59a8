import { describe, expect, it } from "vitest";
import { buildSample } from "./buildSample.ts";
import { eventTypes, findEventType } from "./catalogue.ts";
import { findField, listFields } from "./fieldTree.ts";
import { knownTextNear, textValuesOf } from "./textValues.ts";
import { validate } from "./validate.ts";

function valuesAt(id: string, ...path: readonly (string | number)[]): readonly string[] {
  const eventType = findEventType(id);
  const field = eventType === null ? null : findField(eventType.schema(), path);
  return field === null ? [] : textValuesOf(field.schema);
}

describe("the texts that a field has", () => {
  it.each(eventTypes)("are ones that its schema takes, in $id", ({ schema, responseSchema }) => {
    const fields = [schema, responseSchema].flatMap((each) =>
      each === null ? [] : listFields(each()),
    );
    for (const field of fields) {
      const values = textValuesOf(field.schema);
      const refused = values.filter((value) => !field.schema.safeParse(value).success);
      expect(refused.map((value) => `${field.path.join(".")}: ${value}`)).toEqual([]);
    }
  });

  it("are all of them where AWS has fixed these", () => {
    const names = valuesAt("dynamodb-stream", "Records", 0, "eventName");
    expect(names).toEqual(["INSERT", "MODIFY", "REMOVE"]);
  });

  it("are those that are known where there may be others", () => {
    expect(valuesAt("s3", "Records", 0, "eventName")).toContain("ObjectRemoved:Delete");
    expect(valuesAt("ec2-instance-state-change", "detail", "state")).toContain("shutting-down");
    expect(valuesAt("cognito-pre-sign-up", "triggerSource")).toContain("PreSignUp_SignUp");
  });

  it("are none where anything may stand", () => {
    expect(valuesAt("sqs", "Records", 0, "body")).toEqual([]);
  });
});

describe("a text that is nearly a known one", () => {
  const known = ["GET", "PATCH", "PreSignUp_SignUp"];

  it.each([
    ["get", "GET"],
    ["PATHC", "PATCH"],
    ["PreSignup_SignUp", "PreSignUp_SignUp"],
    ["GET", null],
    ["PUT", null],
    ["PreSignUp_New", null],
  ])("%s: %s", (text, expected) => {
    expect(knownTextNear(text, known)).toBe(expected);
  });

  it("is a hint in an event, with what was meant", () => {
    const eventType = findEventType("ec2-instance-state-change");
    const sample =
      eventType === null
        ? null
        : buildSample(eventType, null, { set: {}, seed: 1, now: new Date(0) });
    const event: unknown = JSON.parse(
      JSON.stringify(sample?.value).replace('"running"', '"runing"'),
    );
    expect(eventType === null ? [] : validate(eventType, event)).toMatchObject([
      { path: "detail.state", severity: "hint", suggestion: '"running"' },
    ]);
  });
});
