import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { eventbridgePipe } from "../eventbridge/eventbridgePipe.ts";
import { validate } from "../validate.ts";
import { dynamodbStream } from "./dynamodbStream.ts";

const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z") };

describe("the attributes of an item", () => {
  const set = {
    id: "B-7",
    attributes: '{"n":1.5,"ok":true,"none":null,"tags":["a",2],"to":{"city":"Oslo"},"id":"other"}',
    oldAttributes: '{"n":1}',
  };
  const item = {
    id: { S: "B-7" },
    n: { N: "1.5" },
    ok: { BOOL: true },
    none: { NULL: true },
    tags: { L: [{ S: "a" }, { N: "2" }] },
    to: { M: { city: { S: "Oslo" } } },
  };

  it("arrive as typed values, beside a key that stays", () => {
    const { Records } = buildSample(dynamodbStream, "modify", { ...options, set }).value as {
      readonly Records: readonly unknown[];
    };
    expect(Records).toMatchObject([
      {
        dynamodb: {
          Keys: { id: { S: "B-7" } },
          NewImage: item,
          OldImage: { id: { S: "B-7" }, n: { N: "1" } },
        },
      },
    ]);
  });

  it("are the same in a pipe", () => {
    const records = buildSample(eventbridgePipe, "dynamodb-source", { ...options, set }).value;
    expect(records).toMatchObject([
      { eventName: "INSERT", dynamodb: { NewImage: { n: { N: "1" } } } },
      { eventName: "MODIFY", dynamodb: { NewImage: item, OldImage: { n: { N: "1" } } } },
    ]);
  });

  it.each(["[1]", '"text"', "null"])("are none where %s is given for them", (attributes) => {
    const event = buildSample(dynamodbStream, "insert", {
      ...options,
      set: { id: "B-7", attributes },
    }).value;
    expect(event).toMatchObject({ Records: [{ dynamodb: { NewImage: { id: { S: "B-7" } } } }] });
    expect(validate(dynamodbStream, event)).toEqual([]);
  });
});
