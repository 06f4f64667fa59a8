import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";
import { checkText } from "../testing/checkText.ts";
import { applyEdits } from "./applyFixes.ts";
import { exampleTemplates } from "./exampleTemplate.ts";
import { suppressNextLine } from "./suppressNextLine.ts";

const directive = "lambda-lens-disable-next-line unguarded-event-field";

interface MutedCase {
  readonly language: "javascript" | "python";
  /** The handler's body; `‸` is where the comment's line is put. */
  readonly body: string;
}

const cases: readonly MutedCase[] = [
  { language: "javascript", body: "‸  return event.Records[0].Sns.Subject.length;" },
  {
    language: "javascript",
    body: "‸  const text = `first\n  ${event.Records[0].Sns.Subject.length}\n`;\n  return text;",
  },
  {
    language: "javascript",
    body: "  const texts = [\n‸    `first\n  ${event.Records[0].Sns.Subject.length}`,\n  ];\n  return texts;",
  },
  {
    language: "javascript",
    body: "  return `first\n${event.Records.map((record) => {\n  const { Sns } = record;\n‸  return Sns.Subject.length;\n})}`;",
  },
  {
    language: "javascript",
    body: "  return (\n‸    <ul>\n      {event.Records[0].Sns.Subject.length}\n    </ul>\n  );",
  },
  {
    language: "python",
    body: '‸    text = f"""\n    {event["Records"][0]["Sns"]["Subject"]["a"]}\n    """\n    return text',
  },
  {
    language: "python",
    body: '‸    text = 1 + \\\n        event["Records"][0]["Sns"]["Subject"]["a"]\n    return text',
  },
];

function wholeOf({ language, body }: MutedCase): string {
  return language === "javascript"
    ? `export const handler = async (event) => {\n${body}\n};\n`
    : `def handler(event, context):\n${body}\n`;
}

describe("the comment that mutes a rule for a line", () => {
  it.each(cases)("stands where it is a comment, and mutes: $body", async (muted) => {
    const { language } = muted;
    const rule = "unguarded-event-field";
    const template = exampleTemplates[language === "python" ? "pythonTopic" : "nodeTopic"];
    const whole = wholeOf(muted);
    const text = whole.replace("‸", "");
    const findings = await checkText({ language, text, template });
    const found = findings.find((finding) => finding.rule.id === rule);
    expect(found).toBeDefined();
    if (found === undefined) return;
    const edit = suppressNextLine(TextDocument.create("", language, 1, text), found);
    const written = applyEdits(text, edit === null ? [] : [edit]);
    const indentation = /‸( *)/.exec(whole)?.[1] ?? "";
    const mark = language === "python" ? "#" : "//";
    expect(written).toBe(whole.replace("‸", `${indentation}${mark} ${directive}\n`));
    const left = await checkText({ language, text: written, template });
    expect(left.filter((finding) => finding.rule.id === rule)).toEqual([]);
  });

  it("still counts right over the line", async () => {
    const body = `  return \`\${\n    // ${directive}\n    event.Records[0].Sns.Subject.length\n  }\`;`;
    const text = wholeOf({ language: "javascript", body });
    const template = exampleTemplates.nodeTopic;
    expect(await checkText({ language: "javascript", text, template })).toEqual([]);
  });
});
