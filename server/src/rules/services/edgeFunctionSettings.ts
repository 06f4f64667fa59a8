import type { TemplateFunction } from "../../templates/templateFacts.ts";
import { functionsIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

/** The longest that an origin request or response may take; a viewer's may take 5 s. */
const longestTimeoutSeconds = 30;

/** A function with settings that CloudFront does not take. */
export const edgeFunctionSettings: Rule = {
  id: "edge-function-settings",
  title: "A Lambda@Edge function has settings that CloudFront refuses",
  severity: "error",
  why: `A function that CloudFront runs at its edge locations has no environment variables, a timeout of at most 30
seconds (5 for viewer requests and responses), and x86_64 for its architecture. CloudFront refuses a distribution
whose function has anything else.`,
  source: {
    title: "CloudFront: Restrictions on Lambda@Edge",
    url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-edge-function-restrictions.html",
  },
  examples: [
    {
      language: "template",
      bad: template("      Environment: { Variables: { ORIGIN: example.com } }\n"),
      good: template(""),
    },
  ],
  checkTemplate,
};

function template(environment: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Rewrite:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 5
      AutoPublishAlias: live
${environment}  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        DefaultCacheBehavior:
          TargetOriginId: site
          ViewerProtocolPolicy: redirect-to-https
          LambdaFunctionAssociations:
            - { EventType: origin-request, LambdaFunctionARN: !Ref Rewrite.Version }
        Origins: [{ Id: site, DomainName: example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }]
`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  for (const declared of functionsIn(checked)) {
    const isAtEdge = declared.triggers.some(
      ({ eventType }) => eventType === "cloudfront-request" || eventType === "cloudfront-response",
    );
    if (!isAtEdge) continue;
    const { places } = declared;
    for (const { range, message } of faultsOf(declared)) {
      yield { span: checked.spanOf(range ?? places.name), message };
    }
  }
}

function* faultsOf({
  logicalId,
  places,
  variables,
  unresolvedVariables,
  timeoutSeconds,
  architecture,
}: TemplateFunction): Iterable<{
  readonly range: TemplateFunction["places"]["timeout"];
  readonly message: string;
}> {
  const names = [...Object.keys(variables), ...unresolvedVariables];
  if (names.length > 0) {
    const message = `CloudFront refuses ${logicalId}: at the edge there are no environment variables (${names.join(", ")}).`;
    yield { range: null, message };
  }
  if (timeoutSeconds !== null && timeoutSeconds > longestTimeoutSeconds) {
    const message = `CloudFront refuses ${logicalId}: at the edge a function has at most 30 s, and 5 s for viewer requests and responses.`;
    yield { range: places.timeout, message };
  }
  if (architecture === "arm64") {
    yield {
      range: null,
      message: `CloudFront refuses ${logicalId}: at the edge it has to be x86_64.`,
    };
  }
}
