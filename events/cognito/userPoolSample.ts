import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import type { UserPoolSchemaParts } from "./userPoolTrigger.schema.ts";

/** The user of a sample, as the parameters describe them. */
export interface SampleUser {
  readonly sub: string;
  readonly userName: string;
  readonly email: string;
  /** Further attributes that the person set, all as text. */
  readonly further: Readonly<Record<string, string>>;
  /** What the app passed along; empty where nothing. */
  readonly clientMetadata: JsonObject;
}

/** A sample of a trigger's event, but for what is the same for all triggers. */
export interface UserPoolSample {
  readonly id: string;
  readonly title: string;
  /** The first of the trigger's sources where not given. */
  readonly source?: string;
  /** True for a call of an administrator's, which names no app client. */
  readonly withoutClient?: true;
  /** Parameters besides those that describe the user and the pool. */
  readonly parameters?: readonly SampleParameter[];
  /** The user's name where none is set, if it has a form of its own in this case. */
  readonly username?: string;
  /** True where the event tells the user's name and nothing else of the user. */
  readonly nameOnly?: true;
  /** True where an app acts for itself: its id stands for the user's name, and there is no user. */
  readonly withoutUser?: true;
  /** `request` of the event. Pure. */
  readonly request: (
    user: SampleUser,
    context: SampleContext,
    values: ParameterValues,
  ) => JsonObject;
  /** `response` as Cognito sends it, not filled in yet; null where it sends none. */
  readonly response: JsonObject | null;
}

const poolParameters: readonly SampleParameter[] = [
  jsonParameter(
    "clientMetadata",
    "What the app passes as ClientMetadata, as a JSON object; null for nothing.",
    "null",
  ),
  textParameter("userPoolId", "Id of the user pool; without it, one in the sample's Region.", ""),
  textParameter("clientId", "Id of the app client; without it, a random one.", ""),
];

/** Makes a sample of a trigger's event. */
export function toSample(parts: UserPoolSchemaParts, sample: UserPoolSample): Sample {
  return {
    id: sample.id,
    title: sample.title,
    parameters: [...userParameters(sample), ...(sample.parameters ?? []), ...poolParameters],
    build: (context, values) => {
      const user = readUser(context, values);
      const clientId = readText(values, "clientId") || context.alphanumeric(26).toLowerCase();
      return {
        version: parts.version,
        region: context.region,
        userPoolId:
          readText(values, "userPoolId") || `${context.region}_${context.alphanumeric(9)}`,
        userName: sample.withoutUser === true ? clientId : user.userName,
        callerContext: {
          awsSdkVersion: "aws-sdk-unknown-unknown",
          clientId: sample.withoutClient === true ? "CLIENT_ID_NOT_APPLICABLE" : clientId,
        },
        triggerSource: sample.source ?? parts.sources[0],
        request: {
          ...sample.request(user, context, values),
          ...(isEmpty(user.clientMetadata) ? {} : { clientMetadata: user.clientMetadata }),
        },
        ...(sample.response === null ? {} : { response: sample.response }),
      };
    },
  };
}

/** The attributes of a user who is in the pool already. */
export function storedAttributes(user: SampleUser, status = "CONFIRMED"): JsonObject {
  return {
    sub: user.sub,
    "cognito:user_status": status,
    email_verified: status === "UNCONFIRMED" ? "false" : "true",
    ...user.further,
    email: user.email,
  };
}

/** A JSON object as Cognito passes maps on: every value as text. Anything else gives an empty one. */
export function asTexts(json: unknown): Readonly<Record<string, string>> {
  if (!isJsonObject(json)) return {};
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

function userParameters(sample: UserPoolSample): readonly SampleParameter[] {
  if (sample.withoutUser === true) return [];
  const username = textParameter("username", "Username of the user.", sample.username ?? "ada");
  if (sample.nameOnly === true) return [username];
  return [
    username,
    textParameter("email", "Email address of the user.", "ada@example.com"),
    jsonParameter(
      "attributes",
      "Further attributes of the user, as a JSON object; they arrive as text.",
      '{"name":"Ada Lovelace","locale":"en-GB"}',
    ),
  ];
}

function readUser(context: SampleContext, values: ParameterValues): SampleUser {
  const attributes = values["attributes"];
  return {
    sub: context.uuid(),
    userName: readText(values, "username"),
    email: readText(values, "email"),
    further: attributes === undefined ? {} : asTexts(JSON.parse(attributes)),
    clientMetadata: asTexts(readJson(values, "clientMetadata")),
  };
}

function isEmpty(map: JsonObject): boolean {
  return Object.keys(map).length === 0;
}
