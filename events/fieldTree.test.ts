import { describe, expect, it } from "vitest";
import { fieldsInside, findField, listFields } from "./fieldTree.ts";
import { sqsSchema } from "./messaging/sqs.schema.ts";
import { dynamodbStreamSchema } from "./streams/dynamodbStream.schema.ts";

describe("findField", () => {
  it("looks through lists, optional fields and maps", () => {
    const group = findField(sqsSchema(), ["Records", 3, "attributes", "MessageGroupId"]);
    expect(group).toMatchObject({ optional: true, nullable: false });
    expect(group?.docs?.example).toBe("customer-17");
    const value = findField(sqsSchema(), ["Records", 0, "messageAttributes", "x", "stringValue"]);
    expect(value).toMatchObject({ optional: true, nullable: true });
  });

  it("looks through unions, however deep the value nests", () => {
    const image = ["Records", 0, "dynamodb", "NewImage", "address"];
    expect(findField(dynamodbStreamSchema(), [...image, "N"])?.docs?.example).toBe("59.9");
    const city = [...image, "M", "city", "L", 0, "M", "x", "S"];
    expect(findField(dynamodbStreamSchema(), city)?.docs?.example).toBe("A-1042");
  });

  it.each([[["Records", "x"]], [["records"]], [["Records", 0, "toString"]]])(
    "knows nothing of %j",
    (path) => {
      expect(findField(sqsSchema(), path)).toBeNull();
    },
  );
});

describe("fieldsInside", () => {
  it("offers the fields of one record, and none of a scalar", () => {
    expect([...fieldsInside(sqsSchema(), ["Records", 0]).keys()]).toEqual([
      "messageId",
      "receiptHandle",
      "body",
      "attributes",
      "messageAttributes",
      "md5OfBody",
      "md5OfMessageAttributes",
      "eventSource",
      "eventSourceARN",
      "awsRegion",
    ]);
    expect(fieldsInside(sqsSchema(), ["Records", 0, "body"]).size).toBe(0);
  });

  it("offers the fields of every branch of a union", () => {
    const types = fieldsInside(dynamodbStreamSchema(), ["Records", 0, "dynamodb", "Keys", "id"]);
    expect([...types.keys()].sort().join()).toBe("B,BOOL,BS,L,M,N,NS,NULL,S,SS");
  });
});

describe("listFields", () => {
  it("ends, although an attribute value holds attribute values", () => {
    const paths = listFields(dynamodbStreamSchema()).map(({ path }) => path.join("."));
    expect(paths).toContain("Records.[].dynamodb.NewImage.*.M");
    expect(paths.length).toBeLessThan(200);
  });
});
