import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { findEventType } from "../catalogue.ts";
import { identify } from "../identify.ts";
import type { EventType } from "../model/eventType.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";

interface TriggerEvent {
  readonly userName: string;
  readonly userPoolId: string;
  readonly callerContext: { readonly clientId: string };
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: Readonly<Record<string, unknown>>;
}

const now = new Date("2026-03-14T15:09:26.535Z");

function trigger(id: string): EventType {
  const eventType = findEventType(`cognito-${id}`);
  if (eventType === null) throw new Error(`No event type cognito-${id}`);
  return eventType;
}

function build(id: string, sample: string, set: Record<string, string> = {}): TriggerEvent {
  return buildSample(trigger(id), sample, { seed: 5, now, set }).value as unknown as TriggerEvent;
}

/** What Cognito says where the handler returns the event with this in its response. */
function answer(id: string, event: TriggerEvent, response: object): readonly string[] {
  return resultProblems(trigger(id), event, {
    ...event,
    response: { ...event.response, ...response },
  });
}

describe("every trigger of a user pool", () => {
  const event = build("pre-sign-up", "sign-up");

  it("wants the event back", () => {
    const problems = (result: unknown) => resultProblems(trigger("pre-sign-up"), event, result);
    expect(problems(event)).toEqual([]);
    expect(problems(null)).toEqual(["The invoker wants an object here, not null"]);
    expect(problems({ statusCode: 200 })).toContain(
      'response: "response" is missing; the invoker wants an object here',
    );
    expect(problems({ ...event, response: null })).toEqual([
      "response: The invoker wants an object here, not null",
    ]);
    expect(problems({ ...event, userName: "bob" })).toEqual([
      'userName must come back as it was, "ada"',
    ]);
  });

  it("takes what a person sets, every attribute as text", () => {
    const set = {
      username: "grace",
      email: "grace@example.com",
      attributes: '{"custom:seats":4,"custom:trial":true}',
      clientMetadata: '{"campaign":"spring"}',
      userPoolId: "us-east-1_AbCdEfGhI",
      clientId: "web",
    };
    expect(build("post-confirmation", "confirm-sign-up", set)).toMatchObject({
      userName: "grace",
      userPoolId: "us-east-1_AbCdEfGhI",
      callerContext: { clientId: "web" },
      request: {
        userAttributes: {
          email: "grace@example.com",
          "custom:seats": "4",
          "custom:trial": "true",
          email_verified: "true",
        },
        clientMetadata: { campaign: "spring" },
      },
    });
    expect(event.request).not.toHaveProperty("clientMetadata");
  });

  it("finds booleans among the attributes, which Cognito sends as text", () => {
    const request = { ...event.request, userAttributes: { email_verified: true } };
    expect(validate(trigger("pre-sign-up"), { ...event, request })).toMatchObject([
      { path: "request.userAttributes.email_verified", severity: "error", suggestion: '"true"' },
    ]);
  });

  it("suggests the right spelling of a key", () => {
    const { userName, ...rest } = event;
    const problems = validate(trigger("pre-sign-up"), { ...rest, username: userName });
    expect(problems).toContainEqual(
      expect.objectContaining({ path: "username", suggestion: "userName" }),
    );
  });

  it("is told from others by its source", () => {
    expect(identify({ ...event, triggerSource: "PreSignUp_Later" }).eventType).toBe(
      "cognito-pre-sign-up",
    );
    expect(identify({ ...event, triggerSource: "Unknown_Trigger" }).eventType).toBeNull();
  });
});

describe("pre sign-up", () => {
  it("verifies only what the user has", () => {
    const event = build("pre-sign-up", "sign-up");
    expect(answer("pre-sign-up", event, { autoVerifyEmail: true })).toEqual([]);
    expect(answer("pre-sign-up", event, { autoVerifyPhone: true })).toEqual([
      "autoVerifyPhone is true, but the user has no phone_number to verify",
    ]);
  });

  it("has no sub yet, and no app client where an administrator calls", () => {
    expect(build("pre-sign-up", "sign-up").request["userAttributes"]).not.toHaveProperty("sub");
    const { callerContext } = build("pre-sign-up", "admin-create-user", { clientId: "web" });
    expect(callerContext.clientId).toBe("CLIENT_ID_NOT_APPLICABLE");
  });
});
