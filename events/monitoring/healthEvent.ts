import { serviceEventType, type ServiceEvent } from "../eventbridge/serviceEventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { healthDetail, healthPage, healthResources } from "./healthEvent.schema.ts";

const day = 24 * 3_600_000;

const functionName = textParameter("functionName", "Function that is affected.", "checkout");
const domain = textParameter("domain", "Domain of the certificate.", "shop.example.com");

/** AWS Health User Guide, "Reference: AWS Health events Amazon EventBridge schema". */
export const healthEvent = serviceEventType({
  id: "health-event",
  service: "AWS Health",
  title: "AWS Health Event",
  shortTitle: "AWS Health",
  description:
    "AWS has trouble, plans a change, or has to tell the account something about its resources.",
  category: "Monitoring",
  tier: 3,
  aliases: ["outage", "maintenance", "incident", "deprecation", "personal health dashboard"],
  documentation: healthPage,
  sources: ["aws.health"],
  detailTypes: ["AWS Health Event", "AWS Health Abuse Event"],
  detail: healthDetail,
  detailDescription: "What happens, to which resources, and since when.",
  resources: healthResources,
  samples: [
    {
      id: "issue",
      title: "Trouble in a Region",
      parameters: [],
      build: (context) =>
        tell(context, "LAMBDA", "OPERATIONAL_ISSUE", {
          eventTypeCategory: "issue",
          eventScopeCode: "PUBLIC",
          startTime: toHttpDate(context, -1_260_000),
          statusCode: "open",
          text: `We are investigating increased invocation error rates for AWS Lambda in the ${context.region.toUpperCase()} Region.`,
        }),
    },
    {
      id: "scheduled-change",
      title: "Runtime of a function is deprecated",
      parameters: [functionName],
      build: (context, values) =>
        tell(context, "LAMBDA", "PLANNED_LIFECYCLE_EVENT", {
          eventTypeCategory: "scheduledChange",
          eventScopeCode: "ACCOUNT_SPECIFIC",
          startTime: toHttpDate(context, 180 * day),
          statusCode: "upcoming",
          text: "We are contacting you because your account has functions that use the Node.js 20 runtime, whose support ends.",
          entities: [
            {
              entityValue: `arn:${context.partition}:lambda:${context.region}:${context.accountId}:function:${readText(values, "functionName")}`,
              status: "PENDING",
            },
          ],
        }),
    },
    {
      id: "account-notification",
      title: "Certificate could not be renewed",
      parameters: [domain],
      build: (context, values) =>
        tell(context, "ACM", "RENEWAL_STATE_CHANGE", {
          eventTypeCategory: "accountNotification",
          eventScopeCode: "ACCOUNT_SPECIFIC",
          startTime: toHttpDate(context, 0),
          statusCode: "open",
          text: `AWS Certificate Manager was unable to renew the certificate for ${readText(values, "domain")} because a domain could not be validated.`,
          entities: [
            {
              entityValue: `arn:${context.partition}:acm:${context.region}:${context.accountId}:certificate/${context.uuid()}`,
            },
          ],
        }),
    },
  ],
});

interface Notice {
  readonly eventTypeCategory: "issue" | "scheduledChange" | "accountNotification";
  readonly eventScopeCode: "PUBLIC" | "ACCOUNT_SPECIFIC";
  readonly startTime: string;
  readonly statusCode: "open" | "upcoming";
  readonly text: string;
  readonly entities?: readonly { readonly entityValue: string; readonly status?: string }[];
}

function tell(
  context: SampleContext,
  service: string,
  kind: string,
  { text, entities = [], ...notice }: Notice,
): ServiceEvent {
  const code = `AWS_${service}_${kind}`;
  const id = `${code}_${context.alphanumeric(5).toUpperCase()}_${context.digits(10)}`;
  const lastUpdatedTime = toHttpDate(context, 0);
  const affectedEntities: readonly JsonObject[] = entities.map((affected) => ({
    ...affected,
    lastUpdatedTime,
  }));
  return {
    resources: entities.map(({ entityValue }) => entityValue),
    detail: {
      eventArn: `arn:${context.partition}:health:${context.region}::event/${service}/${code}/${id}`,
      service,
      eventTypeCode: code,
      ...notice,
      communicationId: `${context.hex(64)}-1`,
      lastUpdatedTime,
      eventRegion: context.region,
      eventDescription: [{ language: "en_US", latestDescription: text }],
      ...(entities.length > 0 ? { affectedEntities } : {}),
      affectedAccount: context.accountId,
      page: "1",
      totalPages: "1",
      backupEvent: "false",
    },
  };
}

/** A moment as Health writes it: RFC 1123, "Thu, 12 Mar 2026 19:03:58 GMT". */
function toHttpDate(context: SampleContext, offset: number): string {
  return new Date(context.now.getTime() + offset).toUTCString();
}
