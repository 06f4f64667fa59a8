import * as z from "zod";
import { arnField, optionalTextField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Where AWS describes each field. */
export const healthPage =
  "https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html";
const functionArn = "arn:aws:lambda:us-east-1:123456789012:function:checkout";
const httpDate = "Thu, 12 Mar 2026 19:03:58 GMT";

const entity = once(() =>
  z.looseObject({
    entityValue: textField("Id or ARN of the resource.", functionArn),
    entityArn: optionalTextField(
      "ARN under which Health knows the resource; mostly absent.",
      "arn:aws:health:us-east-1:123456789012:entity/AVh3kT9w",
    ),
    lastUpdatedTime: optionalTextField(
      "When this was last changed, as in an HTTP header; mostly present.",
      httpDate,
    ),
    status: known(
      optionalTextField(
        "`IMPAIRED`, `UNIMPAIRED`, `PENDING`, `RESOLVED` or `UNKNOWN`; absent where there is nothing to do.",
        "PENDING",
      ),
      ["IMPAIRED", "UNIMPAIRED", "PENDING", "RESOLVED", "UNKNOWN"],
    ),
    tags: field(
      z.record(z.string(), z.string()).optional(),
      "Tags of the resource; mostly absent.",
      { team: "shop" },
    ),
  }),
);

const description = once(() =>
  z.looseObject({
    language: textField("Language of the text.", "en_US"),
    latestDescription: textField(
      "What happens, for people to read: the newest text only, with line breaks.",
      "We are investigating increased API error rates in the US-EAST-1 Region.",
    ),
  }),
);

/** AWS Health User Guide, "Reference: AWS Health events Amazon EventBridge schema". */
export const healthDetail = once(() =>
  z.looseObject({
    eventArn: arnField(
      "ARN of the Health event, the same in each update.",
      "arn:aws:health:us-east-1::event/LAMBDA/AWS_LAMBDA_OPERATIONAL_ISSUE/AWS_LAMBDA_OPERATIONAL_ISSUE_KQ3ZD_1773342238",
      healthPage,
    ),
    service: textField("Service that the event is about.", "LAMBDA"),
    eventTypeCode: textField("Kind of the event.", "AWS_LAMBDA_OPERATIONAL_ISSUE", healthPage),
    eventTypeCategory: known(
      textField(
        "`issue`, `accountNotification`, `scheduledChange` or `investigation`.",
        "issue",
        healthPage,
      ),
      ["issue", "accountNotification", "scheduledChange", "investigation"],
    ),
    eventScopeCode: known(
      optionalTextField(
        "`ACCOUNT_SPECIFIC`, or `PUBLIC` for what concerns everybody; absent from older events.",
        "ACCOUNT_SPECIFIC",
      ),
      ["ACCOUNT_SPECIFIC", "PUBLIC"],
    ),
    communicationId: optionalTextField(
      "Id of this message. The pages of a long one, and its copy in the backup Region, share it: use it to drop doubles.",
      "3826e1b01e4eed2b0f117c54306d907c713586799d76c98c1d0a5b6c9b3f2a11-1",
    ),
    startTime: optionalTextField(
      "When it began or begins: not ISO 8601, but as in an HTTP header. Mostly present.",
      httpDate,
    ),
    endTime: optionalTextField(
      "When it ended or ends, as in an HTTP header; absent where that is open.",
      httpDate,
    ),
    lastUpdatedTime: optionalTextField(
      "When it was last updated, as in an HTTP header; absent from older events.",
      httpDate,
    ),
    statusCode: known(optionalTextField("`open`, `closed` or `upcoming`.", "open"), [
      "open",
      "closed",
      "upcoming",
    ]),
    eventRegion: optionalTextField(
      "AWS Region that is affected. The envelope's `region` is where the event was delivered, which may be the backup Region.",
      "us-east-1",
    ),
    eventDescription: field(
      z.array(description()),
      "What happens, in one language or several.",
      [exampleOf(description())],
      healthPage,
    ),
    eventMetadata: field(
      z.record(z.string(), z.string()).optional(),
      "Further facts by name, all as text; mostly absent.",
      { deprecated_versions: "nodejs20.x" },
    ),
    affectedEntities: field(
      z.array(entity()).optional(),
      "Resources that are affected, up to what fits on a page; absent or empty where Health names none.",
      [exampleOf(entity(), ["status"])],
      healthPage,
    ),
    affectedAccount: optionalTextField(
      "Account that is affected. It differs from the envelope's `account` where the organisation's management account gets the event.",
      "123456789012",
    ),
    page: optionalTextField(
      "Number of this page from 1, as text: a long list of resources comes in several events.",
      "1",
    ),
    totalPages: optionalTextField("Number of pages, as text.", "1"),
    backupEvent: optionalTextField(
      "`true`, as text, in the copy that is delivered to the backup Region.",
      "false",
    ),
    actionability: known(
      optionalTextField(
        "`ACTION_REQUIRED`, `ACTION_MAY_BE_REQUIRED` or `INFORMATIONAL`; absent from older events.",
        "ACTION_REQUIRED",
      ),
      ["ACTION_REQUIRED", "ACTION_MAY_BE_REQUIRED", "INFORMATIONAL"],
    ),
    personas: field(
      z.array(z.string()).optional(),
      "Whom it concerns: `OPERATIONS`, `SECURITY`, `BILLING`; absent from older events.",
      ["OPERATIONS"],
    ),
  }),
);

/** The envelope's list of what the event is about. */
export const healthResources = once(() =>
  field(
    z.array(z.string()),
    "Ids or ARNs of the resources in `affectedEntities`; often empty. Services name their resources as they are used to, so not all are ARNs.",
    ["i-0c52e8a1f7b3d9046"],
  ),
);
