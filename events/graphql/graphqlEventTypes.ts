import type { EventType } from "../model/eventType.ts";
import { amplifyGraphqlResolver } from "./amplifyGraphqlResolver.ts";
import { appsyncAuthorizer } from "./appsyncAuthorizer.ts";
import { appsyncBatchResolver } from "./appsyncBatchResolver.ts";
import { appsyncEventsPublish } from "./appsyncEventsPublish.ts";
import { appsyncEventsSubscribe } from "./appsyncEventsSubscribe.ts";
import { appsyncResolver } from "./appsyncResolver.ts";

/** Event types of GraphQL and Event APIs; the one that a name shared by several means comes first. */
export const graphqlEventTypes: readonly EventType[] = [
  appsyncResolver,
  appsyncBatchResolver,
  appsyncAuthorizer,
  appsyncEventsPublish,
  appsyncEventsSubscribe,
  amplifyGraphqlResolver,
];
