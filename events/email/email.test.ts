import { describe, expect, it } from "vitest";
import { identify } from "../identify.ts";
import { resultProblems } from "../resultProblems.ts";
import { buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { sesFeedbackViaSns } from "./sesFeedbackViaSns.ts";
import { sesReceipt } from "./sesReceipt.ts";
import { workmail } from "./workmail.ts";

interface Receipt {
  readonly Records: readonly {
    readonly ses: {
      readonly mail: { readonly headers: readonly { name: string; value: string }[] };
      readonly receipt: Record<string, unknown>;
    };
  }[];
}

describe("ses-receipt", () => {
  const build = (sampleId: string, set: Record<string, string> = {}) =>
    (buildEvent(sesReceipt, sampleId, set) as unknown as Receipt).Records[0]!.ses;

  it("names a DMARC policy only where DMARC failed", () => {
    expect(build("dmarc-fail").receipt).toMatchObject({
      dmarcVerdict: { status: "FAIL" },
      dmarcPolicy: "quarantine",
    });
    for (const sampleId of ["all-pass", "spam"]) {
      expect(build(sampleId).receipt).not.toHaveProperty("dmarcPolicy");
    }
  });

  it("says the same in envelope, headers and common headers", () => {
    const { mail, receipt } = build("several-recipients", { to: "a@example.org", subject: "S" });
    expect(receipt["recipients"]).toHaveLength(3);
    const to = mail.headers.find(({ name }) => name === "To");
    expect(to?.value).toBe("a@example.org, bookkeeping@example.org, archive@example.org");
    expect(mail).toMatchObject({
      destination: receipt["recipients"],
      commonHeaders: { subject: "S", date: "Thu, 12 Mar 2026 19:03:58 +0000" },
    });
  });

  it("rejects a verdict that SES does not know", () => {
    const event = buildEvent(sesReceipt, "all-pass") as unknown as Receipt;
    const record = event.Records[0]!;
    const receipt = { ...record.ses.receipt, spamVerdict: { status: "Pass" } };
    const broken = { Records: [{ ...record, ses: { ...record.ses, receipt } }] };
    expect(validate(sesReceipt, broken)).toMatchObject([
      { path: "Records[0].ses.receipt.spamVerdict.status", severity: "error" },
    ]);
  });

  it("takes a disposition or nothing where SES waits", () => {
    const event = buildEvent(sesReceipt, "request-response");
    for (const result of [null, {}, { disposition: "STOP_RULE_SET" }]) {
      expect(resultProblems(sesReceipt, event, result)).toEqual([]);
    }
    expect(resultProblems(sesReceipt, event, { disposition: "stop" })).toHaveLength(1);
  });
});

describe("ses-feedback-via-sns", () => {
  function messageOf(sampleId: string): Record<string, unknown> {
    const event = buildEvent(sesFeedbackViaSns, sampleId);
    const records = event["Records"] as readonly { Sns: { Message: string } }[];
    return JSON.parse(records[0]!.Sns.Message) as Record<string, unknown>;
  }

  it("tells feedback of an identity from events of a configuration set", () => {
    expect(messageOf("bounce-permanent")).toMatchObject({ notificationType: "Bounce" });
    expect(messageOf("bounce-permanent")).not.toHaveProperty("eventType");
    const click = messageOf("click");
    expect(click).toMatchObject({
      eventType: "Click",
      mail: { tags: expect.anything() as unknown },
    });
    expect(click).not.toHaveProperty("notificationType");
  });

  it("is not taken for mail that came in", () => {
    const event = buildEvent(sesFeedbackViaSns, "bounce-permanent");
    const text = JSON.stringify(event).replace('\\"Bounce\\"', '\\"Received\\"');
    expect(identify(JSON.parse(text)).eventType).toBe("sns");
  });
});

describe("workmail", () => {
  const event = buildEvent(workmail, "inbound");

  it("takes actions for all or for some recipients", () => {
    const actions = [
      { allRecipients: true, action: { type: "DEFAULT" } },
      { recipients: ["a@example.org"], action: { type: "BOUNCE", parameters: {} } },
    ];
    expect(resultProblems(workmail, event, { actions })).toEqual([]);
  });

  it("takes no unknown action, and none that is for nobody", () => {
    const unknown = { actions: [{ allRecipients: true, action: { type: "DELETE" } }] };
    expect(resultProblems(workmail, event, unknown)[0]).toContain("actions[0].action.type");
    const nobody = { actions: [{ action: { type: "DROP" } }] };
    expect(resultProblems(workmail, event, nobody)).toEqual([
      "actions[0] is for nobody: set allRecipients or recipients",
    ]);
    expect(resultProblems(workmail, event, null)).toHaveLength(1);
  });
});
