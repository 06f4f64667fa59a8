import { describe, expect, it } from "vitest";
import { checkText } from "../testing/checkText.ts";
import { allRules } from "./ruleTopics.ts";

async function idsFound(
  ...[subject, levels]: [Parameters<typeof checkText>[0], Parameters<typeof checkText>[2]]
): Promise<readonly string[]> {
  const findings = await checkText(subject, allRules, levels);
  return findings.map(({ rule }) => rule.id);
}

describe("a rule that is off", () => {
  const superseding = allRules.filter(({ supersedes }) => supersedes !== undefined);

  it.each(superseding.map((rule) => [rule.id, rule] as const))(
    "%s does not come back under another rule's id",
    async (id, { examples }) => {
      for (const { language, bad, ...example } of examples) {
        const subject = { ...example, language, text: bad };
        const before = await idsFound(subject, {});
        const after = await idsFound(subject, { [id]: "off" });
        expect(after).toEqual(before.filter((each) => each !== id));
      }
    },
  );

  it("leaves the more general rule alone elsewhere", async () => {
    const text = `export const handler = async (event) => {
  const { page } = event.queryStringParameters;
  return { statusCode: 200, body: event.nothing + page };
};
`;
    const subject = { language: "javascript", text, eventType: "api-gateway-rest-proxy" } as const;
    expect(await idsFound(subject, { "http-null-params": "off" })).toEqual(["unknown-event-field"]);
  });
});
