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

describe("pre token generation", () => {
  it.each(["v1", "v2", "v3"])("is told by the version of the event: %s", (version) => {
    const id = `pre-token-generation-${version}`;
    const event = build(id, "authentication");
    expect(event).toMatchObject({ version: version.slice(1) });
    expect(identify(event).eventType).toBe(`cognito-${id}`);
  });

  it("names the groups and their roles, in the partition of the Region", () => {
    const set = { groups: "admins, staff", region: "cn-north-1", accountId: "210987654321" };
    const { request } = build("pre-token-generation-v1", "hosted-auth", set);
    expect(request["groupConfiguration"]).toEqual({
      groupsToOverride: ["admins", "staff"],
      iamRolesToOverride: [
        "arn:aws-cn:iam::210987654321:role/admins",
        "arn:aws-cn:iam::210987654321:role/staff",
      ],
      preferredRole: "arn:aws-cn:iam::210987654321:role/admins",
    });
  });

  it("has the app for a user in a client credentials grant", () => {
    const { userName, callerContext, request } = build(
      "pre-token-generation-v3",
      "client-credentials",
      { scopes: "orders/read  orders/write", clientId: "machine" },
    );
    expect([userName, callerContext.clientId]).toEqual(["machine", "machine"]);
    expect(request).toMatchObject({ userAttributes: {}, scopes: ["orders/read", "orders/write"] });
  });

  it("takes claims of any type, but text only in the first version", () => {
    const claimsToAddOrOverride = { seats: 4 };
    const first = build("pre-token-generation-v1", "authentication");
    const claimsOverrideDetails = { claimsToAddOrOverride };
    expect(answer("pre-token-generation-v1", first, { claimsOverrideDetails })).toHaveLength(1);
    const second = build("pre-token-generation-v2", "authentication");
    const claimsAndScopeOverrideDetails = { accessTokenGeneration: { claimsToAddOrOverride } };
    expect(answer("pre-token-generation-v2", second, { claimsAndScopeOverrideDetails })).toEqual(
      [],
    );
  });
});

describe("user migration", () => {
  it("needs attributes of the user, and knows two statuses", () => {
    const event = build("user-migration", "authentication");
    const userAttributes = { email: "ada@example.com" };
    expect(answer("user-migration", event, {})).toHaveLength(1);
    expect(answer("user-migration", event, { userAttributes })).toEqual([]);
    expect(answer("user-migration", event, { userAttributes, finalUserStatus: "DONE" })).toEqual([
      "response.finalUserStatus: Cognito knows CONFIRMED and RESET_REQUIRED only",
    ]);
  });
});

describe("custom message", () => {
  it("must hold the code, or the link where the pool verifies by link", () => {
    const event = build("custom-message", "sign-up");
    const say = (emailMessage: string) => answer("custom-message", event, { emailMessage });
    expect(say("Your code: {####}")).toEqual([]);
    expect(say("{##Verify your address##}")).toEqual([]);
    expect(say("Welcome!")).toEqual(["response.emailMessage must contain {####}"]);
  });

  it("must hold the username too in an invitation", () => {
    const event = build("custom-message", "admin-create-user");
    expect(answer("custom-message", event, { smsMessage: "Password {####}" })).toEqual([
      "response.smsMessage must contain {username}",
    ]);
  });

  it("must not be too long for an SMS", () => {
    const event = build("custom-message", "authentication");
    const smsMessage = `{####}${"!".repeat(140)}`;
    expect(answer("custom-message", event, { smsMessage })).toEqual([
      "response.smsMessage may have 140 characters, but has 146",
    ]);
  });
});

describe("custom challenges", () => {
  it("go on only where the handler decides", () => {
    const event = build("define-auth-challenge", "first-call");
    const decide = (response: object) => answer("define-auth-challenge", event, response);
    expect(decide({ challengeName: "CUSTOM_CHALLENGE" })).toEqual([]);
    expect(decide({ issueTokens: true, failAuthentication: false })).toEqual([]);
    expect(decide({})).toHaveLength(1);
    expect(decide({ issueTokens: true, failAuthentication: true })).toEqual([
      "issueTokens and failAuthentication cannot both be true",
    ]);
  });

  it("want a verdict on the answer", () => {
    const event = build("verify-auth-challenge", "right-answer", { answer: "1", expected: "2" });
    expect(event.request).toMatchObject({
      challengeAnswer: "1",
      privateChallengeParameters: { answer: "2" },
    });
    expect(answer("verify-auth-challenge", event, {})).toEqual([
      "response.answerCorrect: The invoker wants true or false here, not null",
    ]);
    expect(answer("verify-auth-challenge", event, { answerCorrect: false })).toEqual([]);
  });

  it("pass on text only", () => {
    const event = build("create-auth-challenge", "email-code");
    const privateChallengeParameters = { answer: 493_817 };
    expect(answer("create-auth-challenge", event, { privateChallengeParameters })).toEqual([
      "response.privateChallengeParameters.answer: The invoker wants a string here, not the number 493817",
    ]);
  });
});

describe("custom senders", () => {
  it("get the code as base64 of what looks like the Encryption SDK's message", () => {
    const { request } = build("custom-email-sender", "sign-up");
    expect(request).toMatchObject({ type: "customEmailSenderRequestV1" });
    expect(request["code"]).toMatch(/^AYAD[A-Za-z0-9+/]+=*$/);
    expect(build("custom-sms-sender", "authentication").request).toMatchObject({
      type: "customSMSSenderRequestV1",
      userAttributes: { phone_number: "+12065550100" },
    });
  });

  it("get no code with a warning, and no response to fill in", () => {
    const event = build("custom-email-sender", "account-take-over-notification");
    expect(event.request).toMatchObject({ code: null, userAttributes: { USER_NAME: "ada" } });
    expect(event).not.toHaveProperty("response");
  });

  it("are not waited for", () => {
    expect(trigger("custom-sms-sender").delivery.kind).toBe("async");
    expect(resultProblems(trigger("custom-sms-sender"), {}, null)).toEqual([]);
  });
});

describe("inbound federation", () => {
  it("brings tokens and claims of OIDC, or attributes of SAML, as text", () => {
    const set = { username: "google_42", email: "grace@example.com", provider: "Google" };
    expect(build("inbound-federation", "social", set).request).toMatchObject({
      providerName: "Google",
      attributes: { idToken: { sub: "42", email: "grace@example.com", email_verified: "true" } },
    });
    const saml = build("inbound-federation", "saml").request["attributes"];
    expect(Object.keys(saml as object)).toEqual(["samlResponse"]);
  });

  it("takes an empty map, but none that is missing", () => {
    const event = build("inbound-federation", "oidc");
    expect(answer("inbound-federation", event, {})).toEqual([]);
    expect(answer("inbound-federation", event, { userAttributesToMap: null })).toHaveLength(1);
  });
});

describe("Cognito Sync", () => {
  const sync = trigger("sync-trigger");
  const event = buildSample(sync, "replace", { seed: 5, now, set: {} }).value as object;

  it("takes other records, and no other change", () => {
    const datasetRecords = { level: { newValue: "2", op: "replace" }, tier: { op: "remove" } };
    expect(resultProblems(sync, event, { ...event, datasetRecords })).toEqual([]);
    expect(resultProblems(sync, event, { ...event, datasetName: "other" })).toEqual([
      'datasetName must come back as it was, "settings"',
    ]);
    expect(resultProblems(sync, event, null)).toHaveLength(1);
  });
});
