import * as z from "zod";
import { regionField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Fields of `request` or `response`, by name. */
export type Fields = Readonly<Record<string, z.ZodType>>;

/**
 * Wraps a field of `response` that Cognito needs filled in: on the way in it may still be null or
 * absent, on the way back it must be there.
 */
export type Needed = (schema: z.ZodType) => z.ZodType;

/** What tells the event of one trigger from that of another. */
export interface UserPoolSchemaParts {
  /** `version` of the event. */
  readonly version: "1" | "2" | "3";
  /** Each `triggerSource` that AWS is known to send. */
  readonly sources: readonly [string, ...string[]];
  /** Fields of `request`. */
  readonly request: () => Fields;
  /** Fields of `response`: as Cognito sends them and, with another `needed`, as it wants them back. */
  readonly response: (needed: Needed) => Fields;
  /** True for the senders of messages, whose events have no `response`. */
  readonly isSender?: true;
}

const shared =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html";

const asSent: Needed = (schema) => schema.nullish();
const asWanted: Needed = (schema) => schema;

/**
 * The event of a user pool's trigger. Source: Cognito Developer Guide, "Customizing user pool
 * workflows with Lambda triggers".
 */
export function userPoolEvent(parts: UserPoolSchemaParts): z.ZodType {
  const request = z.looseObject(parts.request());
  const response = z.looseObject(parts.response(asSent));
  return z.looseObject({
    ...header(parts),
    callerContext: field(
      callerContext(),
      "Who called Cognito.",
      exampleOf(callerContext()),
      shared,
    ),
    request: field(request, "What Cognito tells of the user and the call.", exampleOf(request)),
    response: field(
      parts.isSender === true ? response.optional() : response,
      "What the handler fills in before it returns the event; blank on the way in.",
      exampleOf(response),
    ),
  });
}

/** The same event as Cognito wants it back: only `response` may be changed, and only it is read. */
export function returnedUserPoolEvent(parts: UserPoolSchemaParts): z.ZodType {
  const response = z.looseObject(parts.response(asWanted));
  return z.looseObject({
    ...header(parts),
    callerContext: field(z.looseObject({}).optional(), "As it came; Cognito does not read it.", {}),
    request: field(z.looseObject({}).optional(), "As it came; Cognito does not read it.", {}),
    response: field(response, "The handler's answer to Cognito.", exampleOf(response)),
  });
}

/** `userAttributes` of a request. */
export function userAttributes(description: string) {
  return field(
    z.record(z.string(), z.string()),
    `${description} Every value is text: \`email_verified\` is "true", not true.`,
    {
      sub: "a1b2c3d4-5678-4abc-9def-0123456789ab",
      email: "ada@example.com",
      email_verified: "true",
    },
  );
}

/**
 * `clientMetadata` of a request.
 * @param calls the API operations whose ClientMetadata reaches the trigger
 */
export function clientMetadata(calls: string) {
  return field(
    z.record(z.string(), z.string()).nullish(),
    `What the app passed as ClientMetadata to ${calls}; absent where it passed none.`,
    { campaign: "spring" },
    `${shared}#working-with-lambda-trigger-client-metadata`,
  );
}

/** `validationData` of a request. */
export function validationData(source: string) {
  return field(
    z.record(z.string(), z.string()).nullish(),
    `What the app passed as ${source}, to be checked and not stored; null or absent where it passed none.`,
    { inviteCode: "K7Q2-M4XD" },
  );
}

/** `userNotFound` of a request. */
export const userNotFound = once(() =>
  field(
    z.boolean().nullish(),
    "True where no such user exists. Sent only where the app client has PreventUserExistenceErrors enabled; the handler should then act as if the user existed.",
    false,
    "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html",
  ),
);

/** What every `triggerSource` of a trigger begins with: `PreSignUp_`. */
export function triggerPrefix([first]: UserPoolSchemaParts["sources"]): string {
  return first.replace(/_.*$/, "_");
}

function header({ version, sources }: UserPoolSchemaParts) {
  const kinds = sources.map((source) => `\`${source}\``).join(", ");
  return {
    version: field(z.literal(version), "Version of the event's format, as text.", version, shared),
    region: regionField("Region of the user pool."),
    userPoolId: textField(
      "Id of the user pool: its Region, an underscore and nine letters or digits.",
      "us-east-1_Ab1Cd2Ef3",
      shared,
    ),
    userName: textField("Username of the user in the pool.", "ada", shared),
    triggerSource: field(
      known(z.string().startsWith(triggerPrefix(sources)), sources),
      sources.length === 1
        ? "What set the trigger off, the same for every event of this trigger."
        : `What set the trigger off: ${kinds}.`,
      sources[0],
      `${shared}#cognito-user-pools-lambda-trigger-sources`,
    ),
  };
}

const callerContext = once(() =>
  z.looseObject({
    awsSdkVersion: textField(
      "SDK that the caller used; `aws-sdk-unknown-unknown` where Cognito cannot tell.",
      "aws-sdk-unknown-unknown",
    ),
    clientId: textField(
      "Id of the app client; `CLIENT_ID_NOT_APPLICABLE` where an administrator's call has none.",
      "1example23456789abcdefghij",
    ),
  }),
);
