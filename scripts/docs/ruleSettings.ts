import { ruleLevelSchema } from "../../server/src/rules/ruleLevels.ts";
import { allRules } from "../../server/src/rules/ruleTopics.ts";

/** The JSON schema of rules' levels, for `lambdaLens.rules` in VS Code's settings and for `lambda-lens.json`. */
export function ruleLevelsSchema(): object {
  const properties = allRules
    .map(({ id, title, severity }) => {
      const description = `${title}. By default: ${severity}.`;
      return [id, { enum: ruleLevelSchema.options, description }] as const;
    })
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { properties: Object.fromEntries(properties), additionalProperties: false };
}

/** The JSON schema of a `lambda-lens.json`. */
export function ruleFileSchema(): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Lambda Lens",
    description: "Which rules count in this folder: see docs/check.md.",
    type: "object",
    properties: {
      $schema: { type: "string" },
      rules: {
        type: "object",
        description: "Levels of rules by their ids; a rule that is not named has its own.",
        ...ruleLevelsSchema(),
      },
    },
    additionalProperties: false,
  };
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, object> } };
}

/** The extension's manifest with the rules that there are as the setting `lambdaLens.rules`. */
export function withRuleSetting(manifest: string): string {
  const parsed = JSON.parse(manifest) as Manifest;
  parsed.contributes.configuration.properties["lambdaLens.rules"] = {
    type: "object",
    default: {},
    ...ruleLevelsSchema(),
    scope: "window",
    order: 6,
    markdownDescription: "%configuration.rules%",
  };
  return `${JSON.stringify(parsed, null, 2)}\n`;
}
