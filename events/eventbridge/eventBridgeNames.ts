import type { EcosystemNames } from "../model/ecosystemNames.ts";

/** What an event that a rule on a bus sends to a function is called elsewhere. */
export const eventBridgeNames: EcosystemNames = {
  samEventTypes: ["EventBridgeRule", "CloudWatchEvent"],
  serverlessKeys: ["eventBridge", "cloudwatchEvent"],
  cdkConstruct: "LambdaFunction",
  typescriptType: "EventBridgeEvent",
  typescriptHandlerType: "EventBridgeHandler",
  typescriptResultType: null,
  powertoolsTypescriptSchema: "EventBridgeSchema",
  powertoolsPythonDataClass: "EventBridgeEvent",
  powertoolsPythonModel: "EventBridgeModel",
  goType: "EventBridgeEvent",
  javaClass: null,
  dotnet: { package: "Amazon.Lambda.CloudWatchEvents", type: "CloudWatchEvent<T>" },
};
