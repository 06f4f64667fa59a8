import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../events/catalogue.ts";
import { createVocabulary } from "./vocabulary.ts";

const { eventNames, handlerNames } = createVocabulary(eventTypes);

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
});
