import type { FunctionProperty } from "./functionProperty.ts";

/** AWS IoT's rules, authorizers, provisioning and buttons. */
export const iotProperties: readonly FunctionProperty[] = [
  {
    resource: "AWS::IoT::TopicRule",
    path: "TopicRulePayload.Actions[].Lambda.FunctionArn",
    service: "iot",
    eventType: "iot-rule",
  },
  {
    resource: "AWS::IoT::Authorizer",
    path: "AuthorizerFunctionArn",
    service: "iot",
    eventType: "iot-custom-authorizer",
  },
  {
    resource: "AWS::IoT::ProvisioningTemplate",
    path: "PreProvisioningHook.TargetArn",
    service: "iot",
    eventType: "iot-preprovisioning-hook",
  },
  {
    resource: "AWS::IoT1Click::Project",
    path: "PlacementTemplate.DeviceTemplates.*.CallbackOverrides.onClickCallback",
    service: "iot1click",
    eventType: "iot-1-click",
  },
];
