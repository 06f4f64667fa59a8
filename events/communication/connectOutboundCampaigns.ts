import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { field } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { ForEach, FromEvent, FromItem, ToChange } from "../model/answer.ts";

const page = "https://docs.aws.amazon.com/connect/latest/adminguide/lambda-invoke-functions.html";
const profileId = "1f4e6a0c7b2d4c3f9a8e5d6b7c8f9a01";
const campaignExample = {
  CampaignId: "0b6941ba-9b1e-4f8c-9d3e-2a5c7e1f4b90",
  RunId: "run-2026-01-01",
  ActionId: "check-credit",
  CampaignName: "Winter offers",
};
const profileExample = {
  ProfileId: profileId,
  CustomerData: '{"firstName":"Mia","attributes":{"tier":"gold"}}',
  IdempotencyToken: "d167b752-343a-4b28-afd6-d4de056319e8",
};

const schema = once(() =>
  z.looseObject({
    InvocationMetadata: field(
      z.looseObject({
        CampaignContext: field(
          z.looseObject({
            CampaignId: textField("Id of the campaign.", campaignExample.CampaignId, page),
            RunId: textField("Id of this run of the campaign.", campaignExample.RunId, page),
            ActionId: textField("Action in the campaign's flow.", campaignExample.ActionId, page),
            CampaignName: textField("Name of the campaign.", campaignExample.CampaignName, page),
          }),
          "The campaign.",
          campaignExample,
          page,
        ),
      }),
      "What invokes the function.",
      { CampaignContext: campaignExample },
      page,
    ),
    Items: field(
      z.looseObject({
        CustomerProfiles: field(
          z.array(
            z.looseObject({
              ProfileId: textField(
                "Id of the profile, under which its result must come back.",
                profileId,
                page,
              ),
              CustomerData: textField(
                "The profile as JSON text: parse it.",
                profileExample.CustomerData,
                page,
              ),
              IdempotencyToken: textField(
                "Token by which a repeated invocation is noticed.",
                profileExample.IdempotencyToken,
                page,
              ),
            }),
          ),
          "The batch of profiles.",
          [profileExample],
          page,
        ),
      }),
      "What the function is to work on.",
      { CustomerProfiles: [profileExample] },
      page,
    ),
  }),
);

const response = once(() =>
  z.looseObject({
    Items: field(
      z.looseObject({
        CustomerProfiles: field(
          z.array(
            z.looseObject({
              Id: textField("ProfileId of the profile.", profileId, page),
              ResultData: field(
                z.record(z.string(), z.unknown()).optional(),
                "What the campaign's flow is to know of the profile, by name.",
                { creditLimit: 500 },
                page,
              ),
            }),
          ),
          "A result for each profile of the batch.",
          [{ Id: profileId, ResultData: { creditLimit: 500 } }],
          page,
        ),
      }),
      "The results.",
      { CustomerProfiles: [{ Id: profileId, ResultData: { creditLimit: 500 } }] },
      page,
    ),
  }),
);

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "two-profiles",
    title: "Two profiles",
    parameters: [
      textParameter("campaignName", "Name of the campaign.", campaignExample.CampaignName),
      jsonParameter(
        "customerData",
        "The first profile, an object; it arrives as text.",
        '{"firstName":"Mia","lastName":"Keller","emailAddress":"mia.keller@example.com"}',
      ),
      jsonParameter(
        "otherCustomerData",
        "The second profile.",
        '{"firstName":"Jonas","lastName":"Berg","emailAddress":"jonas.berg@example.com"}',
      ),
    ],
    build: (context, values) => ({
      InvocationMetadata: {
        CampaignContext: {
          CampaignId: context.uuid(),
          RunId: context.uuid(),
          ActionId: context.uuid(),
          CampaignName: readText(values, "campaignName"),
        },
      },
      Items: {
        CustomerProfiles: ["customerData", "otherCustomerData"].map((name) => ({
          ProfileId: context.hex(32),
          CustomerData: JSON.stringify(readJson(values, name)),
          IdempotencyToken: context.uuid(),
        })),
      },
    }),
  },
];

/** Connect Administrator Guide, "Invoke Lambda functions" of outbound campaigns. */
export const connectOutboundCampaigns: EventType = {
  id: "connect-outbound-campaigns",
  service: "Amazon Connect",
  title: "Outbound campaigns custom action",
  shortTitle: "Campaign action",
  description: "A run of an outbound campaign reaches a custom action with a batch of profiles.",
  category: "Media/Other",
  tier: 3,
  aliases: ["campaign", "journey", "customer profiles", "outbound", "marketing"],
  documentation: page,
  schema,
  answers: [
    {
      name: "",
      value: {
        Items: {
          CustomerProfiles: new ForEach(new FromEvent("Items", "CustomerProfiles"), "profile", {
            Id: new FromItem("ProfileId"),
            ResultData: { tier: new ToChange("gold") },
          }),
        },
      },
    },
  ],
  responseSchema: response,
  checkResult: checkProfiles,
  delivery: {
    kind: "sync",
    deliveredBy: "The campaign invokes the function with a batch of profiles and waits.",
    resultUse:
      "The campaign goes on with each profile's ResultData; a profile without a result counts as failed.",
    whenAccepted: "The campaign goes on with the result of each profile",
    whenRejected: "The campaign counts profiles without a readable result as failed",
    whenFailed: "The campaign counts all profiles of the batch as failed",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(fieldOf(event, "InvocationMetadata", "CampaignContext")) &&
      Array.isArray(fieldOf(event, "Items", "CustomerProfiles")),
  },
  names: { ...noEcosystemNames, powertoolsTypescriptSchema: "ConnectOutboundCampaignsSchema" },
  samples,
};

/** Each profile of the batch must come back, and no other. */
function checkProfiles(event: unknown, result: unknown): readonly string[] {
  const sent = idsOf(event, "ProfileId");
  const returned = idsOf(result, "Id");
  return [
    ...sent
      .filter((id) => !returned.includes(id))
      .map((id) => `Profile ${id} has no entry in Items.CustomerProfiles`),
    ...returned
      .filter((id) => !sent.includes(id))
      .map((id) => `No profile of the batch is called ${id}`),
  ];
}

function idsOf(holder: unknown, key: string): readonly string[] {
  const profiles = fieldOf(holder, "Items", "CustomerProfiles");
  return (Array.isArray(profiles) ? (profiles as readonly unknown[]) : []).flatMap((profile) => {
    const id = fieldOf(profile, key);
    return typeof id === "string" ? [id] : [];
  });
}

function fieldOf(holder: unknown, ...path: readonly string[]): unknown {
  let value = holder;
  for (const key of path) value = isJsonObject(value) ? value[key] : undefined;
  return value;
}
