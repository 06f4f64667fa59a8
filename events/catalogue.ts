import { alexaEventTypes } from "./alexa/alexaEventTypes.ts";
import { authorizersEventTypes } from "./authorizers/authorizersEventTypes.ts";
import { bedrockEventTypes } from "./bedrock/bedrockEventTypes.ts";
import { cloudformationEventTypes } from "./cloudformation/cloudformationEventTypes.ts";
import { cognitoEventTypes } from "./cognito/cognitoEventTypes.ts";
import { databaseEventTypes } from "./database/databaseEventTypes.ts";
import { communicationEventTypes } from "./communication/communicationEventTypes.ts";
import { developerToolsEventTypes } from "./developer-tools/developerToolsEventTypes.ts";
import { edgeEventTypes } from "./edge/edgeEventTypes.ts";
import { emailEventTypes } from "./email/emailEventTypes.ts";
import { eventbridgeEventTypes } from "./eventbridge/eventbridgeEventTypes.ts";
import { graphqlEventTypes } from "./graphql/graphqlEventTypes.ts";
import { httpEventTypes } from "./http/httpEventTypes.ts";
import { languageEventTypes } from "./language/languageEventTypes.ts";
import { iotEventTypes } from "./iot/iotEventTypes.ts";
import { identityEventTypes } from "./identity/identityEventTypes.ts";
import { lexEventTypes } from "./lex/lexEventTypes.ts";
import { managementEventTypes } from "./management/managementEventTypes.ts";
import { mediaEventTypes } from "./media/mediaEventTypes.ts";
import { messagingEventTypes } from "./messaging/messagingEventTypes.ts";
import type { EventType } from "./model/eventType.ts";
import { monitoringEventTypes } from "./monitoring/monitoringEventTypes.ts";
import { orchestrationEventTypes } from "./orchestration/orchestrationEventTypes.ts";
import { otherEventTypes } from "./other/otherEventTypes.ts";
import { sagemakerEventTypes } from "./sagemaker/sagemakerEventTypes.ts";
import { secretsEventTypes } from "./secrets/secretsEventTypes.ts";
import { storageEventTypes } from "./storage/storageEventTypes.ts";
import { streamsEventTypes } from "./streams/streamsEventTypes.ts";

/** Every event type of the product, by family; the one that a shared name means comes first. */
export const eventTypes: readonly EventType[] = [
  ...httpEventTypes,
  ...cognitoEventTypes,
  ...graphqlEventTypes,
  ...identityEventTypes,
  ...authorizersEventTypes,
  ...edgeEventTypes,
  ...messagingEventTypes,
  ...emailEventTypes,
  ...eventbridgeEventTypes,
  ...storageEventTypes,
  ...streamsEventTypes,
  ...databaseEventTypes,
  ...developerToolsEventTypes,
  ...cloudformationEventTypes,
  ...iotEventTypes,
  ...monitoringEventTypes,
  ...managementEventTypes,
  ...lexEventTypes,
  ...alexaEventTypes,
  ...sagemakerEventTypes,
  ...languageEventTypes,
  ...orchestrationEventTypes,
  ...communicationEventTypes,
  ...mediaEventTypes,
  ...secretsEventTypes,
  ...bedrockEventTypes,
  ...otherEventTypes,
];

const byId = new Map(eventTypes.map((eventType) => [eventType.id, eventType]));

/** The event type with this id, or null. */
export function findEventType(id: string): EventType | null {
  return byId.get(id) ?? null;
}
