import { describe, expect, it } from "vitest";
import { readWorker, typesBySource } from "../../testing/readWorker.ts";
import { readTemplate } from "../readTemplate.ts";

const sources = `RestApi: { Type: AWS::ApiGateway::RestApi }
HttpApi: { Type: AWS::Serverless::HttpApi }
Sockets: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: WEBSOCKET } }
Rule: { Type: AWS::Events::Rule, Properties: { EventPattern: { source: [aws.s3] } } }
TopicRule: { Type: AWS::IoT::TopicRule }
Authorizer: { Type: AWS::IoT::Authorizer }
Hook: { Type: AWS::IoT::ProvisioningTemplate }
Bucket: { Type: AWS::S3::Bucket }`;

describe("a permission", () => {
  it.each([
    ["s3.amazonaws.com", "s3"],
    ["sns.amazonaws.com", "sns"],
    ["ses.amazonaws.com", "ses-receipt"],
    ["workmail.eu-west-1.amazonaws.com", "workmail"],
    ["logs.amazonaws.com", "cloudwatch-logs"],
    ["logs.us-gov-east-1.amazonaws.com", "cloudwatch-logs"],
    ["logs.cn-north-1.amazonaws.com.cn", "cloudwatch-logs"],
    ["lambda.alarms.cloudwatch.amazonaws.com", "cloudwatch-alarm"],
    ["elasticloadbalancing.amazonaws.com", "alb"],
    ["codecommit.amazonaws.com", "codecommit"],
    ["codepipeline.amazonaws.com", "codepipeline-job"],
    ["config.amazonaws.com", "config-rule"],
    ["secretsmanager.amazonaws.com", "secretsmanager-rotation"],
    ["appsync.amazonaws.com", "appsync-authorizer"],
    ["lexv2.amazonaws.com", "lex-v2"],
    ["transfer.amazonaws.com", "transfer-family-idp"],
    ["connect.amazonaws.com", "connect-contact-flow"],
    ["connect-campaigns.amazonaws.com", "connect-outbound-campaigns"],
    ["chime.amazonaws.com", "chime-bot"],
    ["voiceconnector.chime.amazonaws.com", "chime-sip-media-application"],
    ["cognito-sync.amazonaws.com", "cognito-sync-trigger"],
    ["devices.iot1click.amazonaws.com", "iot-1-click"],
    ["alexa-appkit.amazon.com", "alexa-skill"],
    ["alexa-connectedhome.amazon.com", "alexa-smart-home"],
    [
      "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
      "autoscaling-termination-policy",
    ],
    ["cognito-idp.amazonaws.com", null],
    ["bedrock.amazonaws.com", null],
    ["iot.amazonaws.com", null],
    ["vpc-lattice.amazonaws.com", null],
    ["events.amazonaws.com", null],
  ])("for %s", (principal, eventType) => {
    const properties = `{ FunctionName: !Ref Worker, Principal: "${principal}" }`;
    expect(typesBySource("AWS::Lambda::Permission", properties)).toEqual([eventType]);
  });

  it.each([
    ["apigateway", "RestApi", "api-gateway-rest-proxy"],
    ["apigateway", "HttpApi", "api-gateway-http-v2"],
    ["apigateway", "Sockets", "api-gateway-websocket"],
    ["apigateway", "Bucket", null],
    ["events", "Rule", "s3-eventbridge"],
    ["iot", "TopicRule", "iot-rule"],
    ["iot", "Authorizer", "iot-custom-authorizer"],
    ["iot", "Hook", "iot-preprovisioning-hook"],
  ])("for %s and its %s", (service, source, eventType) => {
    const arn = `!Sub "arn:aws:\${AWS::Region}:\${${source}}/*"`;
    const properties = `{ FunctionName: !Ref Worker, Principal: ${service}.amazonaws.com, SourceArn: ${arn} }`;
    expect(typesBySource("AWS::Lambda::Permission", properties, sources)).toEqual([eventType]);
  });

  it("for an API's authorizer leaves open which kind that is", () => {
    const properties =
      '{ FunctionName: !Ref Worker, Principal: apigateway.amazonaws.com, SourceArn: !Sub "arn:${RestApi}/authorizers/*" }';
    expect(typesBySource("AWS::Lambda::Permission", properties, sources)).toEqual([null]);
  });

  it("for an account or a role of one's own says nothing", () => {
    const allow = (principal: string): string =>
      `Allow: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Worker, Principal: "${principal}" } }`;
    expect(readWorker(allow("210987654321")).triggers).toEqual([]);
    expect(readWorker(allow("arn:aws:iam::210987654321:role/partner")).triggers).toEqual([]);
    expect(readWorker(allow("lambda.amazonaws.com")).triggers).toEqual([]);
  });

  it("for an API whose integrations are declared says nothing beyond these", () => {
    const permission = `Api: { Type: AWS::ApiGateway::RestApi }
Allow: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Worker, Principal: apigateway.amazonaws.com, SourceArn: !Sub "arn:\${Api}/*" } }
Other: { Type: AWS::Lambda::Function, Properties: { Handler: other.handler } }`;
    const method = (api: string): string =>
      `Get: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref ${api}, Integration: { Type: AWS_PROXY, Uri: !Sub "arn:\${Other.Arn}/invocations" } } }`;
    const triggersOf = (api: string): unknown => {
      const text = `Resources:
  Worker: { Type: AWS::Lambda::Function, Properties: { Handler: worker.handler } }
${permission}\n${method(api)}`.replaceAll(/\n(?=[A-Z]\w+: \{)/gu, "\n  ");
      return readTemplate(text, "file:///template.yaml").functions[0]?.triggers.map(
        ({ eventType }) => eventType,
      );
    };
    expect(triggersOf("Api")).toEqual([]);
    expect(triggersOf("Elsewhere")).toEqual(["api-gateway-rest-proxy"]);
  });
});
