import { describe, expect, it } from "vitest";
import { resultProblems } from "../resultProblems.ts";
import { buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import type { EventType } from "../model/eventType.ts";
import { chimeBot } from "./chimeBot.ts";
import { chimeSipMediaApplication } from "./chimeSipMediaApplication.ts";
import { connectContactFlow } from "./connectContactFlow.ts";
import { connectOutboundCampaigns } from "./connectOutboundCampaigns.ts";

function accepted({ delivery }: EventType, result: unknown): string | undefined {
  return delivery.kind === "sync" ? delivery.describeAccepted?.({}, result) : undefined;
}

describe("connect-contact-flow", () => {
  const contact = (sampleId: string, set: Record<string, string> = {}) =>
    (buildEvent(connectContactFlow, sampleId, set)["Details"] as Record<string, unknown>)[
      "ContactData"
    ];

  it("has null for what the channel does not have", () => {
    expect(contact("chat")).toMatchObject({ CustomerEndpoint: null, Queue: null });
    expect(contact("voice-inbound", { customerNumber: "+1" })).toMatchObject({
      CustomerEndpoint: { Address: "+1", Type: "TELEPHONE_NUMBER" },
      MediaStreams: { Customer: { Audio: null } },
    });
    expect(contact("media-streams")).toHaveProperty("MediaStreams.Customer.Audio.StreamARN");
    expect(contact("email", { subject: "S" })).toMatchObject({
      SegmentAttributes: { "connect:EmailSubject": { ValueString: "S" } },
    });
  });

  it("rejects an attribute that is no text", () => {
    const event = buildEvent(connectContactFlow, "chat", { attributes: '{"n":1}' });
    expect(validate(connectContactFlow, event)).toMatchObject([
      { path: "Details.ContactData.Attributes.n", severity: "error" },
    ]);
  });

  it("takes an object of up to 32 KB, and says which validation nested values need", () => {
    const problems = (result: unknown) => resultProblems(connectContactFlow, {}, result);
    expect(problems({ name: "Mia", age: 42 })).toEqual([]);
    expect(problems(null)).toHaveLength(1);
    expect(problems(["Mia"])).toHaveLength(1);
    expect(problems({ long: "é".repeat(17_000) })).toHaveLength(1);
    expect(accepted(connectContactFlow, { name: "Mia" })).not.toContain("JSON");
    expect(accepted(connectContactFlow, { customer: { name: "Mia" } })).toContain("JSON");
  });
});

describe("connect-outbound-campaigns", () => {
  it("wants a result for each profile, under its id", () => {
    const event = buildEvent(connectOutboundCampaigns, "two-profiles", { customerData: '{"a":1}' });
    const { CustomerProfiles: sent } = event["Items"] as {
      CustomerProfiles: readonly { ProfileId: string; CustomerData: string }[];
    };
    expect(sent[0]!.CustomerData).toBe('{"a":1}');
    const answer = (ids: readonly string[]) => ({
      Items: { CustomerProfiles: ids.map((Id) => ({ Id, ResultData: {} })) },
    });
    const ids = sent.map(({ ProfileId }) => ProfileId);
    const problems = (result: unknown) => resultProblems(connectOutboundCampaigns, event, result);
    expect(problems(answer(ids))).toEqual([]);
    expect(problems(answer(ids.slice(0, 1)))).toEqual([
      `Profile ${ids[1]} has no entry in Items.CustomerProfiles`,
    ]);
    expect(problems(answer([...ids, "x"]))).toEqual(["No profile of the batch is called x"]);
  });
});

describe("chime-bot", () => {
  it("has a message and an address to answer to only where there is one", () => {
    expect(buildEvent(chimeBot, "mention", { message: "@bot hi" })).toMatchObject({
      Message: "@bot hi",
      InboundHttpsEndpoint: { EndpointType: "ShortLived" },
    });
    expect(buildEvent(chimeBot, "invite")).not.toHaveProperty("Message");
    expect(buildEvent(chimeBot, "remove")).not.toHaveProperty("InboundHttpsEndpoint");
  });
});

describe("chime-sip-media-application", () => {
  it("adds the leg to an action's parameters, and not to an API call's", () => {
    const failed = buildEvent(chimeSipMediaApplication, "action-failed");
    expect(failed).toHaveProperty("ActionData.Parameters.CallId");
    const requested = buildEvent(chimeSipMediaApplication, "call-update-requested", {
      arguments: '{"digit":"3"}',
    });
    expect(requested).toMatchObject({ ActionData: { Parameters: { Arguments: { digit: "3" } } } });
    expect(requested).not.toHaveProperty("ActionData.Parameters.CallId");
    expect(buildEvent(chimeSipMediaApplication, "new-inbound-call")).not.toHaveProperty(
      "ActionData",
    );
  });

  it("has a rule only where the call came in", () => {
    expect(buildEvent(chimeSipMediaApplication, "hangup")).toHaveProperty("CallDetails.SipRuleId");
    const outbound = buildEvent(chimeSipMediaApplication, "ringing");
    expect(outbound).not.toHaveProperty("CallDetails.SipRuleId");
  });

  it("takes ten actions and attributes, and says what it carries out", () => {
    const event = buildEvent(chimeSipMediaApplication, "new-inbound-call");
    const answer = (actions: number, attributes: number) => ({
      SchemaVersion: "1.0",
      Actions: Array.from({ length: actions }, () => ({ Type: "Pause" })),
      TransactionAttributes: Object.fromEntries(
        Array.from({ length: attributes }, (_, index) => [`a${index}`, "v"]),
      ),
    });
    const problems = (result: unknown) => resultProblems(chimeSipMediaApplication, event, result);
    expect(problems(answer(10, 10))).toEqual([]);
    expect(problems(answer(11, 11))).toHaveLength(2);
    expect(problems({ Actions: [] })).toHaveLength(1);
    expect(accepted(chimeSipMediaApplication, answer(2, 0))).toContain("Pause, then Pause");
    expect(accepted(chimeSipMediaApplication, answer(0, 0))).toContain("as before");
  });
});
