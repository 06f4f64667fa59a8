import { assert, jsonValue, property } from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { eventTypes, findEventType } from "./catalogue.ts";
import { markedSamples } from "./contract/everySample.ts";
import { sqs } from "./messaging/sqs.ts";
import { field, hinted } from "./model/fieldDocs.ts";
import type { EventType } from "./model/eventType.ts";
import { withOwnKeys } from "./model/ownKeys.ts";
import { isValid, validate } from "./validate.ts";

function typeOf(schema: z.ZodType): EventType {
  return { ...sqs, schema: () => schema };
}

function problemsOf(schema: z.ZodType, event: unknown) {
  return validate(typeOf(schema), event);
}

describe("validate, of keys", () => {
  const schema = z.looseObject({
    messageId: z.string(),
    body: z.string(),
    size: z.number().optional(),
    "CodePipeline.job": z.looseObject({ id: z.string() }).optional(),
  });
  const whole = { messageId: "1", body: "x" };

  it("finds nothing wrong with what AWS sends", () => {
    expect(problemsOf(schema, whole)).toEqual([]);
  });

  it.each(["messageID", "mesageId", "message_id", "messsageId", "messaegId"])(
    "takes %s for a slip of messageId",
    (key) => {
      const found = problemsOf(schema, { body: "x", [key]: "1" });
      // One slip, one problem: that the right key is missing goes without saying.
      expect(found).toEqual([
        {
          path: key,
          severity: "error",
          message: `AWS sends no "${key}" here; did you mean "messageId"?`,
          suggestion: "messageId",
        },
      ]);
    },
  );

  it("takes a slip beside the right key for an error too", () => {
    const [found] = problemsOf(schema, { ...whole, Body: "y" });
    expect(found).toMatchObject({ path: "Body", severity: "error", suggestion: "body" });
  });

  it.each(["custom", "sizes", "id", "receiptHandle"])("only hints at an unknown %s", (key) => {
    const event = { ...whole, size: 1, [key]: "1" };
    const found = problemsOf(schema, event);
    expect(found).toMatchObject([{ path: key, severity: "hint", suggestion: null }]);
    expect(isValid(found)).toBe(true);
  });

  it("takes keys of people's own where there may be some, but no slips", () => {
    const own = withOwnKeys(schema.clone());
    expect(problemsOf(own, { ...whole, color: "red" })).toEqual([]);
    expect(problemsOf(own, { messageId: "1", Body: "y" })).toContainEqual(
      expect.objectContaining({ path: "Body", severity: "error", suggestion: "body" }),
    );
  });

  it("does not compare keys with what every object inherits", () => {
    expect(problemsOf(schema, { ...whole, constructor: 1 })).toMatchObject([{ severity: "hint" }]);
    const parsed: unknown = JSON.parse('{"messageId":"1","body":"x","__proto__":{"a":1}}');
    expect(problemsOf(schema, parsed)).toMatchObject([{ path: "__proto__", severity: "hint" }]);
  });

  it("writes keys that are no names in brackets", () => {
    const event = { ...whole, "CodePipeline.job": {} };
    expect(problemsOf(schema, event)[0]?.path).toBe('["CodePipeline.job"].id');
  });
});

describe("validate, of values", () => {
  it("says what AWS sends, what stands there, and how to write it", () => {
    const schema = z.looseObject({ count: z.string(), ok: z.boolean(), kind: z.literal("a") });
    expect(problemsOf(schema, { count: 5, ok: "true", kind: "b" })).toEqual([
      {
        path: "count",
        severity: "error",
        message: "AWS sends a string here, not the number 5.",
        suggestion: '"5"',
      },
      {
        path: "ok",
        severity: "error",
        message: 'AWS sends true or false here, not the string "true".',
        suggestion: "true",
      },
      {
        path: "kind",
        severity: "error",
        message: 'AWS sends "a" here, not the string "b".',
        suggestion: '"a"',
      },
    ]);
  });

  it("tells null from absent", () => {
    const schema = z.looseObject({ a: z.string().nullable(), b: z.string().optional() });
    expect(problemsOf(schema, { a: null })).toEqual([]);
    expect(problemsOf(schema, { b: null }).map(({ path }) => path)).toEqual(["a", "b"]);
  });

  it("hints at a broken format and never more", () => {
    const schema = z.looseObject({
      arn: field(hinted(z.string(), "arn").optional(), "An ARN.", ""),
    });
    expect(problemsOf(schema, { arn: "orders" })).toMatchObject([
      { path: "arn", severity: "hint", message: "AWS sends an Amazon Resource Name here." },
    ]);
    expect(problemsOf(schema, { arn: "arn:aws:sqs:us-east-1:123456789012:orders" })).toEqual([]);
  });

  it("checks rules about lists and about several fields", () => {
    expect(problemsOf(z.array(z.string()).min(1), [])).toMatchObject([{ path: "" }]);
    const sns = findEventType("sns")!;
    const event = { Records: [{ EventSource: "aws:sns" }] };
    expect(validate(sns, event).map(({ path }) => path)).toContain("Records[0].Sns");
  });
});

