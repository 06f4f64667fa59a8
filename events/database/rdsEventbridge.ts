import * as z from "zod";
import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import { arnField, textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import { textParameter } from "../model/sampleParameters.ts";

const page = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloud-watch-events.html";
const messagesPage =
  "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html";

const detail = once(() =>
  z.looseObject({
    EventCategories: field(
      z.array(z.string()),
      "Categories that the event belongs to: failover, backup, maintenance and so on.",
      ["failover"],
      messagesPage,
    ),
    SourceType: known(
      textField(
        "Kind of what it is about: DB_INSTANCE, CLUSTER, SNAPSHOT, CLUSTER_SNAPSHOT and so on.",
        "DB_INSTANCE",
        page,
      ),
      ["DB_INSTANCE", "CLUSTER", "SNAPSHOT", "CLUSTER_SNAPSHOT"],
    ),
    SourceArn: arnField(
      "What it is about.",
      "arn:aws:rds:us-east-1:123456789012:db:shop-orders",
      page,
    ),
    Date: field(
      hinted(z.string(), "iso-date-time"),
      "When it happened, in UTC with milliseconds.",
      "2026-01-01T00:00:00.123Z",
      page,
    ),
    Message: textField(
      "What happened, as a sentence.",
      "Multi-AZ failover completed",
      messagesPage,
    ),
    SourceIdentifier: textField(
      "Name of what it is about; automated snapshots begin with rds:.",
      "shop-orders",
      page,
    ),
    EventID: field(
      z.string().optional(),
      "Which of RDS's events it is; absent from old events.",
      "RDS-EVENT-0049",
      messagesPage,
    ),
    Tags: field(
      z.record(z.string(), z.string()).nullable().optional(),
      "Tags of what it is about; absent from many events.",
      { stage: "production" },
      page,
    ),
  }),
);

/** One of RDS's events, about a thing of one kind. */
interface RdsEvent {
  readonly detailType: string;
  readonly sourceType: string;
  /** How an ARN names that kind: `db`. */
  readonly resource: string;
  /** Name of the thing. */
  readonly fallback: string;
  readonly categories: readonly string[];
  readonly message: string;
  readonly eventId: string;
}

const samples: readonly [ServiceSample, ...ServiceSample[]] = [
  sample("db-instance", "Failover of a DB instance", {
    detailType: "RDS DB Instance Event",
    sourceType: "DB_INSTANCE",
    resource: "db",
    fallback: "shop-orders",
    categories: ["failover"],
    message: "Multi-AZ instance failover completed",
    eventId: "RDS-EVENT-0049",
  }),
  sample("db-cluster", "Failover of a DB cluster", {
    detailType: "RDS DB Cluster Event",
    sourceType: "CLUSTER",
    resource: "cluster",
    fallback: "shop-catalogue",
    categories: ["failover"],
    message: "Completed failover to DB instance: shop-catalogue-2",
    eventId: "RDS-EVENT-0071",
  }),
  sample("db-snapshot", "Snapshot created", {
    detailType: "RDS DB Snapshot Event",
    sourceType: "SNAPSHOT",
    resource: "snapshot",
    fallback: "rds:shop-orders-2026-03-14-03-07",
    categories: ["creation"],
    message: "Automated snapshot created",
    eventId: "RDS-EVENT-0091",
  }),
];

function sample(id: string, title: string, event: RdsEvent): ServiceSample {
  return {
    id,
    title,
    parameters: [
      textParameter("identifier", "Name of what the event is about.", event.fallback),
      textParameter("message", "What happened, as a sentence.", event.message),
    ],
    build: (context, values) => {
      const identifier = readText(values, "identifier");
      const owner = `${context.partition}:rds:${context.region}:${context.accountId}`;
      const arn = `arn:${owner}:${event.resource}:${identifier}`;
      return {
        detailType: event.detailType,
        resources: [arn],
        detail: {
          EventCategories: event.categories,
          SourceType: event.sourceType,
          SourceArn: arn,
          Date: context.now.toISOString(),
          Message: readText(values, "message"),
          SourceIdentifier: identifier,
          EventID: event.eventId,
        },
      };
    },
  };
}

/** Amazon RDS User Guide, "Creating a rule that triggers on an Amazon RDS event". */
export const rdsEventbridge = serviceEventType({
  id: "rds-eventbridge",
  service: "Amazon RDS",
  title: "RDS DB Instance/Cluster/Snapshot Event",
  shortTitle: "RDS",
  description: "Something happened to a DB instance, cluster, snapshot or proxy.",
  category: "Database",
  tier: 3,
  aliases: ["aurora", "relational database", "failover", "snapshot", "instance", "cluster"],
  documentation: page,
  sources: ["aws.rds"],
  detailTypes: [
    "RDS DB Instance Event",
    "RDS DB Cluster Event",
    "RDS DB Snapshot Event",
    "RDS DB Cluster Snapshot Event",
    "RDS DB Parameter Group Event",
    "RDS DB Security Group Event",
    "RDS DB Proxy Event",
    "RDS DB Shard Group Event",
    "RDS Blue Green Deployment Event",
    "RDS Custom Version Event",
  ],
  furtherDetailTypes: /^RDS .+ Event$/,
  detail,
  detailDescription: "What happened, and to what. Keys begin with a capital letter.",
  samples,
});
