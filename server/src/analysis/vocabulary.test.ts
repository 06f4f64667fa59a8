import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../events/catalogue.ts";
import { synonyms } from "./synonyms.ts";
import { createVocabulary } from "./vocabulary.ts";

const { eventNames, handlerNames, sharedNames, detailTypes } = createVocabulary(eventTypes);

/** Types of the package that several event types, all of them or only parts of one could have. */
const untold = new Set([
  "Handler",
  "StreamifyHandler",
  "APIGatewayAuthorizerEvent",
  "APIGatewayAuthorizerHandler",
  "APIGatewayAuthorizerWithContextHandler",
  "CustomAuthorizerEvent",
  "CustomAuthorizerHandler",
  "CloudFrontEvent",
  "CloudFrontFunctionsEvent",
  "CloudWatchLogsLogEvent",
  "CodePipelineCloudWatchEvent",
  "CodePipelineCloudWatchHandler",
  "BaseTriggerEvent",
  "CognitoUserPoolEvent",
  "CognitoUserPoolTriggerEvent",
  "CognitoUserPoolTriggerHandler",
]);

describe("the vocabulary", () => {
  it("takes a name that many event types share for the most general one", () => {
    expect(eventNames.get("EventBridgeEvent")).toBe("eventbridge-custom");
    expect(eventNames.get("EventBridgeSchema")).toBe("eventbridge-custom");
    expect(handlerNames.get("EventBridgeHandler")).toBe("eventbridge-custom");
  });

  it("takes a name of its own for the event type that has it", () => {
    expect(eventNames.get("ScheduledEvent")).toBe("eventbridge-schedule");
    expect(eventNames.get("SqsModel")).toBe("sqs");
    expect(handlerNames.get("S3Handler")).toBe("s3");
  });

  it("knows other names for the same thing", () => {
    expect(eventNames.get("APIGatewayEvent")).toBe("api-gateway-rest-proxy");
    expect(eventNames.get("CdkCustomResourceIsCompleteEvent")).toBe("cdk-custom-resource");
    expect(eventNames.get("CloudFormationCustomResourceUpdateModel")).toBe(
      "cloudformation-custom-resource",
    );
  });

  it("knows each whole event and handler that the npm package has types for", () => {
    const unknown = typesOfPackage().filter(
      (name) => !eventNames.has(name) && !handlerNames.has(name) && !untold.has(name),
    );
    expect(unknown).toEqual([]);
  });

  it("has no synonym for what the catalogue doesn't name", () => {
    const names = [...synonyms.values()];
    expect(names.filter((name) => !eventNames.has(name) && !handlerNames.has(name))).toEqual([]);
  });

  it("takes the types of AppSync for a resolver's, whichever of them it is", () => {
    expect(eventNames.get("AppSyncResolverEvent")).toBe("appsync-resolver");
    expect(eventNames.get("AppSyncEventsModel")).toBe("appsync-events-publish");
  });

  it("tells shared names from those of one type", () => {
    expect(sharedNames.has("EventBridgeEvent")).toBe(true);
    expect(sharedNames.has("KinesisStreamEvent")).toBe(true);
    expect(sharedNames.has("SQSEvent")).toBe(false);
    expect(detailTypes.get("ECS Task State Change")).toBe("ecs-task-state-change");
  });
});

/** Names of exported types that end as those of events and handlers do. */
function typesOfPackage(): readonly string[] {
  const folder = path.join("node_modules", "@types", "aws-lambda");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => readFileSync(path.join(folder, file), "utf8"));
  return texts
    .flatMap((text) => text.match(/^export (?:type|interface) \w+/gmu) ?? [])
    .map((declaration) => declaration.split(" ")[2] ?? "")
    .filter((name) => /(?:Event|Handler)(?:V\d)?(?:Base|With\w+)?$/u.test(name));
}
