import type { PermissionFacts } from "../../templates/triggerDetails.ts";
import { settingName } from "../matching/settingName.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

/** Services that act for anybody's account, and name the resource that they act for. */
const services: ReadonlyMap<string, string> = new Map([
  ["s3.amazonaws.com", "bucket"],
  ["sns.amazonaws.com", "topic"],
  ["events.amazonaws.com", "rule"],
  ["apigateway.amazonaws.com", "API"],
  ["logs.amazonaws.com", "log group"],
  ["iot.amazonaws.com", "rule"],
  ["cognito-idp.amazonaws.com", "user pool"],
]);

/** A permission by which anybody's resource of a service may invoke the function. */
export const permissionWithoutSource: Rule = {
  id: "permission-without-source",
  title: "A permission lets anybody's resources invoke a function",
  severity: "warning",
  why: `A permission for a service, such as \`s3.amazonaws.com\`, is for that service acting for anybody. Without
\`SourceArn\` or \`SourceAccount\`, the bucket or topic of a stranger who knows the function's ARN may invoke it. An ARN of
a bucket has no account in it, so for S3 \`SourceAccount\` is needed as well: once the bucket is deleted, somebody else
may take its name.`,
  source: {
    title: "Lambda: Granting Lambda function access to AWS services",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html",
  },
  examples: [
    {
      language: "template",
      bad: template(""),
      good: template("      SourceArn: !Ref News\n"),
    },
  ],
  checkTemplate,
};

function template(source: string): string {
  return `Resources:
  Reader:
    Type: AWS::Lambda::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 10
      Role: !ImportValue ReaderRoleArn
      Code: ./reader
  ReaderPermission:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref Reader
      Principal: sns.amazonaws.com
${source}  News:
    Type: AWS::SNS::Topic
`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  const { facts, uri, spanOf } = checked;
  if (facts.uri !== uri) return;
  for (const permission of facts.permissions ?? []) {
    const found = judge(permission, checked);
    if (found !== null) yield { span: spanOf(permission.range), ...found };
  }
}

function judge(
  { principal, sourceArn, sourceAccount }: PermissionFacts,
  checked: CheckedTemplate,
): Pick<Problem, "message" | "severity"> | null {
  const resource = services.get(principal ?? "");
  const arn = settingName(checked, "SourceArn");
  const account = settingName(checked, "SourceAccount");
  if (resource === undefined || principal === null) return null;
  if (sourceArn === "absent" && sourceAccount === "absent") {
    const message = `Anybody's ${resource} may invoke this function by way of ${principal}. Name yours in ${arn}${resource === "bucket" ? `, and your account in ${account}` : ""}.`;
    return { message };
  }
  if (resource !== "bucket" || sourceAccount === "set") return null;
  const message = `An ARN of a bucket names no account: once the bucket is deleted, whoever takes its name may invoke this function. Name your account in ${account}.`;
  return { message, severity: "information" };
}
