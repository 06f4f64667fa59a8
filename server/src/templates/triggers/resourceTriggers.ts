import { findEventType } from "../../../../events/catalogue.ts";
import {
  functionsIn,
  locateFile,
  locateName,
  titleOf,
  type TemplateIndex,
  type TemplateResource,
} from "../templateIndex.ts";
import { readAlias } from "./aliasTriggers.ts";
import { apiGatewayProperties } from "./apiGatewayProperties.ts";
import { apiGatewayReaders } from "./apiGatewayTriggers.ts";
import { conversationProperties } from "./conversationProperties.ts";
import { readDashboard } from "./dashboardTriggers.ts";
import { readDataSource } from "./dataSourceTriggers.ts";
import { readEventSourceMapping } from "./eventSourceMappingTriggers.ts";
import type { TemplateValue } from "../templateValue.ts";
import type { FoundTrigger } from "./foundTrigger.ts";
import { readFunctionProperty, type FunctionProperty } from "./functionProperty.ts";
import { graphqlProperties } from "./graphqlProperties.ts";
import { httpProperties } from "./httpProperties.ts";
import { iotProperties } from "./iotProperties.ts";
import { managementProperties } from "./managementProperties.ts";
import { messagingProperties } from "./messagingProperties.ts";
import { readPermission } from "./permissionTriggers.ts";
import { plainType, readTriggerDetails } from "./readTriggerDetails.ts";
import type { ResourceTrigger, ResourceTriggerReader } from "./resourceTrigger.ts";
import { ruleProperties } from "./ruleProperties.ts";
import { userPoolProperties } from "./userPoolTriggers.ts";
import { workflowProperties } from "./workflowProperties.ts";

/** Resources of which more than one property has to be known. */
const readers: ReadonlyMap<string, ResourceTriggerReader> = new Map<string, ResourceTriggerReader>([
  ["AWS::Lambda::EventSourceMapping", readEventSourceMapping],
  ["AWS::Lambda::Permission", readPermission],
  ["AWS::Lambda::Alias", readAlias],
  ["AWS::AppSync::DataSource", readDataSource],
  ["AWS::CloudWatch::Dashboard", readDashboard],
  ...apiGatewayReaders,
]);

const functionProperties: readonly FunctionProperty[] = [
  ...httpProperties,
  ...apiGatewayProperties,
  ...graphqlProperties,
  ...messagingProperties,
  ...ruleProperties,
  ...userPoolProperties,
  ...workflowProperties,
  ...managementProperties,
  ...iotProperties,
  ...conversationProperties,
];

/** A trigger, and the value that says which function it invokes. */
export interface StatedTrigger {
  readonly target: TemplateValue | undefined;
  /** Logical ids of the functions of the same template that it means. */
  readonly functions: readonly string[];
  readonly trigger: FoundTrigger;
}

/** The triggers that resources other than the function declare, by the function's logical id. */
export function readResourceTriggers(
  index: TemplateIndex,
): ReadonlyMap<string, readonly FoundTrigger[]> {
  return triggersByFunction(readStatedTriggers(index));
}

/** All triggers that resources declare, whichever functions they invoke. */
export function readStatedTriggers(index: TemplateIndex): readonly StatedTrigger[] {
  return [...index.resources.values()].flatMap((resource) =>
    triggersOf(resource, index).map((entry) => {
      const { target } = entry;
      const functions = functionsIn(target, index);
      return { target, functions, trigger: toTrigger(entry, resource, index) };
    }),
  );
}

/** Triggers by the logical ids of the functions that they invoke. */
export function triggersByFunction(
  stated: readonly StatedTrigger[],
): ReadonlyMap<string, readonly FoundTrigger[]> {
  const found = new Map<string, FoundTrigger[]>();
  for (const { functions, trigger } of stated) {
    for (const functionId of functions) {
      const triggers = found.get(functionId) ?? [];
      triggers.push(trigger);
      found.set(functionId, triggers);
    }
  }
  return found;
}

function triggersOf(resource: TemplateResource, index: TemplateIndex): readonly ResourceTrigger[] {
  const type = plainType(resource.type);
  const properties = functionProperties.filter((property) => property.resource === type);
  return [
    ...(readers.get(type)?.(resource, index) ?? []),
    ...properties.flatMap((property) => readFunctionProperty(property, resource, index)),
  ];
}

function toTrigger(
  entry: ResourceTrigger,
  resource: TemplateResource,
  index: TemplateIndex,
): FoundTrigger {
  const { type, properties, path, told } = resource;
  return {
    eventType: entry.eventType === null ? null : (findEventType(entry.eventType)?.id ?? null),
    kind: told?.kind ?? `cfn:${type}`.replace("cfn:AWS::Serverless::", "sam:"),
    name: entry.name ?? titleOf(resource),
    service: entry.service,
    range: locateName(resource, index),
    ...locateFile(resource, index),
    polling: entry.polling ?? null,
    ...readTriggerDetails({ type, properties, path: [...path, "Properties"] }, index),
    ...entry.details,
  };
}
