import type { EventType } from "../model/eventType.ts";
import { amplifyGraphqlResolver } from "./amplifyGraphqlResolver.ts";
import { appsyncAuthorizer } from "./appsyncAuthorizer.ts";
import { appsyncBatchResolver } from "./appsyncBatchResolver.ts";
import { appsyncEventsPublish } from "./appsyncEventsPublish.ts";
import { appsyncEventsSubscribe } from "./appsyncEventsSubscribe.ts";
import { appsyncResolver } from "./appsyncResolver.ts";

/** Event types of GraphQL and Event APIs. The last one of those that share a name in code is what it means. */
export const graphqlEventTypes: readonly EventType[] = [
  amplifyGraphqlResolver,
  appsyncBatchResolver,
  appsyncResolver,
  appsyncAuthorizer,
  appsyncEventsSubscribe,
  appsyncEventsPublish,
];
