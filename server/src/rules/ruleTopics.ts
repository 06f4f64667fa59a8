import { authorizerRules } from "./authorizers/authorizerRules.ts";
import { batchRules } from "./batches/batchRules.ts";
import { cloudformationRules } from "./cloudformation/cloudformationRules.ts";
import { cognitoRules } from "./cognito/cognitoRules.ts";
import { fieldRules } from "./fields/fieldRules.ts";
import { fileRules } from "./files/fileRules.ts";
import { functionRules } from "./functions/functionRules.ts";
import { httpRules } from "./http/httpRules.ts";
import { serviceRules } from "./services/serviceRules.ts";
import { developerToolRules } from "./developer-tools/developerToolRules.ts";
import { messagingRules } from "./messaging/messagingRules.ts";
import { storageRules } from "./storage/storageRules.ts";
import { streamRules } from "./streams/streamRules.ts";
import { securityRules } from "./security/securityRules.ts";
import type { Rule } from "./rule.ts";

/** Rules that are about the same thing. */
export interface RuleTopic {
  /** Name of its folder, in which each rule is a file. */
  readonly id: string;
  /** Heading in the docs. */
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Every rule that there is, in the order of the docs. */
export const ruleTopics: readonly RuleTopic[] = [
  { id: "batches", title: "Batches of queues and streams", rules: batchRules },
  { id: "streams", title: "Data streams and logs", rules: streamRules },
  { id: "storage", title: "Amazon S3", rules: storageRules },
  { id: "messaging", title: "Messages, EventBridge and schedules", rules: messagingRules },
  { id: "http", title: "HTTP requests and responses", rules: httpRules },
  { id: "authorizers", title: "Authorizers", rules: authorizerRules },
  { id: "developer-tools", title: "Pipelines and deployments", rules: developerToolRules },
  { id: "cloudformation", title: "CloudFormation", rules: cloudformationRules },
  { id: "cognito", title: "Amazon Cognito", rules: cognitoRules },
  { id: "services", title: "Other services", rules: serviceRules },
  { id: "fields", title: "Fields of events and responses", rules: fieldRules },
  { id: "security", title: "Security", rules: securityRules },
  { id: "functions", title: "Functions and runtimes", rules: functionRules },
  { id: "files", title: "Templates, event files and settings", rules: fileRules },
];

/** Every rule that there is. */
export const allRules: readonly Rule[] = ruleTopics.flatMap(({ rules }) => rules);

const rulesById: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.id, rule]));

/** The rule of that id, or null. */
export function findRule(id: string): Rule | null {
  return rulesById.get(id) ?? null;
}
