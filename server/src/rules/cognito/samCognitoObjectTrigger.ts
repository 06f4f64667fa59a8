import { triggersIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

/** Triggers that CloudFormation wants as an object, by the event types that they send. */
const objectTriggers: ReadonlyMap<string, string> = new Map([
  ["cognito-custom-email-sender", "CustomEmailSender"],
  ["cognito-custom-sms-sender", "CustomSMSSender"],
  ["cognito-pre-token-generation-v2", "PreTokenGenerationConfig"],
  ["cognito-pre-token-generation-v3", "PreTokenGenerationConfig"],
  ["cognito-inbound-federation", "InboundFederation"],
]);

/** A user pool's trigger that SAM writes down in a form that CloudFormation refuses. */
export const samCognitoObjectTrigger: Rule = {
  id: "sam-cognito-object-trigger",
  title: "SAM cannot set this trigger of a user pool",
  severity: "error",
  why: `SAM's event \`Cognito\` writes the function's ARN into the user pool's \`LambdaConfig\`. For \`CustomEmailSender\`,
\`CustomSMSSender\`, \`PreTokenGenerationConfig\` and \`InboundFederation\`, CloudFormation wants an object there, with
\`LambdaArn\` and \`LambdaVersion\`, and the deployment fails. Set \`LambdaConfig\` of the user pool yourself, and add an
\`AWS::Lambda::Permission\` for \`cognito-idp.amazonaws.com\`.`,
  source: {
    title: "CloudFormation: AWS::Cognito::UserPool LambdaConfig",
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html",
  },
  examples: [
    {
      language: "template",
      bad: template(`      Events:
        SendEmail:
          Type: Cognito
          Properties: { UserPool: !Ref Users, Trigger: CustomEmailSender }
  Users:
    Type: AWS::Cognito::UserPool
`),
      good: template(`  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      LambdaConfig:
        CustomEmailSender: { LambdaArn: !GetAtt Sender.Arn, LambdaVersion: V1_0 }
        KMSKeyID: !ImportValue SenderKeyArn
`),
    },
  ],
  checkTemplate,
};

function template(rest: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Sender:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 10
${rest}`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  for (const { declared, trigger } of triggersIn(checked)) {
    const member = objectTriggers.get(trigger.eventType ?? "");
    if (trigger.kind !== "sam:Cognito" || member === undefined) continue;
    yield {
      span: checked.spanOf(trigger.range),
      message: `SAM writes the bare ARN of ${declared.logicalId} into LambdaConfig.${member}, where CloudFormation wants { LambdaArn, LambdaVersion }: the deployment fails. Set LambdaConfig of the user pool yourself.`,
    };
  }
}