describe("validate, of rules about a value of the right type", () => {
  it.each([
    [z.string().min(1), "", 'a string that is not empty here, not the string ""'],
    [z.string().max(3), "abcd", 'a string of at most 3 characters here, not the string "abcd"'],
    [z.array(z.string()).min(1), [], "a list of at least 1 here, not a list of 0"],
    [z.int().max(599), 700, "a number that is at most 599 here, not the number 700"],
    [z.string().startsWith("a_"), "b", 'a string that begins with "a_" here, not the string "b"'],
    [z.string().regex(/^a/), "b", 'a string like "abc" here, not the string "b"'],
    [z.string().regex(/^a/).nullable(), "b", 'a string like "abc" here, not the string "b"'],
  ])("says what AWS keeps to: %#", (schema, value, said) => {
    const holder = z.looseObject({ a: field(schema, "A field.", "abc") });
    expect(problemsOf(holder, { a: value })).toMatchObject([
      { path: "a", severity: "error", message: `AWS sends ${said}.` },
    ]);
  });
});

it("lets a rule with a sentence of its own say that", () => {
  const schema = z.looseObject({ a: z.string().max(3, "A name has three letters at most") });
  expect(problemsOf(schema, { a: "abcd" })).toMatchObject([
    { path: "a", message: "A name has three letters at most." },
  ]);
});

describe("validate, of unions", () => {
  const authorizer = z.union([
    z.looseObject({ type: z.literal("jwt"), claims: z.record(z.string(), z.string()) }),
    z.looseObject({ type: z.literal("iam"), user: z.looseObject({ arn: z.string() }) }),
  ]);

  it("reports the branch that was meant, at its deepest path", () => {
    const problems = problemsOf(authorizer, { type: "iam", user: { arn: 5 } });
    expect(problems).toMatchObject([{ path: "user.arn" }]);
    expect(problemsOf(authorizer, { type: "jwt", claims: { sub: 1 } })).toMatchObject([
      { path: "claims.sub" },
    ]);
  });

  it("does so for discriminated unions too", () => {
    const options = [
      z.looseObject({ kind: z.literal("a"), left: z.string() }),
      z.looseObject({ kind: z.literal("b"), right: z.string() }),
    ] as const;
    const union = z.discriminatedUnion("kind", options);
    expect(problemsOf(union, { kind: "b" })).toMatchObject([{ path: "right" }]);
  });

  it("names all kinds of value that would do", () => {
    const schema = z.looseObject({ body: z.union([z.string(), z.array(z.string())]).nullable() });
    const [found] = problemsOf(schema, { body: 5 });
    expect(found?.message).toBe("AWS sends a string, a list or null here, not the number 5.");
  });

  it("names the keys that tell branches apart where none is there", () => {
    const dynamodb = findEventType("dynamodb-stream")!;
    const event = { Records: [{ dynamodb: { Keys: { id: {}, count: { N: 101 } } } }] };
    const problems = validate(dynamodb, event);
    expect(problems.find(({ path }) => path.endsWith("Keys.id"))?.message).toMatch(/"S", "N", /);
    expect(problems).toContainEqual({
      path: "Records[0].dynamodb.Keys.count.N",
      severity: "error",
      message: "AWS sends a string here, not the number 101.",
      suggestion: '"101"',
    });
  });
});

describe("validate, of anything", () => {
  it("never throws, and calls valid only what the schema accepts", () => {
    assert(
      property(jsonValue({ maxDepth: 6 }), (event) => {
        for (const eventType of eventTypes) {
          const accepted = eventType.schema().safeParse(event).success;
          expect(isValid(validate(eventType, event)) && !accepted).toBe(false);
        }
      }),
    );
  });

  it("does not end with the stack", () => {
    let deep: unknown = { S: "x" };
    for (let level = 0; level < 20_000; level += 1) deep = { L: [deep] };
    const record = { eventSource: "aws:dynamodb", dynamodb: { Keys: { id: deep } } };
    const problems = validate(findEventType("dynamodb-stream")!, { Records: [record] });
    expect(problems).toMatchObject([{ path: "", severity: "error" }]);
  });

  it("never throws on a genuine event with junk somewhere in it", () => {
    const events = markedSamples.map(({ eventType, build }) => ({ eventType, value: build() }));
    assert(
      property(jsonValue({ maxDepth: 3 }), (junk) => {
        for (const { eventType, value } of events) {
          const text = JSON.stringify(value);
          const spoilt = text.replace(/"[^"]*":"[^"]*"/, () => `"junk":${JSON.stringify(junk)}`);
          validate(eventType, JSON.parse(spoilt));
        }
      }),
      { numRuns: 30 },
    );
  });
});
