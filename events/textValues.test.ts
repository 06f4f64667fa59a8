import { describe, expect, it } from "vitest";
import { eventTypes, findEventType } from "./catalogue.ts";
import { findField, listFields } from "./fieldTree.ts";
import { textValuesOf } from "./textValues.ts";

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
