import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Pages of the CloudFormation User Guide on each kind of event. */
export const stackEventsPage =
  "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacks-event-bridge.html";

const stackId = once(() =>
  arnField(
    "ARN of the stack, which has its name in it.",
    "arn:aws:cloudformation:us-east-1:123456789012:stack/orders/5b918d10-cd98-11ea-90d5-0a9cd3354c10",
  ),
);

const stackSetArn = once(() =>
  arnField(
    "ARN of the stack set.",
    "arn:aws:cloudformation:us-east-1:123456789012:stackset/baseline:e5f54eea-d041-44ad-94f8-b8268aca1e59",
  ),
);

const clientRequestToken = once(() =>
  field(
    z.string().optional(),
    "Token that all events of one operation share; empty or absent where it had none. From the console it names the operation.",
    "Console-CreateStack-7f59c3cf-00d2-40c7-b2ff-e75db0987002",
  ),
);

function statusDetails(statuses: string, status: string) {
  return z.looseObject({
    status: textField(statuses, status),
    "status-reason": field(
      z.string().optional(),
      "Why it came to that; empty text or absent where there is nothing to say.",
      "Resource creation Initiated",
    ),
  });
}

function statusDetailsField(statuses: string, status: string) {
  return field(statusDetails(statuses, status), "The status and its reason.", { status });
}

const stackStatusChange = once(() =>
  z.looseObject({
    "stack-id": stackId(),
    "status-details": statusDetailsField(
      "Status of the stack, such as `CREATE_COMPLETE`, `UPDATE_ROLLBACK_COMPLETE` or `DELETE_FAILED`.",
      "CREATE_COMPLETE",
    ),
    "client-request-token": clientRequestToken(),
  }),
);

const resourceStatusChange = once(() =>
  z.looseObject({
    "stack-id": stackId(),
    "logical-resource-id": textField("Name of the resource in the template.", "OrdersTable"),
    "physical-resource-id": textField(
      "Name or ARN of the resource itself; empty text until it has one.",
      "orders-OrdersTable-1ABCDEF2GHIJ3",
    ),
    "resource-type": textField("Type of the resource.", "AWS::DynamoDB::Table"),
    "status-details": statusDetailsField(
      "Status of the resource, such as `CREATE_IN_PROGRESS` or `UPDATE_FAILED`.",
      "CREATE_COMPLETE",
    ),
    "client-request-token": clientRequestToken(),
  }),
);

const driftStatus = once(() =>
  z.looseObject({
    "stack-drift-status": known(
      textField(
        "`DRIFTED`, `IN_SYNC`, `UNKNOWN` or `NOT_CHECKED`; empty text while the detection runs.",
        "DRIFTED",
      ),
      ["DRIFTED", "IN_SYNC", "UNKNOWN", "NOT_CHECKED"],
    ),
    "detection-status": known(
      textField(
        "`DETECTION_IN_PROGRESS`, `DETECTION_COMPLETE` or `DETECTION_FAILED`.",
        "DETECTION_COMPLETE",
      ),
      ["DETECTION_IN_PROGRESS", "DETECTION_COMPLETE", "DETECTION_FAILED"],
    ),
  }),
);

const driftDetectionStatusChange = once(() =>
  z.looseObject({
    "stack-id": stackId(),
    "stack-drift-detection-id": textField(
      "Id of the detection, which DescribeStackDriftDetectionStatus takes.",
      "624af370-311a-11e8-b6b7-500cd3354c10",
    ),
    "status-details": field(
      driftStatus(),
      "How stack and detection stand.",
      exampleOf(driftStatus()),
    ),
    "drift-detection-details": field(
      z.looseObject({
        "drifted-stack-resource-count": field(
          z.int(),
          "Number of resources that differ from the template; -1 while the detection runs.",
          1,
        ),
      }),
      "What was found.",
      { "drifted-stack-resource-count": 1 },
    ),
    "client-request-token": clientRequestToken(),
  }),
);

const stackInstanceStatusChange = once(() =>
  z.looseObject({
    "stack-set-arn": stackSetArn(),
    "stack-id": stackId(),
    "status-details": field(
      statusDetails("`CURRENT`, `OUTDATED` or `INOPERABLE`.", "CURRENT").extend({
        "detailed-status": known(
          field(
            z.string().optional(),
            "`PENDING`, `RUNNING`, `SUCCEEDED`, `FAILED` or others.",
            "SUCCEEDED",
          ),
          ["PENDING", "RUNNING", "SUCCEEDED", "FAILED"],
        ),
      }),
      "The status and its reason.",
      { status: "CURRENT" },
    ),
    action: field(z.string().optional(), "What the operation does.", "CREATE"),
  }),
);

const stackSetOperationStatusChange = once(() =>
  z.looseObject({
    "stack-set-arn": stackSetArn(),
    "stack-set-operation-id": textField(
      "Id of the operation on the stack set.",
      "ddf16f54-ad62-4d9b-b0ab-3ed8e9c0b3e5",
    ),
    "status-details": statusDetailsField(
      "`RUNNING`, `SUCCEEDED`, `FAILED`, `STOPPING`, `STOPPED` or `QUEUED`.",
      "SUCCEEDED",
    ),
    action: field(z.string().optional(), "What the operation does.", "UPDATE"),
  }),
);

const stackSetStatusChange = once(() =>
  z.looseObject({
    "stack-set-arn": stackSetArn(),
    "status-details": statusDetailsField("`ACTIVE` or `DELETED`.", "ACTIVE"),
  }),
);

/** Detail of each kind of event. Source: CloudFormation User Guide, "CloudFormation events detail reference". */
export const stackStatusDetail = once(() =>
  z.union([
    resourceStatusChange(),
    driftDetectionStatusChange(),
    stackInstanceStatusChange(),
    stackSetOperationStatusChange(),
    stackSetStatusChange(),
    stackStatusChange(),
  ]),
);
