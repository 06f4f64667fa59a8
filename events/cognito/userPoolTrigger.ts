import { FromEvent } from "../model/answer.ts";
import type { Delivery, SynchronousDelivery } from "../model/delivery.ts";
import { noEcosystemNames, type EcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { toSample, type UserPoolSample } from "./userPoolSample.ts";
import {
  returnedUserPoolEvent,
  triggerPrefix,
  userPoolEvent,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** What differs from one trigger of a user pool to the next. */
interface UserPoolEventParts
  extends
    UserPoolSchemaParts,
    Pick<
      EventType,
      "id" | "title" | "shortTitle" | "description" | "tier" | "aliases" | "documentation"
    > {
  /** Where the prefix of `triggerSource` does not say it all: whether the event is this trigger's. */
  readonly matches?: (triggerSource: string, version: string) => boolean;
  readonly names: Partial<EcosystemNames>;
  readonly samples: readonly [UserPoolSample, ...UserPoolSample[]];
}

/** A trigger that Cognito waits for. */
export interface UserPoolTriggerParts
  extends
    UserPoolEventParts,
    Pick<EventType, "checkResult" | "answers">,
    Pick<SynchronousDelivery, "resultUse" | "whenAccepted" | "whenFailed"> {
  /** When Cognito invokes the function: "before it signs a user up". */
  readonly when: string;
  /** What fails where Cognito cannot read the answer: "the sign-up". */
  readonly act: string;
}

/** A trigger that sends a message in Cognito's place, for which it does not wait. */
export interface UserPoolSenderParts
  extends UserPoolEventParts, Pick<Delivery, "deliveredBy" | "resultUse"> {}

/**
 * Makes the event type of a trigger that Cognito waits for. Source: Cognito Developer Guide,
 * "Customizing user pool workflows with Lambda triggers".
 */
export function userPoolTrigger(parts: UserPoolTriggerParts): EventType {
  return {
    ...eventTypeOf(parts),
    answers: parts.answers ?? [{ name: "event", value: new FromEvent() }],
    responseSchema: once(() => returnedUserPoolEvent(parts)),
    delivery: {
      kind: "sync",
      deliveredBy: `Cognito invokes the function synchronously ${parts.when}, waits 5 seconds for it, and tries three times at most.`,
      resultUse: parts.resultUse,
      whenAccepted: parts.whenAccepted,
      whenRejected: `Cognito fails ${parts.act} with InvalidLambdaResponseException`,
      whenFailed: parts.whenFailed,
    },
    checkResult: (event, result) => [
      ...changedFields(event, result),
      ...(parts.checkResult?.(event, result) ?? []),
    ],
  };
}

/** Makes the event type of a custom sender, which Cognito invokes asynchronously. */
export function userPoolSender(parts: UserPoolSenderParts): EventType {
  const { deliveredBy, resultUse } = parts;
  return {
    ...eventTypeOf(parts),
    responseSchema: null,
    delivery: { kind: "async", deliveredBy, resultUse, mustCall: [] },
  };
}

/** The object at a key of an event or result: its `request` or `response`; empty where there is none. */
export function partOf(
  value: unknown,
  key: "request" | "response",
): Readonly<Record<string, unknown>> {
  const part = isJsonObject(value) ? value[key] : null;
  return isJsonObject(part) ? part : {};
}

function eventTypeOf(
  parts: UserPoolEventParts,
): Omit<EventType, "responseSchema" | "delivery" | "checkResult"> {
  const [first, ...rest] = parts.samples;
  return {
    id: parts.id,
    service: "Amazon Cognito user pools",
    title: parts.title,
    shortTitle: parts.shortTitle,
    description: parts.description,
    category: "Auth",
    tier: parts.tier,
    aliases: ["cognito", "user pool", ...parts.aliases],
    documentation: parts.documentation,
    schema: once(() => userPoolEvent(parts)),
    recognition: { kind: "fixed", matches: (event) => isOfTrigger(parts, event) },
    names: { ...noEcosystemNames, ...parts.names },
    samples: [toSample(parts, first), ...rest.map((sample) => toSample(parts, sample))],
  };
}

function isOfTrigger(parts: UserPoolEventParts, event: unknown): boolean {
  if (!isJsonObject(event)) return false;
  const { triggerSource, version } = event;
  if (typeof triggerSource !== "string") return false;
  return (
    triggerSource.startsWith(triggerPrefix(parts.sources)) &&
    (parts.matches?.(triggerSource, String(version)) ?? true)
  );
}

function changedFields(event: unknown, result: unknown): readonly string[] {
  if (!isJsonObject(event) || !isJsonObject(result)) return [];
  return ["version", "region", "userPoolId", "userName", "triggerSource"]
    .filter((key) => result[key] !== event[key])
    .map((key) => `${key} must come back as it was, ${JSON.stringify(event[key])}`);
}
