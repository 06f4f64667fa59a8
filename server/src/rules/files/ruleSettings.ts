import type { CheckedRuleFile, Rule } from "../rule.ts";

/** What can't be taken of a `lambda-lens.json`. */
export const ruleSettings: Rule = {
  id: "rule-settings",
  title: "A lambda-lens.json says what cannot be followed",
  severity: "warning",
  why: `\`lambda-lens.json\` at the root of a workspace folder gives rules their levels. An entry that names no rule, or
no level, changes nothing. While the file is broken, what it said before goes on.`,
  source: {
    title: "Visual Studio Code: JSON with comments",
    url: "https://code.visualstudio.com/docs/languages/json#_json-with-comments",
  },
  examples: [
    {
      language: "settings",
      bad: `{ "rules": { "template-sintax": "off" } }
`,
      good: `{ "rules": { "template-syntax": "off" } }
`,
    },
  ],
  checkRuleFile: ({ problems }: CheckedRuleFile) => problems,
};
