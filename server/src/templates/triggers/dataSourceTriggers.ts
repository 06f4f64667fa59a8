import { sketchText } from "../sketchText.ts";
import { referencedResource } from "../referencedResource.ts";
import {
  numberProperty,
  textProperty,
  type TemplateIndex,
  type TemplateResource,
} from "../templateIndex.ts";
import { memberAt, memberOf, type TemplateValue } from "../templateValue.ts";
import type { ResourceTrigger } from "./resourceTrigger.ts";

/**
 * `AWS::AppSync::DataSource` with a function: who uses it decides what it gets. Resolvers get one
 * call or a batch of them, handlers of a channel namespace what was published or subscribed to.
 */
export function readDataSource(
  dataSource: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const target = memberAt(dataSource.properties, "LambdaConfig", "LambdaFunctionArn");
  const uses = [...index.resources.values()].flatMap((user) => usesOf(dataSource, user, index));
  const types = new Set(uses.length === 0 ? [unusedEventType(dataSource, index)] : uses);
  return [...types].map((eventType) => ({ target, eventType, service: "appsync" }));
}

/** The events with which one resource invokes the data source. */
function usesOf(
  dataSource: TemplateResource,
  user: TemplateResource,
  index: TemplateIndex,
): readonly (string | null)[] {
  const { type, properties } = user;
  const uses = (name: TemplateValue | undefined): boolean => namesSource(name, dataSource, index);
  if (type === "AWS::AppSync::ChannelNamespace") {
    const handlers = memberOf(properties, "HandlerConfigs");
    return [
      ["OnPublish", "appsync-events-publish"] as const,
      ["OnSubscribe", "appsync-events-subscribe"] as const,
    ].flatMap(([key, eventType]) => {
      const handler = memberOf(handlers, key);
      if (!uses(memberAt(handler, "Integration", "DataSourceName"))) return [];
      // The code of a handler makes the function's event itself.
      return memberOf(handler, "Behavior") === "DIRECT" ? eventType : null;
    });
  }
  if (type !== "AWS::AppSync::Resolver" && type !== "AWS::AppSync::FunctionConfiguration")
    return [];
  return uses(memberOf(properties, "DataSourceName")) ? [resolverEventType(user, index)] : [];
}

function resolverEventType({ properties }: TemplateResource, { scope }: TemplateIndex): string {
  const isDirectBatch = (numberProperty(properties, "MaxBatchSize", scope) ?? 0) > 0;
  const code = ["Code", "RequestMappingTemplate"].map((key) => memberOf(properties, key));
  const asksForBatch = code.some((text) => sketchText(text).includes("BatchInvoke"));
  return isDirectBatch || asksForBatch ? "appsync-batch-resolver" : "appsync-resolver";
}

/** A data source that nothing here uses: of an event API it may serve either operation. */
function unusedEventType({ properties }: TemplateResource, index: TemplateIndex): string | null {
  const eventApi = referencedResource(memberOf(properties, "ApiId"), ["AWS::AppSync::Api"], index);
  return eventApi === null ? "appsync-resolver" : null;
}

function namesSource(
  name: TemplateValue | undefined,
  dataSource: TemplateResource,
  index: TemplateIndex,
): boolean {
  if (name === undefined) return false;
  const referenced = referencedResource(name, [dataSource.type], index);
  if (referenced !== null) return referenced.logicalId === dataSource.logicalId;
  const own = textProperty(dataSource.properties, "Name", index.scope);
  return own !== null && textProperty({ name }, "name", index.scope) === own;
}
