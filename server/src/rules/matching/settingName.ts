import type { CheckedTemplate } from "../rule.ts";
import { kindOfTemplate, type TemplateKind } from "./templateKind.ts";

/** Names of settings where a kind of infrastructure code has another one than CloudFormation. */
const names: Readonly<Record<string, Partial<Readonly<Record<TemplateKind, string>>>>> = {
  DestinationConfig: {
    terraform: "destination_config",
    serverless: "destinations",
    cdk: "onFailure",
  },
  FunctionResponseTypes: {
    terraform: "function_response_types",
    serverless: "functionResponseType",
    cdk: "reportBatchItemFailures",
  },
  MaximumRecordAgeInSeconds: {
    terraform: "maximum_record_age_in_seconds",
    serverless: "maximumRecordAgeInSeconds",
    cdk: "maxRecordAge",
  },
  MaximumRetryAttempts: {
    terraform: "maximum_retry_attempts",
    serverless: "maximumRetryAttempts",
    cdk: "retryAttempts",
  },
  RedrivePolicy: { terraform: "redrive_policy", cdk: "deadLetterQueue" },
  SourceAccount: { terraform: "source_account", cdk: "sourceAccount" },
  SourceArn: { terraform: "source_arn", cdk: "sourceArn" },
};

/** A setting, by CloudFormation's name, as the template that is checked would write it. */
export function settingName({ file }: Pick<CheckedTemplate, "file">, setting: string): string {
  return names[setting]?.[kindOfTemplate(file)] ?? setting;
}
